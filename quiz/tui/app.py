"""The program on the screen: which screen is shown, and what the screens ask for."""

from __future__ import annotations

import gc
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.reactive import Initialize, Reactive
from textual.worker import WorkerFailed

from ..errors import QuizError
from ..game.text import one_line
from ..tongue import _
from . import curtain
from .glass import Glass
from .manners import level, mend_keymap, settle
from .themes import OWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.console import RenderableType
    from textual.driver import Driver
    from textual.screen import Screen
    from textual.theme import Theme

    from ..game.modes import Mode
    from ..game.question import Pack
    from ..game.round import Round
    from ..game.shelf import Shelved, Unfinished
    from .desk import Desk
    from .painted import Painted
    from .porter import Porter
    from .screens.home import Home
    from .screens.play import Play
    from .screens.results import Results


class QuizApp(App[None]):
    """Opens on the round it is given, else on the home screen."""

    CSS_PATH = "app.tcss"
    TITLE = "citequiz"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+z", "suspend_process", _("To the shell; fg comes back"), id="suspend", show=False
        )
    ]

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
        self.desk = desk
        self.settled = desk.settings()
        super().__init__(driver_class=quiet_driver())
        self.animation_level = level(self.settled)
        self.first = first
        self.welcome = welcome
        self.notice = notice
        self.porter = porter
        self.clock = clock
        self.glass = Glass()
        self.painted: Painted | None = None
        self.curtained = curtain.before() is not None

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send only what is not yet on the terminal. A curtain shows home as it will be, so it
        stays until home has found its place."""
        self.curtained = self.curtained and getattr(screen, "settling", False)
        if not self.curtained:
            super()._display(screen, self.glass.before(renderable, screen))

    def _handle_exception(self, error: Exception) -> None:
        """Leave. What happened is for whoever runs the program to tell, not for the terminal."""
        super()._handle_exception(error)
        self._exit_renderables.clear()

    def _fatal_error(self) -> None:
        """Leave, without drawing where it happened and what all things were worth there."""
        self._close_messages_no_wait()

    @property
    def mistake(self) -> Exception | None:
        """What a screen, or its worker, raised and nobody handled."""
        raised = self._exception
        inner = raised.error if isinstance(raised, WorkerFailed) else raised
        return inner if isinstance(inner, Exception) else raised

    def first_theme(self) -> str:
        """The theme that is settled when the program starts."""
        return self.settled.theme

    theme: Reactive[str] = Reactive(Initialize(first_theme))

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own themes first, then Textual's."""
        return {**OWN, **super().available_themes}

    def watch_theme(self, theme: str) -> None:
        """A theme that was chosen in the palette is remembered."""
        if self.is_running and theme != self.settled.theme:
            settle(self, "theme", theme)

    def get_default_screen(self) -> Screen[None]:
        """The first question where there is one, else home."""
        if self.first:
            return self.round_screen(*self.first, self.welcome)
        return self.home_screen()

    def round_screen(self, pack: Pack, round: Round, welcome: str = "") -> Screen[None]:
        """The open question of a round, or its result when it is over."""
        if round.finished:
            from .desk import outcome
            from .screens.results import Results

            return Results(pack, round, outcome(self.desk, pack, round))
        from .screens.play import Play

        return Play(pack, round, self.desk, self.clock, welcome)

    def home_screen(self) -> Home:
        """The home screen as things stand now."""
        from .screens.home import Home

        packs, unfinished = self.desk.at_once()
        with_packs = bool(self.porter)
        return Home(
            packs,
            unfinished,
            self.desk.due,
            self.look,
            with_packs=with_packs,
            count_unplayable=self.desk.unplayable,
            tell_today=self.today,
            tell_player=self.whose,
        )

    def whose(self) -> str:
        """The name of who plays, where there are others."""
        with suppress(QuizError):
            if len(self.desk.players(at_once=True)) > 1:
                from ..game.players import named

                return named(self.settled.player)
        return ""

    def today(self) -> str:
        """How far the goal of the day is, for those who have one."""
        goal = self.settled.goal
        if not goal:
            return ""
        return _("{n} of {goal} today").format(n=self.desk.today(), goal=goal)

    def look(self) -> tuple[tuple[Shelved, ...], Unfinished | None]:
        """What home shows, whatever it takes to tell it."""
        return self.desk.look()

    def on_ready(self) -> None:
        """The first frame is painted: all that lives now stays, so collect only what is new."""
        gc.freeze()
        gc.enable()
        if self.settled.keymap:
            mend_keymap(self)
        self.run_worker(self.look_back, thread=True)

    def look_back(self) -> None:
        """Have the past read while the player looks at the screen, and tell what is to be told."""
        with suppress(QuizError):
            notice = self.desk.look_back()
            gc.freeze()  # a look through all of the past would hold up a key
            if notice and notice != self.notice:
                self.call_from_thread(self.warn, notice)

    def warn(self, notice: str) -> None:
        """Tell what the player is to know about the score file."""
        self.notify(one_line(notice), severity="warning", markup=False, timeout=20)

    def on_mount(self) -> None:
        """Tell what happened before the first screen was there, and paint anew after Ctrl+Z."""
        self.app_resume_signal.subscribe(self, self.paint_anew)
        if self.settled.keymap:
            self.set_keymap(dict(self.settled.keymap))
        if self.notice:
            self.warn(self.notice)

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """A key that was pressed before a new screen was built is not for that screen."""
        if not (priority or self.screen.is_mounted):
            return False
        return await super()._check_bindings(key, priority)

    def paint_anew(self, _: object) -> None:
        """The shell has had the terminal: nothing of what was drawn is still there."""
        self.glass.forget()
        self.screen.refresh(layout=True)
        self.refresh(repaint=True, layout=True)

    def play(self, pack: Pack, round: Round) -> None:
        """Show the round in place of what is shown."""
        self.turn_to(self.round_screen(pack, round, self.desk.news()))

    def begin(self, dealing: Callable[[], tuple[Pack, Round]]) -> None:
        """Show the round that `dealing` gives, or tell why there is none."""
        try:
            self.play(*dealing())
        except QuizError as error:
            self.tell(error)

    def turn_to(self, screen: Screen[None]) -> None:
        """Show a screen in place of all that is shown; the first screen of all stays below."""
        self.clear_notifications()
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def tell(self, error: QuizError) -> None:
        """Show an error without leaving the screen."""
        self.notify(one_line(str(error)), severity="error", markup=False, timeout=10)

    def on_home_chosen(self, message: Home.Chosen) -> None:
        """Deal from the chosen pack, or go on with the unfinished round."""
        from ..game.modes import CLASSIC
        from ..game.shelf import Unfinished

        chosen = message.chosen
        if isinstance(chosen, Unfinished):
            self.begin(lambda: self.desk.resume(chosen.round))
        else:
            self.want(CLASSIC, chosen.id)

    def on_home_seen(self, message: Home.Seen) -> None:
        """Remember how home looks, for the start after this one, and show it where it was held
        back."""
        if self.curtained:
            self.curtained = False
            self.screen.refresh()
        if message.lines:
            from .painted import Painted

            self.painted = Painted(*message.shown, self.settled, message.lines, self.console)

    def on_home_wanted(self, message: Home.Wanted) -> None:
        """Play in the way that was asked for, or ask which one."""
        from .screens.ways import Ways

        pack = message.pack
        if message.mode:
            self.want(message.mode, pack.id if pack else "")
        elif pack:
            self.push_screen(
                Ways(pack.title, message.due),
                lambda mode: self.want(mode, pack.id) if mode else None,
            )

    def want(self, mode: Mode, pack: str) -> None:
        """Play `pack` in the way of `mode`, after asking for what that needs."""
        from ..game.modes import DUEL
        from ..game.players import players

        if mode == DUEL:
            wanted = _("Paste or type the code that a friend sent you.")
            self.ask(mode, wanted, self.desk.duel)
        elif mode.players[1] > 1 and not mode.buzzers:
            least, most = mode.players
            told = _("Write {least} to {most} names with commas between them.")
            wanted = told.format(least=least, most=most)
            self.ask(
                mode, wanted, lambda names: self.desk.deal(pack, mode, players=players(names, mode))
            )
        else:
            self.begin(lambda: self.desk.deal(pack, mode, players=players("", mode)))

    def ask(self, mode: Mode, wanted: str, dealing: Callable[[str], tuple[Pack, Round]]) -> None:
        """Ask for a line, and show the round that is dealt by it."""

        def answered(line: str | None) -> None:
            if line:
                self.begin(lambda: dealing(line))

        from .screens.ask import Ask

        self.push_screen(Ask(mode.title, wanted), answered)

    def on_play_finished(self, message: Play.Finished) -> None:
        """Show how the round went."""
        self.begin(lambda: (message.pack, message.round))

    def on_results_again(self, message: Results.Again) -> None:
        """Deal another round of the same kind, or one of the missed questions."""
        pack, played = message.pack, message.round
        if message.missed:
            ids = tuple(turn.question.id for turn, _ in played.missed)
            self.begin(lambda: (pack, self.desk.deal_missed(pack, ids)))
        else:
            self.begin(lambda: self.desk.again(pack, played))

    def action_home(self) -> None:
        """Leave what is shown for the home screen."""
        try:
            self.turn_to(self.home_screen())
        except QuizError as error:
            self.tell(error)

    def action_packs(self) -> None:
        """Show the packs there are, to add and remove some."""
        if self.porter:
            from .screens.packs import Packs

            self.turn_to(Packs(self.porter))

    def action_command_palette(self) -> None:
        """Search the commands."""
        from .search import search_commands

        search_commands(self)

    def search_themes(self) -> None:
        """Search the themes."""
        from .search import search_themes

        search_themes(self)

    def action_help_quit(self) -> None:
        """Ctrl+C copies, and does not leave: tell what does."""
        self.notify(_("Press Ctrl+Q to leave; every answer is kept."), timeout=5)

    def action_settings(self) -> None:
        """Show the settings; what was on the screen stays below."""
        from .screens.settings import SettingsScreen

        self.push_screen(SettingsScreen())

    def action_check(self, pack: str) -> None:
        """Show what the checker says about a pack."""
        from .screens.paper import Paper

        self.push_screen(Paper(f"quiz check {pack}", lambda: self.desk.check(pack)))

    def action_players(self) -> None:
        """Ask who plays."""
        from .screens.players import Players

        self.push_screen(Players(self.desk), self.sit)

    def sit(self, player: str | None) -> None:
        """Go home as a player; None changes nothing."""
        if player in (None, self.settled.player):
            return
        from .manners import follow

        try:
            follow(self, self.desk.sit(player))
        except QuizError as error:
            self.tell(error)
        else:
            self.action_home()

    def action_scores(self) -> None:
        """Show the games that were played, and what the answers tell."""
        from .screens.scores import Scores

        self.turn_to(Scores(self.desk))

    def action_stats(self, pack: str) -> None:
        """Show what the answers say about the questions of a pack."""
        from .screens.stats import Stats

        self.push_screen(Stats(self.desk, pack))

    def action_help(self) -> None:
        """Show the keys of this screen and the guide."""
        from ..game.manual import manual
        from .screens.help import Help, key_table

        own = [active.binding for active in self.screen.active_bindings.values()]
        self.push_screen(Help(key_table(own), self.desk.guide() + manual()))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the command palette offers."""
        from .palette import commands

        yield from commands(self, screen)


def quiet_driver() -> type[Driver] | None:
    """Our driver where the terminal is a Unix one; None leaves the choice to Textual.

    A game that is served to a browser has a driver that is named in the environment.
    """
    if sys.platform == "win32" or "TEXTUAL_DRIVER" in os.environ:
        return None
    from .ascii import PlainDriver, only_ascii
    from .driver import QuietDriver

    return PlainDriver if only_ascii(os.environ) else QuietDriver


def run(
    desk: Desk,
    *,
    first: tuple[Pack, Round] | None = None,
    welcome: str = "",
    notice: str = "",
    porter: Porter | None = None,
    left: Callable[[Painted], None] | None = None,
) -> int:
    """Play on the screen until the player leaves; the exit code of the program.

    A player who leaves by choice `left` home as it was painted last, if it was. Raises what a
    screen raised and nobody handled, once the terminal is as it was found.
    """
    app = QuizApp(desk, first=first, welcome=welcome, notice=notice, porter=porter)
    app.run()
    if app.mistake:
        raise app.mistake
    code = app.return_code or 0
    if left and app.painted and not code:
        left(app.painted)
    return code
