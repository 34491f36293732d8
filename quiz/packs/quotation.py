"""Where a quotation stands in a document: its very words, and whole words only."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..game.question import Citation
from .folding import HYPHEN, MAYBE, agree, folded, without_hyphens

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
LETTER = re.compile(rf"[^\W{UNSPACED}]|[\u0300-\u036f{MAYBE}]")
NUMBER_BEFORE = re.compile(r"(?:\d[.,]|(?:^|[\s(])-)$")
WORD_AFTER = re.compile(r"[.,]\d|'[^\W\d_]")
SEVERAL = 4


class Span(NamedTuple):
    """A place in a text, from `start` up to but not including `end`."""

    start: int
    end: int


def everywhere(text: str, citation: Citation) -> Iterator[Span]:
    """The places of a quotation in all sections of `text`."""
    document = folded(text)
    quote = folded(citation.quote).plain.strip()
    before, after = folded(citation.prefix).plain.strip(), folded(citation.suffix).plain.strip()
    for start, end in matches(document.plain, quote):
        if whole_words(document.plain, start, end) and beside(
            document.plain, start, end, before, after
        ):
            yield Span(document.place(start), document.place(end))


def matches(plain: str, quote: str) -> Iterator[tuple[int, int]]:
    """Where `quote` stands in `plain`, both folded, but for hyphens at line ends."""
    if MAYBE not in plain and MAYBE not in quote:
        yield from ((at, at + len(quote)) for at in occurrences(plain, quote))
        return
    bare = HYPHEN.sub("", quote)
    first = len(quote) - len(quote.lstrip("-"))
    last = len(quote) - len(quote.rstrip("-"))
    loose = without_hyphens(plain)
    for at in occurrences(loose.plain, bare):
        start = loose.place(at) - first
        end = loose.place(at + len(bare) - 1) + 1 + last
        if start >= 0 and agree(plain[start:end], quote):
            yield start, end


def occurrences(text: str, part: str) -> Iterator[int]:
    """Where `part` begins in `text`."""
    at = text.find(part) if part else -1
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def whole_words(plain: str, start: int, end: int) -> bool:
    """Whether no word or number of `plain` is cut at `start` or at `end`.

    A sentence of several words may lack its first capital, or have the next one's: copies do.
    """
    before, after = plain[max(start - 3, 0) : start], plain[end : end + 3]
    several = plain.count(" ", start, end) >= SEVERAL - 1
    if joined(before[-1:], plain[start]) and not (several and lone_capital(before)):
        return False
    own = plain[max(start, end - 2) : end]
    if joined(own[-1:], after[:1]) and not (several and lone_capital(own)):
        return False
    if plain[start].isdigit() and NUMBER_BEFORE.search(before):
        return False
    return not (own[-1].isalnum() and WORD_AFTER.match(after) and goes_on(plain, end))


def lone_capital(text: str) -> bool:
    """Whether `text` ends with a capital that no letter or digit comes before."""
    return text[-1].isupper() and not text[-2:-1].isalnum()


def joined(one: str, other: str) -> bool:
    """Whether two neighbours are of one word or number; a capital after a digit begins another."""
    if not (LETTER.match(one) and LETTER.match(other)):
        return False
    return not (one.isdigit() and other.isupper())


def goes_on(plain: str, end: int) -> bool:
    """Whether the number or word before `end` goes on after the sign that stands there."""
    return plain[end] == "'" or plain[end - 1].isdigit()


def beside(plain: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether `before` ends right before `start`, and `after` begins right after `end`."""
    left = plain[max(start - 2 * len(before) - 2, 0) : start].rstrip()
    right = plain[end : end + 2 * len(after) + 2].lstrip()
    return loose(left).endswith(loose(before)) and loose(right).startswith(loose(after))


def loose(plain: str) -> str:
    """A folded text without hyphens."""
    return HYPHEN.sub("", plain)
