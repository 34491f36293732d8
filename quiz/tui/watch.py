"""The program that shows a pack while it is being written."""

from textual.app import App
from textual.screen import Screen

from ..game.question import Option, Pack, Question
from ..tongue import _
from .app import quiet_driver
from .screens.watch import Watch
from .watched import Look, Watched

NOTHING = Pack(
    "",
    "",
    (
        Question(
            "", _("Nothing can be played yet."), (Option(_("See the problems."), correct=True),)
        ),
    ),
)


class WatchApp(App[None]):
    """Shows one file until the author leaves."""

    CSS_PATH = "app.tcss"
    TITLE = "citequiz"

    def __init__(self, name: str, look: Look) -> None:
        super().__init__(driver_class=quiet_driver())
        self.name_of_file = name
        self.look = look

    def get_default_screen(self) -> Screen[None]:
        """The question that was worked on."""
        first = self.look() or Watched(None)
        return Watch(self.name_of_file, self.look, first.pack or NOTHING, first)


def run(name: str, look: Look) -> int:
    """Show what `look` gives until the author leaves; the exit code of the program."""
    app = WatchApp(name, look)
    app.run()
    return app.return_code or 0
