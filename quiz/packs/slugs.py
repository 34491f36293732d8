"""Short names made from texts: letters and digits of any script, joined with hyphens."""

import re
import unicodedata
from collections.abc import Container

LONGEST = 48
WORD = re.compile(r"[^\W_]+")
APOSTROPHES = re.compile("['\u2019]")


def slug(text: str, otherwise: str = "question") -> str:
    """The words of `text`, without accents and as many as fit; `otherwise` when it has none."""
    bare = "".join(
        sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)
    )
    whole = unicodedata.normalize("NFC", APOSTROPHES.sub("", bare)).casefold()
    made = ""
    for word in WORD.findall(whole):
        longer = f"{made}-{word}" if made else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        made = longer
    return made or otherwise


def unique(wanted: str, taken: Container[str]) -> str:
    """`wanted`, with a number after it when it is taken."""
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name
