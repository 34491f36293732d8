"""What two texts have in common, and what of a text is safe to show."""

import unicodedata

KEPT = "\n\t"
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # embeddings, overrides, isolates


def folded(text: str) -> str:
    """`text` as it is compared: NFC, case folded, white space collapsed, no final full stop.

    Signs and accents stay, so that C, C++ and C# are three answers.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    return plain.removesuffix(".")


def hidden(character: str) -> bool:
    """Whether a terminal would obey `character` instead of showing it: controls, bidi overrides."""
    if character in KEPT:
        return False
    return character in BIDI or unicodedata.category(character) in ("Cc", "Cs")


def visible(text: str) -> str:
    """`text` with every character that a terminal would obey replaced by U+FFFD."""
    if text.isprintable():
        return text
    return "".join("\N{REPLACEMENT CHARACTER}" if hidden(char) else char for char in text)


def one_line(text: str) -> str:
    """`text` made visible on a single line."""
    return " ".join(visible(text).split())


def width(text: str) -> int:
    """How many columns a terminal takes for `text`, near enough to line up a table."""
    if text.isascii():
        return len(text)
    return sum(_cells(sign) for sign in text)


def _cells(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
