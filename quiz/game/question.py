"""What a pack holds: questions with their options, and the passages that prove them."""

from collections.abc import Iterable
from typing import NamedTuple

from .text import folded


class Option(NamedTuple):
    """One choice. `why` is shown when it was picked."""

    text: str
    correct: bool = False
    why: str = ""


class Citation(NamedTuple):
    """Where a source says so: its exact words, and the paragraph or section they stand in.

    `prefix` and `suffix` are the words just before and after, for a quotation that occurs twice.
    """

    source: str
    quote: str
    at: str = ""
    prefix: str = ""
    suffix: str = ""


class Source(NamedTuple):
    """The document questions are written from. `file` is a bare file name."""

    key: str
    title: str
    file: str = ""
    sha256: str = ""
    author: str = ""
    url: str = ""
    edition: str = ""
    license: str = ""


class Image(NamedTuple):
    """A picture that belongs to a question; `alt` says in words what it shows."""

    file: str
    alt: str


class Route(NamedTuple):
    """The track a round travels on: from the first question to the last."""

    start: str
    end: str
    length: int = 0
    unit: str = ""


class Question(NamedTuple):
    """One thing asked, with all its options as they are written in the pack.

    `pool` is how many options are shown; 0 shows them all.
    """

    id: str
    text: str
    options: tuple[Option, ...]
    why: str = ""
    citations: tuple[Citation, ...] = ()
    hints: tuple[str, ...] = ()
    difficulty: str = ""
    tags: tuple[str, ...] = ()
    shuffle: bool = True
    pool: int = 0
    image: Image | None = None

    @property
    def several(self) -> bool:
        """Whether more than one option is right, so that all of them are to be chosen."""
        return sum(option.correct for option in self.options) > 1

    @property
    def wording(self) -> str:
        """What tells one wording from another: the CRC-32, in hex, of the folded text and right
        options. It stays the same where only a wrong option or the `why` was mended."""
        from binascii import crc32

        return f"{crc32(_told(self.text, (o.text for o in self.options if o.correct))):08x}"


class Pack(NamedTuple):
    """A file of questions. `hash` names its content; `left_out` counts questions with a fault."""

    id: str
    title: str
    questions: tuple[Question, ...]
    sources: tuple[Source, ...] = ()
    description: str = ""
    language: str = ""
    author: str = ""
    license: str = ""
    tags: tuple[str, ...] = ()
    route: Route | None = None
    hash: str = ""
    left_out: int = 0

    def source(self, key: str) -> Source | None:
        """The source that citations call `key`."""
        return next((source for source in self.sources if source.key == key), None)


def identity(text: str, right: Iterable[str]) -> str:
    """The id of a question that was given none: 64 bits of SHA-256 in hex.

    It covers the folded text and right options only, so mending a wrong option keeps progress.
    """
    from hashlib import sha256

    return sha256(_told(text, right)).hexdigest()[:16]


def _told(text: str, right: Iterable[str]) -> bytes:
    """What is asked and what is right, as it is compared."""
    return "\n".join([folded(text), *sorted(folded(option) for option in right)]).encode()
