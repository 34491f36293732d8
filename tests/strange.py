"""The program in a made-up language: python -m tests.strange prints what its screens say in it.

Every text that is asked for comes back in Cyrillic letters; what is left in ours was never asked
for, or is a key, a command or a name. The language is spoken before anything else is imported,
as it is when a player starts the program.
"""

import asyncio
import json
import re
import sys
from gettext import GNUTranslations

from quiz import tongue

OURS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
THEIRS = str.maketrans(OURS, "абцдефгхийклмнопярстувшьызАБЦДЕФГХИЙКЛМНОПЯРСТУВШЬЫЗ")


class Strange(GNUTranslations):
    """Has every text there is."""

    def gettext(self, message: str) -> str:
        """`message` in other letters, its places as they are."""
        parts = re.split(r"(\{[^}]*\})", message)
        return "".join(part if part[:1] == "{" else part.translate(THEIRS) for part in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """As English counts."""
        return self.gettext(msgid1 if n == 1 else msgid2)


def main() -> None:
    """Print what each screen says, as JSON."""
    tongue._spoken = Strange()
    from tests.tour import everything

    json.dump(asyncio.run(everything()), sys.stdout)


if __name__ == "__main__":
    main()
