"""The documents behind a pack, each read once, and the citations that are looked up in them."""

from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from ...errors import QuizError
from ...game.question import Citation, Source
from .. import sources
from ..quotation import Span
from .manuscript import Asked, Manuscript


class Document(NamedTuple):
    """A source with its text. `problem` says why there is none; `missing` that no file is there.

    `sum` is the SHA-256 of the file, in hexadecimal digits.
    """

    source: Source
    text: str = ""
    sum: str = ""
    problem: str = ""
    missing: bool = False


class Cited(NamedTuple):
    """A citation of a question, its number in it, and the document it is looked up in.

    `found` is where its words stand as it says, `elsewhere` where they stand in another section.
    """

    asked: Asked
    number: int
    citation: Citation
    document: Document
    found: tuple[Span, ...]
    elsewhere: tuple[Span, ...] = ()


@lru_cache(maxsize=1)
def documents(manuscript: Manuscript) -> dict[str, Document]:
    """The documents of a pack by the key of their source."""
    return {source.key: document(manuscript, source) for source in manuscript.pack.sources}


def document(manuscript: Manuscript, source: Source) -> Document:
    """One document, as far as it can be read."""
    if not source.file:
        return Document(source)
    try:
        path = sources.document(manuscript.path, source)
    except QuizError as error:
        linked = "link" in error.message
        return Document(source, problem=error.message, missing=not linked)
    try:
        text = sources.words(path)
        return Document(source, text, sha256(path.read_bytes()).hexdigest())
    except QuizError as error:
        return Document(source, problem=error.message)
    except OSError as error:
        return Document(source, problem=f"the file cannot be read: {error.strerror}")


@lru_cache(maxsize=1)
def cited(manuscript: Manuscript) -> tuple[Cited, ...]:
    """The citations that can be looked up, in the order of the pack."""
    found = documents(manuscript)
    return tuple(
        looked_up(asked, number, found[citation.source])
        for asked in manuscript.asked
        for number, citation in enumerate(asked.question.citations)
        if citation.source in found and found[citation.source].sum
    )


def looked_up(asked: Asked, number: int, held: Document) -> Cited:
    """A citation with the places of its words."""
    citation = asked.question.citations[number]
    found = sources.find(held.text, citation)
    elsewhere = () if found or not citation.at else sources.find(held.text, anywhere(citation))
    return Cited(asked, number, citation, held, found, elsewhere)


def anywhere(citation: Citation) -> Citation:
    """A citation that does not say in which section it stands."""
    return citation._replace(at="")
