"""The list of packs on the home screen."""

from collections.abc import Sequence
from typing import overload

from textual.content import Content
from textual.events import Click
from textual.message import Message

from ...game.book.charts import bar
from ...game.mastery import known_share, mastery
from ...game.shelf import Shelved, Unfinished
from ...game.words import in_questions
from ..signs import chart_signs
from ..text import title
from .sheet import Line, Row, Sheet

BAR = 5


class Shelf(Sheet):
    """One line a pack, the light on the one that Enter plays. Only lines in view are drawn."""

    class Clicked(Message):
        """The lit entry was clicked."""

    def __init__(self) -> None:
        super().__init__(id="shelf")
        self.entries: tuple[Shelved | Unfinished, ...] = ()
        self.lit = 0

    @property
    def chosen(self) -> Shelved | Unfinished | None:
        """What is lit."""
        return self.entries[self.lit] if 0 <= self.lit < len(self.entries) else None

    def show(self, entries: tuple[Shelved | Unfinished, ...]) -> None:
        """List other entries, with the light on the first."""
        self.entries = entries
        self.lit = 0
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.lay()

    def find(self, entry: Shelved | Unfinished) -> None:
        """Put the light on the same pack or round, as it stands now."""
        same = (place for place, one in enumerate(self.entries) if is_same(one, entry))
        self.light(next(same, self.lit))

    def move(self, step: int) -> None:
        """Move the light by `step`, as far as the list goes."""
        if self.entries:
            self.light(min(max(self.lit + step, 0), len(self.entries) - 1))

    def wrapped(self, width: int) -> Sequence[Line]:
        """Entries never wrap: one line each, with what there is room for."""
        return Lines(self.entries, width) if self.entries else super().wrapped(width)

    def rows(self) -> list[Row]:
        """What an empty list says."""
        return [Row(Content("No pack matches. Esc shows them all."), "sheet--quiet")]

    def span(self, entry: int) -> tuple[int, int]:
        """Every entry has one line, its own."""
        return (entry, 1)

    def on_click(self, event: Click) -> None:
        """A click lights an entry and takes it."""
        place = self.entry_at(event.y)
        if place >= 0:
            self.light(place)
            self.post_message(self.Clicked())


class Lines(Sequence[Line]):
    """The lines of so many entries, each made when it is drawn."""

    def __init__(self, entries: Sequence[Shelved | Unfinished], width: int) -> None:
        self.entries = entries
        self.width = width

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return Line(entry_line(self.entries[place], self.width), "sheet--text", place)


def is_same(one: Shelved | Unfinished, other: Shelved | Unfinished) -> bool:
    """Whether both are the same round, or the same pack."""
    if isinstance(one, Shelved) and isinstance(other, Shelved):
        return one.id == other.id
    rounds = isinstance(one, Unfinished) and isinstance(other, Unfinished)
    return rounds and one[0] == other[0]


def entry_line(entry: Shelved | Unfinished, width: int) -> Content:
    """An entry in `width` columns: its title, and at the right what is known of it."""
    if isinstance(entry, Unfinished):
        resume = Content(f"Resume: question {entry.at} of {entry.of}  ")
        return (Content("  ") + resume + title(entry.title)).truncate(width, ellipsis=True)
    told = long_note(entry) if width >= 70 else short_note(entry)
    room = max(width - len(told) - 4, 8)
    left_out = f" ({entry.left_out} left out)" if entry.left_out else ""
    name = title(f"{entry.title}{left_out}").truncate(room, ellipsis=True, pad=True)
    return Content.assemble("  ", name, "  ", told)


def long_note(pack: Shelved) -> str:
    """How long, how well played and how well known a pack is, in columns."""
    count = in_questions(pack.questions)
    drawn = bar(known_share(pack), BAR, chart_signs())
    return f"{count:>14}  {played(pack):<17}  {drawn} {mastery(pack):<10}"


def played(pack: Shelved) -> str:
    """The best full game, if there was one."""
    if pack.best:
        return f"best {pack.best.right}/{pack.best.of} {pack.best.points:,}"
    return "no full game yet" if pack.known else "not played"


def short_note(pack: Shelved) -> str:
    """The same in a few columns."""
    return f"{pack.questions:>4} q {share(pack):>5}"


def share(pack: Shelved) -> str:
    """How much of a pack is known, in per cent."""
    return f"{100 * pack.known // max(pack.questions, 1)} %"
