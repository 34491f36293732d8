"""The list of packs on the home screen."""

from collections.abc import Sequence
from functools import lru_cache
from typing import overload

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message

from ...game.book.charts import bar
from ...game.mastery import WORDS, known_share, mastery
from ...game.shelf import Best, Shelved, Unfinished, full_title
from ...game.words import in_questions
from ...tongue import _
from ..signs import chart_signs
from ..text import padded, title
from .sheet import Line, Row, Sheet

BAR = 5
TITLE = 19  # columns that long notes leave for a title


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

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Make lines as wide as they are to be before they are painted, and not once more then."""
        width = max(size.width - self.styles.scrollbar_size_vertical, 1)
        if width != self.laid:
            self.drawn.clear()
            self.set_reactive(Sheet.virtual_size, self.measure(width))
            self.fit(size.height)
        return super()._size_updated(size, virtual_size, container_size, layout)

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
        return [Row(Content(_("No pack matches. Esc shows them all.")), "sheet--quiet")]

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
        resume = _("Resume: question {at} of {of}").format(at=entry.at, of=entry.of)
        told = Content(f"  {resume}  ") + title(full_title(entry))
        return told.truncate(width, ellipsis=True)
    note = long_note(entry)
    told = note if width - note.cell_length >= TITLE else short_note(entry)
    room = max(width - told.cell_length - 4, 8)
    out = _("({n} left out)").format(n=entry.left_out) if entry.left_out else ""
    name = title(f"{entry.title} {out}".rstrip()).truncate(room, ellipsis=True, pad=True)
    return Content.assemble("  ", name, "  ", told)


def long_note(pack: Shelved) -> Content:
    """How long, how well played and how well known a pack is, in columns."""
    counts, games, words = columns()
    drawn = bar(known_share(pack), BAR, chart_signs())
    count = title(in_questions(pack.questions))
    known = padded(f"{drawn} {mastery(pack)}", BAR + 1 + words)
    room = counts - count.cell_length
    return Content("  ").join([count.pad_left(max(room, 0)), padded(played(pack), games), known])


@lru_cache(1)
def columns() -> tuple[int, int, int]:
    """How wide the columns of the long notes are, in the language that is spoken."""
    best = Best(1000, 10, 10)
    games = (Shelved("", "", 10, known, best) for known, best in ((0, None), (1, None), (1, best)))
    return (
        max(14, cell_len(in_questions(999))),
        max(17, *(cell_len(played(pack)) for pack in games)),
        max(10, *map(cell_len, WORDS)),
    )


def played(pack: Shelved) -> str:
    """The best full game, if there was one."""
    if best := pack.best:
        told = _("best {right}/{of} {points}")
        return told.format(right=best.right, of=best.of, points=f"{best.points:,}")
    return _("no full game yet") if pack.known else _("not played")


def short_note(pack: Shelved) -> Content:
    """The same in a few columns."""
    count = title(_("{n} q").format(n=pack.questions))
    return count.pad_left(max(6 - count.cell_length, 0)) + Content(f" {share(pack):>5}")


def share(pack: Shelved) -> str:
    """How much of a pack is known, in per cent."""
    return f"{100 * pack.known // max(pack.questions, 1)} %"
