"""Who plays: the names there are, and a new one."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message

from ...errors import QuizError
from ...game.players import named, overruled
from ...tongue import _
from ..desk import Desk
from ..text import title
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys
from ..widgets.sheet import Row, Sheet
from .leaving import Leaving
from .moving import MOVING


class Names(Sheet):
    """One entry a player, and one for a new name; None while the names are read."""

    class Clicked(Message):
        """The lit entry was clicked."""

    def __init__(self, player: str, fixed: QuizError | None) -> None:
        super().__init__(id="names")
        self.names: tuple[str, ...] | None = None
        self.player = player
        self.fixed = fixed
        self.lit = 0

    def show(self, names: tuple[str, ...]) -> None:
        """List the names, the light on the one who plays."""
        self.names = names
        self.lay()
        self.light(names.index(self.player) if self.player in names else 0)

    def rows(self) -> list[Row]:
        """The names with what else there is to say of them."""
        fixed = [Row(title(str(self.fixed)), "sheet--strong", Content("  "))] if self.fixed else []
        if self.names is None:
            return [*fixed, Row(title(_("Reading the scores …")), "sheet--quiet", Content("  "))]
        told = [*map(self.told, self.names), title(_("A new name"))]
        about = _(
            "Each name has scores, reviews, streaks and goals of its own. What was played without "
            "a name stays with the one who has none."
        )
        return [
            *fixed,
            *(Row(one, "sheet--text", Content("  "), place) for place, one in enumerate(told)),
            Row(Content("")),
            Row(title(about), "sheet--quiet", Content("  ")),
        ]

    def told(self, name: str) -> Content:
        """A name, and whether it is that of who plays."""
        shown = named(name) if name else _("{you} (no name)").format(you=named(name))
        return title(_("{name}, plays now").format(name=shown) if name == self.player else shown)

    def on_click(self, event: Click) -> None:
        """A click takes an entry."""
        place = self.entry_at(event.y)
        if place >= 0:
            self.light(place)
            self.post_message(self.Clicked())


class Players(Leaving[str]):
    """Comes back with the player who was chosen, or with nothing; the empty name is a player."""

    class Found(Message):
        """The names are known."""

        def __init__(self, names: tuple[str, ...]) -> None:
            super().__init__()
            self.names = names

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVING,
        Binding("enter", "choose", _("Play under the lit name"), id="play"),
        Binding("n", "new", _("A new name"), id="new-name"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
        Binding("escape,q", "dismiss", _("Back"), id="back"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        """The question, the names, the keys."""
        yield Banner(_("Who plays?"))
        yield Names(self.desk.settings().player, overruled(self.desk.origin("player")))
        yield Keys(
            (
                Hint("enter", _("play"), "screen.choose"),
                Hint("n", _("new name"), "screen.new"),
                Hint("esc", _("back"), "screen.dismiss"),
                Hint("?", _("help"), "app.help"),
            )
        )

    def on_mount(self) -> None:
        """Look for the names in a thread of its own."""
        self.run_worker(self.look, thread=True)

    def look(self) -> None:
        """The names there are, that of nobody among them; where the scores cannot be read, those
        that are settled."""
        try:
            names = self.desk.players()
        except QuizError:
            settled = self.desk.settings()
            names = tuple(dict.fromkeys((settled.player, *settled.profiles)))
        self.post_message(self.Found(names if "" in names else ("", *names)))

    def on_players_found(self, message: Found) -> None:
        """List the names."""
        self.query_one(Names).show(message.names)

    def action_move(self, step: int) -> None:
        """Move the light, as far as the list goes."""
        names = self.query_one(Names)
        if names.names is not None:
            names.light(min(max(names.lit + step, 0), len(names.names)))

    def action_choose(self) -> None:
        """Play under the lit name, or ask for a new one."""
        names = self.query_one(Names)
        if names.names is None:
            return
        if names.lit < len(names.names):
            self.dismiss(names.names[names.lit])
        else:
            self.action_new()

    def action_new(self) -> None:
        """Ask for a name, unless something else says who plays."""
        from .ask import Ask

        if self.query_one(Names).fixed:
            return
        wanted = _("Write the name. It begins with no scores; those of others stay with them.")
        self.app.push_screen(Ask(_("A new name"), wanted), self.take)

    def take(self, name: str | None) -> None:
        """Come back with a name, when the one who was asked wrote one."""
        if name:
            self.call_after_refresh(self.leave, name)

    def leave(self, name: str) -> None:
        """Come back with a name; nobody waits for that, since this screen would wait for itself."""
        self.dismiss(name)

    def on_names_clicked(self) -> None:
        """A click takes an entry."""
        self.action_choose()
