"""One sentence of every section of a document, as citations that are found in it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ..game.question import Citation
from .characters import HIDDEN
from .fields import LONG, NAME
from .sections import HEADING, NUMBER, Section, same, sections
from .sources import find

PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
SKIPPED = re.compile(r"\s*(#{1,6}\s|[|=~`]|-{3,}|\*{3,}|<)")
BULLET = re.compile(r"\A\s*(?:[-*+>]|\d+[.)])\s+")
SENTENCE = re.compile(r".+?[.!?…]['\"”’)\]]*(?=\s+['\"“‘(\[]?[A-Z0-9À-Þ]|\s*$)", re.DOTALL)
SHORTENED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|No|vs|etc|e\.g|i\.e|ca))\.$")
LINE_HYPHEN = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=\w)")


class Excerpt(NamedTuple):
    """The heading of a section, empty where there is none, and a sentence of the section."""

    heading: str
    citation: Citation


class Part(NamedTuple):
    """A stretch of a document: its heading, its own text, and the text in which a citation of it
    has to be the only one; `at` is what the citation names it by."""

    heading: str
    own: str
    within: str
    at: str = ""


def excerpts(text: str, source: str) -> Iterator[Excerpt]:
    """The first sentence of each section of `text` that can be cited as it stands.

    Without headings every paragraph counts as a section. A section without such a sentence
    (it has only tables, or nothing that stands in one place only) is left out.
    """
    for part in parts(text):
        for quote in sentences(part.own):
            if len(find(part.within, Citation(source, quote))) == 1:
                yield Excerpt(part.heading, Citation(source, quote, part.at))
                break


def parts(text: str) -> Iterator[Part]:
    """The sections of a document, each without those within it.

    A citation names its section, unless another section has the same name.
    """
    found = sections(text)
    if not found:
        yield from (Part("", match[0], text) for match in PARAGRAPH.finditer(text))
        return
    yield Part("", text[: found[0].start], text)
    times = Counter(same(place(section.title)) for section in found)
    for section, following in pairwise([*found, Section("", 0, len(text), len(text))]):
        own = HEADING.sub("", text[section.start : following.start], count=1)
        name = place(section.title)
        if times[same(name)] == 1 and len(name) <= NAME:
            yield Part(section.title, own, text[section.start : section.end], name)
        else:
            yield Part(section.title, own, text)


def place(heading: str) -> str:
    """What a citation names a section by: its number, else its title."""
    number = NUMBER.match(heading)
    return number[1] if number else heading


def sentences(part: str) -> Iterator[str]:
    """The sentences of running text, each on one line and in its exact words."""
    for paragraph in PARAGRAPH.finditer(part):
        if SKIPPED.match(paragraph[0]):
            continue
        bare = BULLET.sub("", paragraph[0], count=1)
        for sentence in joined(match[0] for match in SENTENCE.finditer(bare)):
            quote = " ".join(LINE_HYPHEN.sub("-", sentence).split())
            if len(quote) <= LONG and not HIDDEN.search(quote) and " " in quote:
                yield quote


def joined(pieces: Iterable[str]) -> Iterator[str]:
    """Sentences, where a piece that ends with a shortened word is only the beginning of one."""
    before = ""
    for piece in pieces:
        before += piece
        if not SHORTENED.search(before):
            yield before
            before = ""
