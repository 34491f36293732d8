"""The question screen: one round from the open question to the last."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from ...errors import QuizError
from ...game.events import Ended, answered
from ...game.question import Pack
from ...game.round import Round
from ...game.text import one_line
from ..desk import Desk
from ..keeping import Keeping
from ..room import LOW, share
from ..stopwatch import Stopwatch
from ..widgets.board import Board
from ..widgets.feedback import Feedback
from ..widgets.heading import Heading
from ..widgets.keys import Keys
from ..widgets.track import Track
from .play_keys import BINDINGS, keys_for


class Play(Screen[None]):
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
        super().__init__()
        self.pack = pack
        self.round = round
        self.desk = desk
        self.stopwatch = Stopwatch(clock)
        self.welcome = welcome
        self.keeping = Keeping(desk.keep)

    def compose(self) -> ComposeResult:
        """Top to bottom: figures, train, question and options, what is said, keys."""
        yield Heading(self.pack.title, self.round)
        yield Track(self.pack.route, self.round)
        yield Board(self.round.turn, self.round.given)
        yield Feedback(self.pack, self.round, self.welcome)
        yield Keys()

    def on_mount(self) -> None:
        """Begin to count the time of the first question."""
        self.stopwatch.start()
        self.offer_keys()

    def on_resize(self) -> None:
        """Share the lines of the new size."""
        self.share_lines()

    def on_screen_suspend(self) -> None:
        """The clock stands still while another screen is open."""
        self.stopwatch.pause()

    def on_screen_resume(self) -> None:
        """The clock goes on."""
        self.stopwatch.resume()

    def share_lines(self) -> None:
        """Give the board and the feedback their lines; the track goes first where there are few."""
        board, feedback = self.query_one(Board), self.query_one(Feedback)
        low = self.size.height < LOW
        self.set_class(low, "-low")
        width = self.size.width
        fixed = 2 if low else 5
        said = feedback.height_at(width)
        board.styles.height = share(self.size.height - fixed, board.height_at(width), said)
        feedback.display = bool(said)

    def on_board_clicked(self, message: Board.Clicked) -> None:
        """A click takes an option of the turn that was clicked, and of no other."""
        if message.turn is self.round.turn:
            self.action_choose(message.place)

    def answer(self, pick: frozenset[int] | None) -> None:
        """Answer the open question, paint the verdict, and then have the answer written."""
        if pick is None or self.round.given:
            return
        self.round = self.round.answer(pick, self.stopwatch.seconds)
        self.stopwatch.pause()
        self.keeping.take(answered(self.round, self.desk.now()))
        self.show()
        self.call_after_refresh(self.keeping.write)

    async def durable(self) -> bool:
        """Wait until the answer is on the disk. A failure is told; then the game may go on."""
        try:
            if await self.keeping.durable():
                return True
        except QuizError as error:
            told = f"This answer could not be kept: {one_line(str(error)).rstrip('.')}."
            told += " Press n to go on without it."
            self.notify(told, severity="error", markup=False, timeout=20)
        else:
            self.notify("Still writing your answer. Press n again in a moment.", timeout=3)
        return False

    def on_unmount(self) -> None:
        """An answer given is an answer kept, however the screen is left."""
        self.keeping.write()

    def show(self) -> None:
        """Hand the round down to every widget."""
        self.query_one(Heading).show(self.round)
        self.query_one(Track).show(self.round)
        self.query_one(Board).show(self.round.turn, self.round.given)
        self.query_one(Feedback).show(self.round)
        self.share_lines()
        self.offer_keys()

    def offer_keys(self) -> None:
        """Name the keys that do something now."""
        self.query_one(Keys).show(keys_for(self.round))

    def action_choose(self, place: int) -> None:
        """Take the option at `place`."""
        self.answer(self.query_one(Board).choose(place))

    def action_move(self, step: int) -> None:
        """Move the light, or scroll the explanation once the answer is given."""
        if self.round.given:
            self.query_one(Feedback).scroll_relative(y=step, animate=False)
        else:
            self.query_one(Board).move(step)

    def action_scroll_page(self, pages: int) -> None:
        """Scroll the explanation by pages, or the question while there is none."""
        sheet = self.query_one(Feedback) if self.round.given else self.query_one(Board)
        sheet.page(pages)

    async def action_enter(self) -> None:
        """Take the lit option or send the ticked ones; after the answer, go on."""
        if self.round.given:
            await self.action_next()
        else:
            self.answer(self.query_one(Board).sent())

    async def action_space(self) -> None:
        """Tick the lit option where several are right; after the answer, go on."""
        board = self.query_one(Board)
        if self.round.given:
            await self.action_next()
        elif self.round.turn.question.several:
            board.choose(board.lit)

    async def action_next(self) -> None:
        """Go on to the next question once the answer is on the disk."""
        if not self.round.given or not await self.durable():
            return
        self.round = self.round.next()
        if self.round.finished:
            self.desk.keep(Ended(self.round.id, self.desk.now()))
            self.post_message(self.Finished(self.pack, self.round))
            return
        self.stopwatch.start()
        self.show()

    def action_hint(self) -> None:
        """Show one more hint, or say that there is none."""
        if self.round.given:
            return
        before, self.round = self.round, self.round.hint()
        if self.round is before:
            none = "There is no further hint." if self.round.hints else "There is no hint."
            self.notify(none, timeout=3)
            return
        self.query_one(Feedback).show(self.round)
        self.share_lines()
        self.offer_keys()

    def action_source(self) -> None:
        """Open the source at the cited passage, once it gives nothing away."""
        citations = self.round.turn.question.citations
        if not self.round.given:
            self.notify("The source opens after your answer.", timeout=3)
        elif not citations:
            self.notify("This question cites no source.", timeout=3)
        else:
            from .reader import Reader

            self.app.push_screen(Reader(self.pack, citations, self.desk))
