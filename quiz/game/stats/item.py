"""All that the answers say about each question of a pack."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..question import Pack, Question
from .difficulty import contradicted
from .discrimination import Correlation, Totals, discrimination, totals
from .facility import Share, facility
from .options import Taken, options
from .responses import Left, Response, counted
from .times import median_seconds


class Item(NamedTuple):
    """The figures of one question. What is None has too few answers to mean anything.

    `players` answered it, `right` of them right; one player is one answer. `compared` is how many
    players the discrimination could use. `flags` counts the players' notes.
    """

    question: Question
    players: tuple[str, ...]
    right: int
    facility: Share | None
    discrimination: Correlation | None
    compared: int
    options: tuple[Taken, ...]
    seconds: float | None
    label: str = ""
    flags: Mapping[str, int] = {}

    @property
    def of(self) -> int:
        """How many answers the figures are from."""
        return len(self.players)


class PackStats(NamedTuple):
    """The figures of a pack's questions in its order, whose answers they are from, and how many
    answers were left out."""

    pack: str
    title: str
    items: tuple[Item, ...]
    players: tuple[str, ...]
    left: Left

    @property
    def answers(self) -> int:
        """How many answers count."""
        return sum(item.of for item in self.items)


def stats(
    pack: Pack, responses: Iterable[Response], flags: Iterable[tuple[str, str]] = ()
) -> PackStats:
    """The figures of every question of `pack`; `flags` are pairs of a question's id and a note."""
    told = counted(pack.questions, responses)
    notes: dict[str, Counter[str]] = {}
    for question, note in flags:
        notes.setdefault(question, Counter())[note] += 1
    sums = totals(told.answers.values())
    items = tuple(
        item(question, told.answers[question.id], sums, notes.get(question.id, {}))
        for question in pack.questions
    )
    return PackStats(pack.id, pack.title, items, told.players, told.left)


def item(
    question: Question, given: Mapping[str, Response], sums: Totals, flags: Mapping[str, int]
) -> Item:
    """The figures of one question, which has these answers by player."""
    right = sum(response.right for response in given.values())
    share = facility(right, len(given))
    correlation, compared = discrimination(given, sums)
    return Item(
        question,
        tuple(sorted(given)),
        right,
        share,
        correlation,
        compared,
        options(question, given.values()),
        median_seconds(given.values()),
        contradicted(question.difficulty, share),
        flags,
    )
