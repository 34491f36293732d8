"""The question screen: one round from the open question to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from ...errors import QuizError
from ...game.events import answered, ended, hinted, leant
from ...game.lifelines import TITLES
from ...game.text import one_line
from ...tongue import _, counted
from ..beat import Beat
from ..flourish import Flourish
from ..keeping import Keeping
from ..manners import moves, ring
from ..stopwatch import Stopwatch
from ..widgets.board import Board
from ..widgets.heading import Heading
from ..widgets.track import Track
from .play_keys import BINDINGS, pressed
from .table import Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType
    from textual.events import Key

    from ...game.question import Pack
    from ...game.round import Round
    from ..desk import Desk


class Play(Table):
    """Holds the round, a value that every move replaces, and hands it down to the widgets."""

    class Finished(Message):
        """The last question of the round has been answered and passed."""

        def __init__(self, pack: Pack, round: Round) -> None:
            super().__init__()
            self.pack = pack
            self.round = round

    BINDINGS: ClassVar[list[BindingType]] = BINDINGS

    def __init__(
        self,
        pack: Pack,
        round: Round,
        desk: Desk,
        clock: Callable[[], float],
        welcome: str = "",
    ) -> None:
        super().__init__(pack, round, desk, Stopwatch(clock), welcome)
        self.keeping = Keeping(desk.keep)
        self.flourish = Flourish(self, self.glide)
        self.beat = Beat(self, self.tick)

    def on_mount(self) -> None:
        """Begin to count the time of the first question."""
        self.stopwatch.start()
        self.wind()
        if out := self.pack.left_out:
            told = counted(
                "{n} question left out; quiz check tells which, and why.",
                "{n} questions left out; quiz check tells which, and why.",
                out,
            )
            self.say(told)
        self.offer_keys()

    def on_screen_suspend(self) -> None:
        """The clock stands still while another screen is open.

        An answer that could not be painted before that came is written now.
        """
        self.stopwatch.pause()
        self.beat.stop()
        self.keeping.write()

    def on_screen_resume(self) -> None:
        """The clock goes on, unless the question is answered."""
        if self.round.open:
            self.stopwatch.resume()
        self.wind()

    def show(self) -> None:
        """Hand the round down to every widget, and follow its clock."""
        super().show()
        self.wind()

    def wind(self) -> None:
        """Wait for the next second of the clock; where none runs, nothing is waited for."""
        if self.round.mode.timed and self.round.open and self.stopwatch.running:
            self.beat.wait(self.round.time_left(self.stopwatch.seconds))
        else:
            self.beat.stop()

    def on_board_clicked(self, message: Board.Clicked) -> None:
        """A click takes an option of the turn that was clicked, and of no other."""
        if message.turn is self.round.turn and self.pick is None:
            self.action_choose(message.place)

    def on_key(self, event: Key) -> None:
        """Any key ends a flourish. Where two race, their keys are theirs alone."""
        self.flourish.stop()
        press = pressed(self.buzzers, event.character)
        if press is None:
            return
        event.prevent_default().stop()
        player, place = press
        if self.round.may_press(player):
            self.answer(self.query_one(Board).choose(place), player=player)

    def tick(self) -> None:
        """Let the rules decide whether the time is over, and show how much is left."""
        seconds = self.stopwatch.seconds
        if self.round.open:
            self.become(self.round.expire(seconds))
            self.query_one(Heading).tick(seconds)
            self.wind()

    def answer(
        self, pick: frozenset[int] | None, *, sure: int = 0, player: int | None = None
    ) -> None:
        """Answer the open question; in a wager, first ask how sure the player is."""
        if pick is None or not self.round.open:
            return
        if self.round.mode.sure and not sure:
            self.hold(pick)
        else:
            seconds = self.stopwatch.seconds
            self.become(self.round.answer(pick, seconds, sure=sure, player=player))

    def hold(self, pick: frozenset[int] | None) -> None:
        """Keep a pick until it is known how sure it is; None takes it back."""
        self.pick = pick
        if pick and len(pick) == 1:
            self.query_one(Board).light(min(pick))
        self.show()

    def become(self, after: Round) -> None:
        """Go on with what a move has made of the round. An answer is painted, and then written."""
        before, self.round = self.round, after
        if after is before:
            return
        self.pick = None
        if after.given:
            self.stopwatch.pause()
            self.keeping.take(answered(after, self.desk.now()))
            if after.mode.quick:
                self.call_after_refresh(self.pass_on)
                return
            self.show()
            self.praise()
            self.call_after_refresh(self.keeping.write)
        elif after.finished:
            self.finish()
        else:
            self.show()

    def praise(self) -> None:
        """A right answer lets the train glide, and rings for those who want that."""
        if self.round.given and self.round.given.right:
            ring(self.app)
            if moves(self.app) and self.query_one(Track).size.height:
                self.flourish.start()

    def glide(self, left: int) -> None:
        """Show the train on its way."""
        if self.is_attached:
            self.query_one(Track).glide(left)

    async def pass_on(self) -> None:
        """Go on without waiting for the player; the verdict is told with the next question."""
        self.passed = self.round
        await self.action_next()
        if self.round.given:
            self.show()

    async def durable(self) -> bool:
        """Wait until the answer is on the disk. A failure is told; then the game may go on."""
        try:
            if await self.keeping.durable():
                return True
        except QuizError as error:
            told = _("This answer could not be kept: {why}. Press n to go on without it.")
            why = one_line(str(error)).rstrip(".")
            self.notify(told.format(why=why), severity="error", markup=False, timeout=20)
        else:
            self.say(_("Still writing your answer. Press n again in a moment."))
        return False

    def on_unmount(self) -> None:
        """An answer given is an answer kept, however the screen is left."""
        self.flourish.stop()
        self.keeping.write()
        self.break_off()

    def break_off(self) -> None:
        """A round against the clock is not gone on with: it ends where it is left."""
        if self.round.mode.total and not self.round.finished:
            self.desk.keep(ended(self.round, self.desk.now()))
            self.round = self.round._replace(left=True)
            self.app.notify(_("A round against the clock cannot be resumed: it is unfinished."))

    def action_choose(self, place: int) -> None:
        """Take the option at `place`; while a wager asks for it, say how sure that is."""
        if self.pick is None:
            if not self.buzzers:
                self.answer(self.query_one(Board).choose(place))
        elif place < 3:
            self.answer(self.pick, sure=place + 1)

    async def action_enter(self) -> None:
        """Take the lit option or send the ticked ones; after the answer, go on."""
        if self.round.given:
            await self.action_next()
        elif self.pick is None and not self.buzzers:
            self.send()

    def send(self) -> None:
        """Answer with the lit option, or with what is ticked where several are right."""
        pick = self.query_one(Board).sent()
        if pick is None and self.round.turn.question.several:
            self.say(_("Tick at least one: Space or its number."))
        self.answer(pick)

    async def action_space(self) -> None:
        """Tick the lit option where several are right; after the answer, go on."""
        board = self.query_one(Board)
        if self.round.given:
            await self.action_next()
        elif self.round.turn.question.several and self.pick is None:
            board.choose(board.lit)

    async def action_next(self) -> None:
        """Go on to the next question once the answer is on the disk.

        Keys and callbacks run side by side: whoever waited for the same answer goes on, and once.
        """
        answered = self.round
        if not answered.given or not await self.durable() or self.round is not answered:
            return
        self.round = self.round.next()
        if self.round.finished:
            self.finish()
            return
        self.stopwatch.start()
        self.show()

    def finish(self) -> None:
        """Keep the end of the round, and tell it."""
        self.desk.keep(ended(self.round, self.desk.now()))
        self.post_message(self.Finished(self.pack, self.round))

    def action_use(self, lifeline: str) -> None:
        """Spend a lifeline, where there is one."""
        if self.round.open and self.round.mode.lifelines and lifeline not in self.round.lifelines:
            self.say(_("{lifeline} is spent.").format(lifeline=TITLES[lifeline]))
        after = self.round.use(lifeline, self.stopwatch.seconds)
        if after.open and after is not self.round:
            self.desk.keep(leant(after, self.desk.now()))
        self.become(after)

    def action_walk(self) -> None:
        """Leave a ladder with what has been won."""
        self.become(self.round.walk_away())

    async def action_leave(self) -> None:
        """Take a pick back, or leave for the home screen."""
        if self.pick is not None:
            self.hold(None)
            return
        self.keeping.write()
        self.break_off()
        await self.run_action("app.home")

    def action_hint(self) -> None:
        """Show one more hint, or say that there is none."""
        if not self.round.open:
            return
        before, self.round = self.round, self.round.hint()
        if self.round is before:
            none = _("There is no further hint.") if self.round.hints else _("There is no hint.")
            self.say(none)
            return
        self.desk.keep(hinted(self.round, self.desk.now()))
        self.show()
