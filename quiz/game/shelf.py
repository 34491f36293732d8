"""What the player sees of the packs and of the past: values that screens and lists draw."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .question import Source


class Best(NamedTuple):
    """The best finished round of one pack, mode and length."""

    points: int
    right: int
    of: int


class Shelved(NamedTuple):
    """A pack as it stands on the shelf. `known` is how many questions the player knows by now."""

    id: str
    title: str
    questions: int
    known: int = 0
    best: Best | None = None
    left_out: int = 0


class Unfinished(NamedTuple):
    """A round that was left before its end: its next question is number `at` of `of`.

    `mode` is the title of its mode; nothing where that is not known.
    """

    round: str
    pack: str
    title: str
    at: int
    of: int
    mode: str = ""


def full_title(left: Unfinished) -> str:
    """The pack and the mode of a round that was left; a mode that has no pack is named once."""
    return f"{left.title}, {left.mode}" if left.mode not in ("", left.title) else left.title


class Passage(NamedTuple):
    """A source document, and where in `text` the cited words stand (`start` to `end`).

    `start` is -1 when the words are not there.
    """

    source: "Source"
    text: str
    start: int = -1
    end: int = -1
