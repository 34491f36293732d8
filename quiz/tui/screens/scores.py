"""The scores screen: every game kept, and what the answers tell of a person."""

import gc
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key, Paste
from textual.message import Message
from textual.screen import Screen

from ...errors import QuizError
from ...game.book.counts import Asked, Book
from ...game.book.look import GAMES, PACKS, TAGS, VIEWS, Look
from ...game.book.pages import Told
from ...game.book.played import Played
from ...game.book.standings import Standing
from ...game.book.tables import GAMES as GAME_COLUMNS
from ...game.book.tables import PACKS as PACK_COLUMNS
from ...game.book.tables import game_cells, pack_cells
from ...game.book.view import heading, page
from ...game.text import one_line
from ..desk import Desk
from ..signs import chart_signs
from ..text import title
from ..widgets.banner import Banner
from ..widgets.entry import pasted, typed, with_cursor
from ..widgets.keys import Keys
from ..widgets.ledger import Ledger, Listing
from ..widgets.page import Page
from ..widgets.views import Views
from .scores_keys import BINDINGS, FILTERING, keys_for


class Scores(Screen[None]):
    """Reads the score book in a thread, and shows it as `look` says."""

    class Opened(Message):
        """The book was read."""

        def __init__(self, book: Book) -> None:
            super().__init__()
            self.book = book

    class Sorted(Message):
        """The answers were sorted by question, and the packs read for their labels."""

        def __init__(self, asked: Asked) -> None:
            super().__init__()
            self.asked = asked

    class Failed(Message):
        """Something could not be read."""

        def __init__(self, error: QuizError) -> None:
            super().__init__()
            self.error = error

    BINDINGS: ClassVar[list[BindingType]] = BINDINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.book: Book | None = None
        self.asked: Asked | None = None
        self.look = Look()
        self.typing = False
        self.fault = ""
        self.listed: tuple[Played, ...] | tuple[Standing, ...] = ()

    def compose(self) -> ComposeResult:
        """What is shown, the views, one of them, the keys."""
        yield Banner()
        yield Views(VIEWS)
        yield Ledger()
        yield Page()
        yield Keys()

    def on_mount(self) -> None:
        """Say that it is read, and read it."""
        self.show()
        self.run_worker(partial(self.read, self.open_book), thread=True)

    def read(self, work: Callable[[], Message]) -> None:
        """Do `work` in a thread of its own, and tell what came of it."""
        try:
            self.post_message(work())
        except QuizError as error:
            self.post_message(self.Failed(error))

    def open_book(self) -> Message:
        """The score book as it is now."""
        book = self.desk.book()
        gc.freeze()  # a look through every game would hold up a key
        return self.Opened(book)

    def read_packs(self) -> Message:
        """The answers by question, with the labels that the packs have now."""
        return self.Sorted(self.desk.asked())

    def on_scores_opened(self, message: Opened) -> None:
        """Show the games of the one who sits here."""
        self.book = message.book
        if len(self.book.players) > 1:
            self.look = self.look.of_next(self.book.players)
        self.show()

    def on_scores_failed(self, message: Failed) -> None:
        """Say in place of what was to be shown why it is not there."""
        self.fault = one_line(str(message.error))
        self.show()

    def on_scores_sorted(self, message: Sorted) -> None:
        """Show the answers by label."""
        self.asked = message.asked
        self.show()

    def show(self) -> None:
        """Draw everything as it stands."""
        ledger, page = self.query_one(Ledger), self.query_one(Page)
        listing = self.listing()
        ledger.display, page.display = bool(listing.length), not listing.length
        if listing.length:
            ledger.show(listing)
        else:
            page.show(self.page)
        self.query_one(Views).show(self.look.view)
        self.query_one(Banner).show(self.told())
        several = bool(self.book and len(self.book.players) > 1)
        keys = FILTERING if self.typing else keys_for(self.look, several=several)
        self.query_one(Keys).show(keys)

    def listing(self) -> Listing:
        """The table of this view; an empty one where the view is none."""
        book, look = self.book, self.look
        if book is None:
            return Listing()
        if look.view == GAMES:
            self.listed = games = look.games(book)
            told = partial(game_cells, titles=book.titles, whose=look.mixed(book))
            return Listing(GAME_COLUMNS, len(games), lambda at: told(games[at]))
        if look.view == PACKS:
            self.listed = packs = look.packs(book)
            return Listing(PACK_COLUMNS, len(packs), lambda at: pack_cells(packs[at], book.titles))
        return Listing()

    def page(self, width: int) -> list[Told]:
        """The lines of this view, or what there is to say where it has none."""
        if self.fault:
            return [Told(self.fault)]
        return page(self.book, self.asked, self.look, width, chart_signs())

    def told(self) -> Content:
        """What the line at the top says."""
        if self.typing:
            return Content("/") + with_cursor(self.look.wanted.words)
        return title(heading(self.book, self.look, len(self.listed)))

    def become(self, look: Look) -> None:
        """Look at the book in another way."""
        if look != self.look:
            self.look = look
            self.show()

    def on_key(self, event: Key) -> None:
        """While the filter is open, letters go into it and Backspace takes them out."""
        text = typed(self.look.wanted.words, event) if self.typing else None
        if text is not None:
            event.prevent_default().stop()
            self.become(self.look.saying(text))

    def on_paste(self, event: Paste) -> None:
        """Words may be pasted into the filter."""
        if self.typing:
            event.stop()
            self.become(self.look.saying(pasted(self.look.wanted.words, event.text)))

    def action_view(self, view: int) -> None:
        """Show one view."""
        self.typing = False
        self.look = self.look.at(view)
        if self.look.view == TAGS and self.asked is None and self.book:
            self.run_worker(partial(self.read, self.read_packs), thread=True)
        self.show()

    def action_next_view(self, step: int) -> None:
        """Show the view beside this one."""
        self.action_view(self.look.view + step)

    def action_sort(self) -> None:
        """Another order."""
        self.become(self.look.turned())

    def action_whose(self) -> None:
        """The games of another player, or of everyone."""
        if self.book and len(self.book.players) > 1:
            self.become(self.look.of_next(self.book.players))

    def action_filter(self) -> None:
        """Open the filter."""
        self.typing = True
        self.show()

    def action_move(self, step: int) -> None:
        """Move the light, or scroll where there is none."""
        ledger = self.query_one(Ledger)
        if ledger.display:
            ledger.move(step)
        else:
            self.query_one(Page).scroll_relative(y=step, animate=False)

    def action_enter(self) -> None:
        """Close the filter; else open the lit game, or list the games of the lit pack."""
        if self.typing:
            self.typing = False
            self.show()
            return
        lit = self.query_one(Ledger).lit
        if self.book is None or not 0 <= lit < len(self.listed):
            return
        chosen = self.listed[lit]
        if isinstance(chosen, Played):
            from .game import Game

            self.app.push_screen(Game(chosen, self.book.titles))
        else:
            self.become(self.look.at(GAMES).saying(f"{chosen.pack} {chosen.mode}"))

    def on_ledger_clicked(self) -> None:
        """A click opens what it lights."""
        self.action_enter()

    async def action_back(self) -> None:
        """Show all again; where all is shown, go home."""
        if self.typing or self.look.wanted.words:
            self.typing = False
            self.look = self.look.saying("")
            self.show()
        else:
            await self.run_action("app.home")
