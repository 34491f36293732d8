"""The settings screen: every setting, changed by keys, at once where that can be."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ...game.settling import SETTINGS, about, as_text
from ...tongue import _
from ..manners import settle
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys
from ..widgets.settled import Settled
from .leaving import Leaving
from .moving import MOVING

if TYPE_CHECKING:
    from ..app import QuizApp


def asked(name: str) -> str:
    """What to write for a setting."""
    return {
        "player": _("Write your name."),
        "clock": _("Write how many seconds, or none."),
        "goal": _("Write how many answers a day, or none."),
        "buzzers": _("Write four keys for each of two players, like this: asdf jkl;"),
        "profiles": _("Write the names with commas between them."),
    }[name]


class SettingsScreen(Leaving[None]):
    """Lists the settings. What a change does shows at once; a change that fails is told."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOVING,
        Binding("enter,space", "change", _("Change the lit setting"), id="change"),
        Binding("right,l", "turn(1)", _("The next choice"), id="next-choice"),
        Binding("left,h", "turn(-1)", _("The choice before"), id="choice-before"),
        Binding("x,delete", "usual", _("Back to what is usual"), id="usual"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
        Binding("escape,q", "dismiss", _("Back"), id="back"),
    ]

    @property
    def quiz(self) -> "QuizApp":
        """The program."""
        return cast("QuizApp", self.app)

    def compose(self) -> ComposeResult:
        """Title, settings, keys."""
        yield Banner(_("Settings"))
        yield Settled(self.quiz.settled, self.quiz.desk.origin)
        yield Keys(
            (
                Hint("enter", _("change"), "screen.change"),
                Hint("x", _("usual"), "screen.usual"),
                Hint("esc", _("back"), "screen.dismiss"),
                Hint("?", _("help"), "app.help"),
            )
        )

    @property
    def listed(self) -> Settled:
        """The list."""
        return self.query_one(Settled)

    def action_move(self, step: int) -> None:
        """Move the light."""
        self.listed.move(step)

    def action_change(self) -> None:
        """Take the next choice, or ask for the value where there is none to choose."""
        name = self.listed.chosen
        if SETTINGS[name].choices:
            self.action_turn(1)
        elif name == "keymap":
            self.move_keys()
        else:
            self.ask(name)

    def action_turn(self, step: int) -> None:
        """Take the choice that stands `step` further, round the ends."""
        name = self.listed.chosen
        choices = SETTINGS[name].choices
        if choices:
            now = as_text(name, getattr(self.quiz.settled, name))
            new = choices[(choices.index(now) + step) % len(choices)]
            self.settle(name, new or "system")

    def action_usual(self) -> None:
        """Take the lit setting out of the file."""
        self.settle(self.listed.chosen, None)

    def settle(self, name: str, value: str | None) -> None:
        """Write a setting, and show what is in force."""
        settle(self.quiz, name, value)
        self.listed.show(self.quiz.settled)

    def ask(self, name: str) -> None:
        """Ask for the value of a setting."""
        from .ask import Ask

        def answered(line: str | None) -> None:
            if line:
                self.settle(name, line)

        now = as_text(name, getattr(self.quiz.settled, name))
        heading = about(name)
        self.app.push_screen(Ask(heading[:1].upper() + heading[1:], asked(name), now), answered)

    def move_keys(self) -> None:
        """Show all keys, to move some."""
        from .keymap import KeymapScreen

        def back(_result: None) -> None:
            self.listed.show(self.quiz.settled)

        self.app.push_screen(KeymapScreen(), back)

    def on_settled_clicked(self) -> None:
        """A click changes."""
        self.action_change()
