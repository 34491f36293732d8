"""The documents behind a pack, each read once, and the citations that are looked up in them."""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from ...errors import QuizError
from ...game.question import Citation, Source
from .. import sources
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
    """A citation of a question, its number in it, and the document it is looked up in."""

    asked: Asked
    number: int
    citation: Citation
    document: Document


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


def cited(manuscript: Manuscript) -> Iterator[Cited]:
    """The citations that can be looked up, in the order of the pack."""
    found = documents(manuscript)
    for asked in manuscript.asked:
        for number, citation in enumerate(asked.question.citations):
            held = found.get(citation.source)
            if held and held.sum:
                yield Cited(asked, number, citation, held)
