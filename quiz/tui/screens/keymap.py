"""All keys of the program, to move them: light one, press Enter, press the new key."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key

from ...game.keymap import keymap_text
from ...tongue import _
from ..bindings import Bound, bound
from ..manners import settle
from ..text import padded, title
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys, signs
from ..widgets.sheet import Row, Sheet
from .leaving import Leaving
from .moving import MOVING

if TYPE_CHECKING:
    from ..app import QuizApp


class Bindings(Sheet):
    """One line for each thing that keys do, the light on the one to move."""

    def __init__(self, moved: dict[str, str]) -> None:
        super().__init__(id="bindings")
        self.bound = listed()
        self.moved = moved
        self.lit = 0

    def show(self, moved: dict[str, str]) -> None:
        """Show other keys."""
        self.moved = moved
        self.lay()

    def rows(self) -> list[Row]:
        """The keys, and what they do."""
        return [self.row(place, one) for place, one in enumerate(self.bound)]

    def row(self, place: int, one: Bound) -> Row:
        """One binding; a moved one has a sign."""
        keys = signs(self.moved.get(one.id, one.keys))
        mark = "*" if one.id in self.moved else " "
        label = Content("  ") + padded(keys, 10) + Content(f"{mark} ")
        return Row(title(one.does), "sheet--text", label, place)


def listed() -> list[Bound]:
    """Each id once, with what it does where it comes first; options have their numbers."""
    found: dict[str, Bound] = {}
    for one in bound():
        found.setdefault(one.id, one)
    return [one for one in found.values() if not one.id.startswith("option-")]


class KeymapScreen(Leaving[None]):
    """Moves keys. `moving` is what the next key will do from now on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVING,
        Binding("enter", "take", _("Move the lit key"), id="change"),
        Binding("x,delete", "usual", _("Back to what is usual"), id="usual"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
        Binding("escape,q", "dismiss", _("Back"), id="back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.moving: Bound | None = None

    @property
    def quiz(self) -> "QuizApp":
        """The program."""
        return cast("QuizApp", self.app)

    def compose(self) -> ComposeResult:
        """Title, keys, the keys of this screen."""
        yield Banner(_("Keys"))
        yield Bindings(dict(self.quiz.settled.keymap))
        yield Keys(
            (
                Hint("enter", _("move key"), "screen.take"),
                Hint("x", _("usual"), "screen.usual"),
                Hint("esc", _("back"), "screen.dismiss"),
            )
        )

    @property
    def listed(self) -> Bindings:
        """The list."""
        return self.query_one(Bindings)

    def action_move(self, step: int) -> None:
        """Move the light, as far as the list goes."""
        last = len(self.listed.bound) - 1
        self.listed.light(min(max(self.listed.lit + step, 0), last))

    def action_take(self) -> None:
        """Wait for the key that is to do what is lit."""
        self.moving = self.listed.bound[self.listed.lit]
        told = _("Press the new key; Esc leaves it: {does}").format(does=self.moving.does)
        self.query_one(Banner).show(title(told))

    def on_key(self, event: Key) -> None:
        """The key that was waited for becomes the only one that does what was lit."""
        if self.moving is None:
            return
        event.prevent_default().stop()
        one, self.moving = self.moving, None
        self.query_one(Banner).show(Content(_("Keys")))
        if event.key != "escape":
            sign = event.character or ""
            is_sign = len(sign) == 1 and sign.isprintable() and not sign.isspace()
            self.settle(one.id, sign if is_sign else event.key)

    def action_usual(self) -> None:
        """Take the lit key back to where it was."""
        self.settle(self.listed.bound[self.listed.lit].id, None)

    def settle(self, own: str, key: str | None) -> None:
        """Write the moved keys with one more, or one less."""
        moved = {one: keys for one, keys in self.quiz.settled.keymap if one != own}
        if key:
            moved[own] = key
        text = keymap_text(tuple(sorted(moved.items())))
        settle(self.quiz, "keymap", text or None)
        self.listed.show(dict(self.quiz.settled.keymap))
