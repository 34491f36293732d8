"""What may differ between a quotation and its source without the words being others.

White space, kinds of quotation marks and dashes, composed or decomposed accents, characters of no
width, and hyphens at line ends. Every letter, digit and sign must be the same, in the same order.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

MAYBE = "\xad"  # stands for a hyphen at a line end: of the word, or only of the line

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
SINGLE = "'\u2018\u2019\u201a\u201b\u2032\u02bc\uff07"
DOUBLE = '"\u201c\u201d\u201e\u201f\u2033\uff02'
WIDTHLESS = "\u200b\u2060\ufeff\xad"
MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
PLAIN = {
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(SINGLE, "'"),
    **dict.fromkeys(DOUBLE, '"'),
    **dict.fromkeys(WIDTHLESS, ""),
}
VARIANT = re.compile(
    r"(?P<broken>(?<=[^\W_])[\-\u2010\xad][^\S\n]*\n[^\S\n]*(?=[^\W_]))"
    rf"|(?P<space>[{WIDTHLESS}]*\s[\s{WIDTHLESS}]*)"
    rf"|(?P<accented>[^\W\d_][{MARKS}]+|[\u1100-\u11ff]+)"
    rf"|(?P<sign>[{re.escape(''.join(PLAIN))}])"
)
HYPHEN = re.compile(f"[-{MAYBE}]")


class Folded(NamedTuple):
    """A text as it is searched, in pieces whose places in the text as it was are known.

    `starts[i]` is where piece i begins in `plain`, `places[i]` where it begins in the original.
    """

    plain: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, at: int) -> int:
        """Where what stands at `at` in `plain` begins in the original."""
        piece = bisect_right(self.starts, at) - 1
        return self.places[piece] + at - self.starts[piece]


@lru_cache(maxsize=4)
def folded(text: str) -> Folded:
    """`text` with all that may differ made the same."""
    return changed(text, ((match, replacement(match)) for match in VARIANT.finditer(text)))


@lru_cache(maxsize=4)
def without_hyphens(plain: str) -> Folded:
    """A folded text without any hyphen."""
    return changed(plain, ((match, "") for match in HYPHEN.finditer(plain)))


def changed(text: str, changes: "Iterator[tuple[re.Match[str], str]]") -> Folded:
    """`text` with each match replaced, and the places of all pieces."""
    plain: list[str] = []
    starts, places = [0], [0]
    length = done = 0
    for match, other in changes:
        same = text[done : match.start()]
        plain += (same, other)
        starts += (length + len(same), length := length + len(same) + len(other))
        places += match.span()
        done = match.end()
    plain.append(text[done:])
    return Folded("".join(plain), tuple(starts), tuple(places))


def replacement(match: "re.Match[str]") -> str:
    """What one variant is folded to."""
    found = match[0]
    if match["broken"]:
        letters = match.string[match.start() - 1] + match.string[match.end()]
        return MAYBE if letters.isalpha() else "-"
    if match["space"]:
        return " "
    if match["accented"]:
        return unicodedata.normalize("NFC", found)
    return PLAIN[found]


def agree(found: str, quote: str) -> bool:
    """Whether two folded texts are the same but for hyphens at line ends."""
    one = two = 0
    while one < len(found) and two < len(quote):
        signs = found[one], quote[two]
        if signs[0] == signs[1] or set(signs) == {"-", MAYBE}:
            one, two = one + 1, two + 1
        elif signs[0] == MAYBE:
            one += 1
        elif signs[1] == MAYBE:
            two += 1
        else:
            return False
    return one == len(found) and two == len(quote)
