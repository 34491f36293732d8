"""The program on the screen: which screen is shown, and what the screens ask for."""

import gc
import sys
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.screen import Screen

from ..errors import QuizError
from ..game.modes import CLASSIC
from ..game.question import Pack
from ..game.round import Round
from ..game.shelf import Unfinished
from ..game.text import one_line
from .desk import Desk
from .porter import Porter
from .screens.home import Home
from .screens.play import Play
from .screens.results import Results

if TYPE_CHECKING:
    from textual.driver import Driver


class QuizApp(App[None]):
    """Opens on the round it is given, else on the home screen."""

    CSS_PATH = "app.tcss"
    TITLE = "citequiz"

    def __init__(
        self,
        desk: Desk,
        *,
        first: tuple[Pack, Round] | None = None,
        welcome: str = "",
        notice: str = "",
        porter: Porter | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(driver_class=quiet_driver())
        self.desk = desk
        self.first = first
        self.welcome = welcome
        self.notice = notice
        self.porter = porter
        self.clock = clock

    def get_default_screen(self) -> Screen[None]:
        """The first question where there is one, else home."""
        if self.first:
            return Play(*self.first, self.desk, self.clock, self.welcome)
        return self.home_screen()

    def home_screen(self) -> Home:
        """The home screen as things stand now."""
        return Home(self.desk.shelf(), self.desk.unfinished(), with_packs=bool(self.porter))

    def on_ready(self) -> None:
        """The first frame is painted: all that lives now stays, so collect only what is new."""
        gc.freeze()
        gc.enable()

    def on_mount(self) -> None:
        """Tell what happened before the first screen was there."""
        if self.notice:
            self.notify(one_line(self.notice), severity="warning", markup=False, timeout=20)

    def play(self, pack: Pack, round: Round) -> None:
        """Show the round in place of what is shown."""
        self.turn_to(Play(pack, round, self.desk, self.clock))

    def turn_to(self, screen: Screen[None]) -> None:
        """Show a screen in place of what is shown; the first screen of all stays below."""
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def tell(self, error: QuizError) -> None:
        """Show an error without leaving the screen."""
        self.notify(one_line(str(error)), severity="error", markup=False, timeout=10)

    def on_home_chosen(self, message: Home.Chosen) -> None:
        """Deal from the chosen pack, or go on with the unfinished round."""
        chosen = message.chosen
        try:
            if isinstance(chosen, Unfinished):
                self.play(*self.desk.resume(chosen.round))
            else:
                self.play(*self.desk.deal(chosen.id, CLASSIC))
        except QuizError as error:
            self.tell(error)

    def on_play_finished(self, message: Play.Finished) -> None:
        """Show how the round went."""
        best = self.desk.best(message.round)
        self.turn_to(Results(message.pack, message.round, best))

    def on_results_again(self, message: Results.Again) -> None:
        """Deal another round of the same kind, or one of the missed questions."""
        played = message.round
        try:
            if message.missed:
                ids = tuple(turn.question.id for turn, _ in played.missed)
                self.play(message.pack, self.desk.deal_missed(message.pack, ids))
            else:
                self.play(*self.desk.deal(played.pack_id, CLASSIC, len(played.turns)))
        except QuizError as error:
            self.tell(error)

    def action_home(self) -> None:
        """Leave what is shown for the home screen."""
        self.turn_to(self.home_screen())

    def action_packs(self) -> None:
        """Show the packs there are, to add and remove some."""
        if self.porter:
            from .screens.packs import Packs

            self.turn_to(Packs(self.porter))

    def action_help(self) -> None:
        """Show the keys of this screen and the guide."""
        from .screens.help import Help, key_table

        own = [active.binding for active in self.screen.active_bindings.values()]
        self.push_screen(Help(key_table(own), self.desk.guide()))

    def get_system_commands(self, _: Screen[object]) -> Iterable[SystemCommand]:
        """What the command palette offers."""
        yield SystemCommand("Home", "The list of packs", self.action_home)
        if self.porter:
            yield SystemCommand("Packs", "Add and remove packs", self.action_packs)
        yield SystemCommand("Keys and help", "What the keys do here", self.action_help)
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)
        yield SystemCommand("Quit", "Leave; every answer is kept", self.action_quit)


def quiet_driver() -> "type[Driver] | None":
    """Our driver where the terminal is a Unix one; None leaves the choice to Textual."""
    if sys.platform == "win32":
        return None
    from .driver import QuietDriver

    return QuietDriver


def run(
    desk: Desk,
    *,
    first: tuple[Pack, Round] | None = None,
    welcome: str = "",
    notice: str = "",
    porter: Porter | None = None,
) -> int:
    """Play on the screen until the player leaves; the exit code of the program."""
    app = QuizApp(desk, first=first, welcome=welcome, notice=notice, porter=porter)
    app.run()
    return app.return_code or 0
