"""Answers added up by player, pack, mode and day, and by player, pack, mode and question.

Only a question's first answer within a round counts, as in its tally, and a skipped one does not.
In a round of several players each answer is the one's who gave it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from .played import Played

K = TypeVar("K")


class Count(NamedTuple):
    """So many answers, so many of them right, and the seconds they took together."""

    answered: int = 0
    right: int = 0
    seconds: float = 0.0

    @property
    def share(self) -> float:
        """How many were right, from 0 to 1."""
        return self.right / self.answered if self.answered else 0.0

    @property
    def pace(self) -> float:
        """Seconds for one answer, on average."""
        return self.seconds / self.answered if self.answered else 0.0

    def plus(self, other: "Count") -> "Count":
        """Both together."""
        return Count(
            self.answered + other.answered, self.right + other.right, self.seconds + other.seconds
        )


NONE = Count()


class Cell(NamedTuple):
    """What answers are counted for; `what` is a day in ISO 8601, or the id of a question."""

    player: str
    pack: str
    mode: str
    what: str


Counts = Mapping[Cell, Count]


class Label(NamedTuple):
    """How a question is labelled in its pack."""

    difficulty: str = ""
    tags: tuple[str, ...] = ()


class Book(NamedTuple):
    """The score book: games, the newest first; answers by day; the titles of the packs that are
    still there; all names, the one who sits here first; the day it is."""

    games: tuple[Played, ...] = ()
    days: Counts = {}  # noqa: RUF012 - never written to
    titles: Mapping[str, str] = {}
    players: tuple[str, ...] = ("",)
    today: str = ""


class Asked(NamedTuple):
    """Answers by question, and how the questions that are still there are labelled, by pack and
    id."""

    counts: Counts = {}  # noqa: RUF012 - never written to
    labels: Mapping[tuple[str, str], Label] = {}


def summed(cells: Iterable[tuple[Cell, Count]], key: Callable[[Cell], K]) -> dict[K, Count]:
    """The counts of cells with the same key added up, in the order the keys were met."""
    told: dict[K, Count] = {}
    for cell, count in cells:
        name = key(cell)
        told[name] = told.get(name, NONE).plus(count)
    return told


def by_label(
    cells: Iterable[tuple[Cell, Count]],
    labels: Mapping[tuple[str, str], Label],
    names: Callable[[Label], Iterable[str]],
) -> dict[str, Count]:
    """Answers by what the labels of their questions say; those of a question that is gone by
    nothing."""
    told: dict[str, Count] = {}
    for question, count in summed(cells, lambda cell: (cell.pack, cell.what)).items():
        if question in labels:
            for name in names(labels[question]):
                told[name] = told.get(name, NONE).plus(count)
    return told
