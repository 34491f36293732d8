"""What a terminal says of itself, late or unasked, told apart from what is typed."""

import re

# Strings (OSC, DCS, APC, PM, SOS) up to their end, and reports of the kinds that Textual's parser
# would take for keys: device attributes, status, keyboard flags, window. ECMA-48, 5.4 and 5.6.
REPLY = re.compile(
    "\x1b[]P_^X][^\x07\x1b]*(?:\x07|\x1b\\\\)"
    r"|\x1b\[(?:[?>=][0-9;:]*[cnux]|[0-9;]*n|(?!48;)[0-9]+(?:;[0-9]+)*t)"
)


def without_replies(text: str) -> str:
    """`text` from a terminal without its replies; one that is cut off stays."""
    return REPLY.sub("", text) if "\x1b" in text else text
