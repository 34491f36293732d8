"""The home screen: an unfinished round first, then the packs."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.screen import Screen

from ...game.shelf import Shelved, Unfinished
from ..text import title
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys
from ..widgets.shelf import Shelf

KEYS = (
    Hint("enter", "play", "screen.enter"),
    Hint("/", "filter", "screen.filter"),
    Hint("?", "help", "app.help"),
    Hint("q", "quit", "app.quit"),
)
PACKS = Hint("p", "packs", "app.packs")
FILTERING = (Hint("enter", "play", "screen.enter"), Hint("esc", "all packs", "screen.clear"))


class Home(Screen[None]):
    """Lists what can be played. Posts what the player chose."""

    class Chosen(Message):
        """A pack to play, or an unfinished round to go on with."""

        def __init__(self, chosen: Shelved | Unfinished) -> None:
            super().__init__()
            self.chosen = chosen

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", id="up"),
        Binding("down,j", "move(1)", "Down", id="down"),
        Binding("pageup", "move(-10)", "Ten up", id="page-up"),
        Binding("pagedown", "move(10)", "Ten down", id="page-down"),
        Binding("enter", "enter", "Play", id="play"),
        Binding("slash", "filter", "Filter the packs", id="filter"),
        Binding("escape", "clear", "Show all packs", id="clear"),
        Binding("p", "app.packs", "Add and remove packs", id="packs"),
        Binding("question_mark", "app.help", "Keys and help", id="help"),
        Binding("q", "app.quit", "Quit", id="quit"),
    ]

    def __init__(
        self,
        packs: tuple[Shelved, ...],
        unfinished: Unfinished | None,
        *,
        with_packs: bool = False,
    ) -> None:
        super().__init__()
        self.keys = (*KEYS[:2], PACKS, *KEYS[2:]) if with_packs else KEYS
        self.packs = packs
        self.unfinished = unfinished
        self.filter: str | None = None

    def compose(self) -> ComposeResult:
        """Name, packs, keys."""
        yield Banner()
        yield Shelf()
        yield Keys()

    def on_mount(self) -> None:
        """Fill the list."""
        self.list_packs()

    def list_packs(self) -> None:
        """Show the packs that the filter lets through; the unfinished round only unfiltered."""
        first = [self.unfinished] if self.unfinished and not self.filter else []
        self.query_one(Shelf).show((*first, *filtered(self.packs, self.filter or "")))
        self.query_one(Banner).show(self.told())
        self.query_one(Keys).show(self.keys if self.filter is None else FILTERING)

    def told(self) -> Content:
        """The program's name, or the filter while it is being typed."""
        if self.filter is None:
            return Content("citequiz")
        return Content("/") + title(self.filter) + Content("▏")

    def on_key(self, event: Key) -> None:
        """While the filter is open, letters go into it and Backspace takes them out."""
        if self.filter is None:
            return
        if event.key == "backspace":
            self.filter = self.filter[:-1] if self.filter else None
        elif event.is_printable and event.character:
            self.filter += event.character
        else:
            return
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
    return tuple(pack for _, pack in sorted(found, key=lambda pair: -pair[0]))
