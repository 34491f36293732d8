"""What every converter promises: each question is accounted for, and nothing is lost in silence.

A question that comes through whole is `ok`; one that lost or changed something is `changed`, with
what it was; one that cannot be carried is `skipped`, with why. Imported and skipped questions
together are the questions of the file, always.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from ...game.question import Pack, Question

Status = Literal["ok", "changed", "skipped"]


class Item(NamedTuple):
    """One question on its way. `place` is a line, a sheet!cell or an index, as text.

    `question` is None exactly when it was skipped; `notes` say what was changed, or why not.
    """

    place: str
    question: Question | None
    notes: tuple[str, ...] = ()

    @property
    def status(self) -> Status:
        """How the question came through."""
        if self.question is None:
            return "skipped"
        return "changed" if self.notes else "ok"


class Imported(NamedTuple):
    """A file read: its pack's head (with no questions yet), and every question of the file."""

    head: Pack
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()

    @property
    def pack(self) -> Pack:
        """The pack of the questions that came through."""
        questions = tuple(item.question for item in self.items if item.question)
        return self.head._replace(questions=questions)


class Exported(NamedTuple):
    """A pack written: the content of the file, and how each question came through."""

    content: bytes
    items: tuple[Item, ...]


def counts(items: Iterable[Item]) -> dict[Status, int]:
    """How many questions came through in which way."""
    told: dict[Status, int] = {"ok": 0, "changed": 0, "skipped": 0}
    for item in items:
        told[item.status] += 1
    return told
