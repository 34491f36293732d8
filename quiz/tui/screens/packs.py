"""The packs screen: what is there, and adding and removing packs."""

import asyncio
from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key, Paste
from textual.screen import Screen

from ...errors import QuizError
from ...game.text import one_line
from ...tongue import _
from ..porter import Held, Offer, Porter
from ..text import title
from ..widgets.banner import Banner
from ..widgets.holdings import Holdings
from ..widgets.keys import Hint, Keys
from .moving import MOVING

T = TypeVar("T")
BACK = Hint("esc", _("back"), "screen.back")
LISTED = (
    Hint("a", _("add"), "screen.add"),
    Hint("x", _("remove"), "screen.remove"),
    Hint("i", _("statistics"), "screen.stats"),
    BACK,
)
SOURCES = _(
    "Type or paste where the pack is: a .yaml file, a folder, a .zip, an https address, "
    "or a git repository over https. What comes is shown before it is added."
)
TYPING = (Hint("enter", _("fetch"), "screen.enter"), BACK)
ASKED = (Hint("enter", _("yes"), "screen.enter"), Hint("esc", _("no"), "screen.back"))


class Packs(Screen[None]):
    """Lists packs. Adding asks for a source, fetches it, shows what came, and asks again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVING,
        Binding("a", "add", _("Add packs: a path, or an address"), id="add"),
        Binding("x,delete", "remove", _("Remove the lit pack"), id="remove"),
        Binding("i", "stats", _("Statistics: what the answers say of the lit pack"), id="stats"),
        Binding("enter", "enter", _("Yes: fetch, add, or remove"), id="enter"),
        Binding("escape", "back", _("No; back"), id="back"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
    ]

    def __init__(self, porter: Porter) -> None:
        super().__init__()
        self.porter = porter
        self.held: tuple[Held, ...] = ()
        self.typed: str | None = None
        self.offer: Offer | None = None
        self.removing: Held | None = None
        self.busy = ""

    def compose(self) -> ComposeResult:
        """What is being done, the packs, the keys."""
        yield Banner()
        yield Holdings()
        yield Keys()

    async def on_mount(self) -> None:
        """Fill the list."""
        await self.list_packs()

    async def list_packs(self) -> None:
        """Show the packs as they are now."""
        self.held = await self.done(_("Reading the packs"), self.porter.held) or ()
        self.show()

    async def done(self, what: str, work: Callable[[], T]) -> T | None:
        """What `work`, done in a thread, gives; None when it fails, which is told."""
        self.tell(what)
        try:
            return await asyncio.to_thread(work)
        except QuizError as error:
            self.notify(one_line(str(error)), severity="error", markup=False, timeout=15)
            return None
        finally:
            self.tell("")

    def tell(self, told: str) -> None:
        """Say what is being done."""
        self.busy = told
        if self.is_attached:
            self.query_one(Banner).show(self.told())

    def show(self) -> None:
        """Draw everything as it stands."""
        typing = (SOURCES,) if self.typed is not None else ()
        about = self.offer.about if self.offer else typing
        self.query_one(Holdings).show(self.held, about)
        self.query_one(Banner).show(self.told())
        keys = LISTED if self.typed is None else TYPING
        self.query_one(Keys).show(ASKED if self.offer or self.removing else keys)

    def told(self) -> Content:
        """What the line at the top says."""
        if self.busy:
            return title(f"{self.busy} …")
        if self.offer:
            return title(_("Add {packs}?").format(packs=", ".join(self.offer.ids)))
        if self.removing:
            return title(
                _("Remove {title}? Your answers are kept.").format(title=self.removing.title)
            )
        if self.typed is not None:
            return Content(_("Add from: ")) + title(self.typed) + Content("▏")
        return Content(_("Packs"))

    def on_key(self, event: Key) -> None:
        """While a source is typed, signs go into it and Backspace takes them out."""
        if self.typed is None or self.busy:
            return
        if event.key == "backspace":
            self.typed = self.typed[:-1]
        elif event.is_printable and event.character:
            self.typed += event.character
        else:
            return
        event.prevent_default().stop()
        self.show()

    def on_paste(self, event: Paste) -> None:
        """A source may be pasted."""
        if self.typed is not None and not self.busy:
            self.typed += one_line(event.text)
            event.stop()
            self.show()

    def action_move(self, step: int) -> None:
        """Move the light, or scroll what is offered."""
        self.query_one(Holdings).move(step)

    def action_add(self) -> None:
        """Begin to type a source."""
        if not (self.busy or self.offer or self.removing):
            self.typed = ""
            self.show()

    def action_remove(self) -> None:
        """Ask whether the lit pack is to be removed."""
        chosen = self.query_one(Holdings).chosen
        if self.busy or self.offer or chosen is None:
            return
        if not chosen.added:
            self.notify(_("Only packs that were added here can be removed."), timeout=5)
            return
        self.removing = chosen
        self.show()

    async def action_stats(self) -> None:
        """Show what the answers say about the lit pack."""
        chosen = self.query_one(Holdings).chosen
        if chosen and not (self.busy or self.offer or self.removing):
            await self.run_action(f"app.stats({chosen.id!r})")

    async def action_enter(self) -> None:
        """Do what was asked for."""
        if self.busy:
            return
        if self.offer:
            self.offer = None
            await self.done(_("Adding"), self.porter.accept)
            await self.list_packs()
        elif self.removing:
            gone, self.removing = self.removing, None
            await self.done(_("Removing"), lambda: self.porter.remove(gone.id))
            await self.list_packs()
        elif self.typed:
            self.run_worker(self.fetch(self.typed), exclusive=True)

    async def fetch(self, source: str) -> None:
        """Fetch what was typed, and show what came; what was typed stays when it fails."""
        told = _("Fetching {source}").format(source=source)
        offer = await self.done(told, lambda: self.porter.fetch(source, self.heard))
        if offer:
            self.offer, self.typed = offer, None
        self.show()

    def heard(self, told: str) -> None:
        """Show, from another thread, how far the fetching is."""
        if told:
            self.app.call_from_thread(self.tell, told)

    async def action_back(self) -> None:
        """Leave what was begun; where nothing was, leave the screen."""
        if self.busy:
            return
        if self.offer:
            self.offer = None
            await self.done(_("Letting go"), self.porter.decline)
        elif self.removing:
            self.removing = None
        elif self.typed is not None:
            self.typed = None
        else:
            await self.run_action("app.home")
            return
        self.show()
