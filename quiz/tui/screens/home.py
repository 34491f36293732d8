"""The home screen: an unfinished round first, then the packs."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.strip import Strip

from ...errors import QuizError
from ...game.shelf import Shelved, Unfinished
from ...tongue import _, many
from ..widgets.banner import Banner, Masthead
from ..widgets.keys import Keys
from ..widgets.shelf import Shelf
from .home_keys import BINDINGS, FILTERING, KEYS, PACKS
from .shown import Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...game.modes import Mode


class Home(Shown[None]):
    """Lists what can be played. Posts what the player chose."""

    class Chosen(Message):
        """A pack to play, or an unfinished round to go on with."""

        def __init__(self, chosen: Shelved | Unfinished) -> None:
            super().__init__()
            self.chosen = chosen

    class Wanted(Message):
        """A way to play `pack`; no mode asks which."""

        def __init__(self, pack: Shelved | None, mode: Mode | None, due: int) -> None:
            super().__init__()
            self.pack = pack
            self.mode = mode
            self.due = due

    class Seen(Message):
        """It has found its place, and was painted: these `lines`, of what `shown` tells. There are
        none where something was done to it already."""

        def __init__(
            self, shown: tuple[tuple[Shelved, ...], Unfinished | None, str], lines: list[Strip]
        ) -> None:
            super().__init__()
            self.shown = shown
            self.lines = lines

    class Looked(Message):
        """The past was read: the packs as they stand, and the round that was left."""

        def __init__(self, packs: tuple[Shelved, ...], unfinished: Unfinished | None) -> None:
            super().__init__()
            self.packs = packs
            self.unfinished = unfinished

    class Counted(Message):
        """It is known how many questions are due and how many packs cannot be played, what is told
        of today, and who plays if there are others."""

        def __init__(self, due: int, unplayable: int, today: str, player: str) -> None:
            super().__init__()
            self.unplayable = unplayable
            self.due = due
            self.today = today
            self.player = player

    BINDINGS: ClassVar[list[BindingType]] = BINDINGS

    def __init__(
        self,
        packs: tuple[Shelved, ...],
        unfinished: Unfinished | None,
        count_due: Callable[[], int] = int,
        look: Callable[[], tuple[tuple[Shelved, ...], Unfinished | None]] | None = None,
        *,
        with_packs: bool = False,
        count_unplayable: Callable[[], int] = int,
        tell_today: Callable[[], str] = str,
        tell_player: Callable[[], str] = str,
    ) -> None:
        super().__init__()
        self.tell_player = tell_player
        self.player = tell_player()
        self.tell_today = tell_today
        self.today = ""
        self.count_due = count_due
        self.look = look
        self.count_unplayable = count_unplayable
        self.due = self.unplayable = 0
        self.keys = (*KEYS[:4], PACKS, *KEYS[4:]) if with_packs else KEYS
        self.packs = packs
        self.unfinished = unfinished
        self.filter: str | None = None
        self.settling = True

    def compose(self) -> ComposeResult:
        """Name, packs, keys."""
        yield Masthead(len(self.packs) + bool(self.unfinished))
        yield Shelf()
        yield Keys()

    def on_mount(self) -> None:
        """Fill the list; what takes longer is asked for once it has been seen."""
        self.list_packs()
        self.call_after_refresh(self.seen)

    def seen(self) -> None:
        """It has been painted in full: tell how it looks, and begin to count."""
        self.settling = False
        touched = self.query_one(Shelf).lit or self.filter is not None or self.app._notifications
        lines = [] if touched else self._compositor.render_strips()
        self.post_message(self.Seen((self.packs, self.unfinished, self.player), lines))
        self.run_worker(self.count, thread=True)

    def count(self) -> None:
        """Look at everything, and count what is due and what was answered today, in a thread of its
        own."""
        with suppress(QuizError):
            if self.look:
                self.post_message(self.Looked(*self.look()))
            counts = self.count_due(), self.count_unplayable()
            self.post_message(self.Counted(*counts, self.tell_today(), self.tell_player()))

    def on_home_looked(self, message: Looked) -> None:
        """Tell what was not known at once. The light stays where it was moved to."""
        if (message.packs, message.unfinished) == (self.packs, self.unfinished):
            return
        shelf = self.query_one(Shelf)
        lit = shelf.chosen if shelf.lit else None
        self.packs, self.unfinished = message.packs, message.unfinished
        self.list_packs()
        if lit:
            shelf.find(lit)

    def on_home_counted(self, message: Counted) -> None:
        """Tell what is due and what cannot be played, how far the goal of the day is, and who
        plays."""
        self.unplayable = message.unplayable
        self.due, self.today, self.player = message.due, message.today, message.player
        self.query_one(Banner).show(self.told())

    def list_packs(self) -> None:
        """Show the packs that the filter lets through; the unfinished round only unfiltered."""
        first = [self.unfinished] if self.unfinished and not self.filter else []
        self.query_one(Shelf).show((*first, *filtered(self.packs, self.filter or "")))
        self.query_one(Banner).show(self.told())
        self.query_one(Keys).show(self.keys if self.filter is None else FILTERING)

    def told(self) -> Content:
        """The program's name, who plays and what there is to do today, or the filter while it is
        being typed."""
        if self.filter is None:
            due = _("{n} due: r reviews").format(n=self.due) if self.due else ""
            told = map(Content, filter(None, (due, self.today, self.faulty())))
            return Content("   ").join([Content("citequiz"), *self.who(), *told])
        from ..widgets.entry import with_cursor

        return Content("/") + with_cursor(self.filter)

    def faulty(self) -> str:
        """That there are packs which cannot be played, and the key by which that is explained."""
        if not (self.unplayable and PACKS in self.keys):
            return ""
        from ..widgets.keys import moved

        told = many(
            "{n} pack has faults: {key} tells",
            "{n} packs have faults: {key} tells",
            self.unplayable,
        )
        return told.format(n=self.unplayable, key=moved("p", self.screen, self.app))

    def who(self) -> Iterator[Content]:
        """Who plays if there are others, with the key by which these do."""
        if self.player:
            from ..text import title
            from ..widgets.keys import moved

            yield title(f"{self.player} ({moved('w', self.screen, self.app)})")

    def on_key(self, event: Key) -> None:
        """While the filter is open, letters go into it and Backspace takes them out."""
        if self.filter is None:
            return
        from ..widgets.entry import typed

        text = typed(self.filter, event)
        if text is None:
            return
        self.filter = text if text or self.filter else None
        event.prevent_default().stop()
        self.list_packs()

    def action_filter(self) -> None:
        """Open the filter."""
        self.filter = ""
        self.list_packs()

    def action_clear(self) -> None:
        """Close the filter."""
        self.filter = None
        self.list_packs()

    def action_move(self, step: int) -> None:
        """Move the light."""
        self.query_one(Shelf).move(step)

    def action_enter(self) -> None:
        """Play what is lit."""
        if chosen := self.query_one(Shelf).chosen:
            self.post_message(self.Chosen(chosen))

    @property
    def lit_pack(self) -> Shelved | None:
        """The lit pack, or that of the unfinished round while it is lit; else the first one."""
        chosen = self.query_one(Shelf).chosen
        if isinstance(chosen, Shelved):
            return chosen
        own = (pack for pack in self.packs if chosen and pack.id == chosen.pack)
        return next(own, next(iter(self.packs), None))

    def action_ways(self) -> None:
        """Ask how to play the lit pack."""
        self.post_message(self.Wanted(self.lit_pack, None, self.due))

    def action_want(self, mode: str) -> None:
        """Play the lit pack in a certain way."""
        from ...game.modes import MODES

        self.post_message(self.Wanted(self.lit_pack, MODES[mode], self.due))

    def on_shelf_clicked(self) -> None:
        """A click plays at once."""
        self.action_enter()


def filtered(packs: tuple[Shelved, ...], query: str) -> tuple[Shelved, ...]:
    """The packs whose title or id matches `query` loosely, the best match first."""
    if not query.strip():
        return packs
    from textual.fuzzy import FuzzySearch

    search = FuzzySearch()
    scored = [(max(search.match(query, text)[0] for text in (p.title, p.id)), p) for p in packs]
    found = [(score, pack) for score, pack in scored if score > 0]
    return tuple(pack for _score, pack in sorted(found, key=lambda pair: -pair[0]))
