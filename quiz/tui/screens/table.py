"""What the question screen shows of a round: the widgets, and how the lines are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

from ...errors import QuizError
from ...game import events
from ...game.text import one_line
from ...tongue import _
from ..places import Place, Places
from ..room import LOW, share, stack
from ..widgets.board import Board
from ..widgets.drawing import finished
from ..widgets.feedback import Feedback
from ..widgets.heading import Heading
from ..widgets.keys import Keys
from ..widgets.sheet import Sheet
from ..widgets.track import Track
from .play_keys import keys_for
from .shown import Shown

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.geometry import Region, Size
    from textual.layout import Layout

    from ...game.question import Pack
    from ...game.round import Round
    from ..desk import Desk
    from ..easel import Easel
    from ..stopwatch import Stopwatch


class Table(Shown[None]):
    """Hands a round down to the widgets.

    `pick` is what a wager has been chosen for and is not yet sure of; `passed` is the round at the
    answer before, where it has gone on without waiting.
    """

    def __init__(
        self, pack: Pack, round: Round, desk: Desk, stopwatch: Stopwatch, welcome: str = ""
    ) -> None:
        super().__init__()
        self.pack = pack
        self.round = round
        self.desk = desk
        self.stopwatch = stopwatch
        self.welcome = welcome
        self.buzzers = desk.buzzers() if round.mode.buzzers else ()
        self.ghost = desk.ghost(round)
        self.easel: Easel | None = None
        self.own_layout = Places(self.places)
        self.placed: list[Place] = []
        self.hung = 0
        self.pick: frozenset[int] | None = None
        self.passed: Round | None = None

    def compose(self) -> ComposeResult:
        """Top to bottom: figures, train, question and options, what is said, keys."""
        yield Heading(self.pack.title, self.round)
        yield Track(self.pack.route, self.round, self.ghost)
        board = Board(self.round, self.buzzers)
        feedback = Feedback(self.pack, self.round, self.welcome, self.ghost)
        board.shared = feedback.shared = True
        yield board
        yield feedback
        yield Keys()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The ground below the widgets."""
        style = self.get_visual_style()
        return [finished(self, Strip([]), style, crop.width)] * crop.height

    def on_resize(self) -> None:
        """Share the lines of the new size."""
        self.share_lines()

    def share_lines(self) -> None:
        """Give the board and the feedback their lines; nothing is laid out unless they move."""
        room, wanted, said = self.wants(self.size)
        self.hung = self.picture(room - wanted - said)
        before, after = self.placed, self.places(self.size)
        for widget, _top, height in after:
            if isinstance(widget, Sheet):
                widget.fit(height)
        if before != after:
            self.query_one(Board).refresh(repaint=False, layout=True)

    def wants(self, size: Size) -> tuple[int, int, int]:
        """The lines there are for the question and what is said; how many of them each wants."""
        board, feedback = self.query_one(Board), self.query_one(Feedback)
        feedback.shorten(size.height < LOW)
        said = feedback.height_at(size.width)
        fixed = 2 if size.height < LOW else 5 if said else 4
        return size.height - fixed, board.height_at(size.width), said

    def places(self, size: Size) -> list[Place]:
        """Where each widget stands; the track goes first where there are few lines."""
        room, wanted, said = self.wants(size)
        gap = int(size.height >= LOW)
        height = share(room - self.hung, wanted, said)
        hung = self.easel.lines if self.easel else 0
        heading, track, board, sketch, feedback = stack(
            size.height - 1,
            (
                (0, 1),
                (0, gap),
                (gap, height),
                (1, hung),
                (gap, max(room - height - hung - bool(hung), 0) if said else 0),
            ),
        )
        self.placed = [
            Place(self.query_one(Heading), *heading),
            Place(self.query_one(Track), *track),
            Place(self.query_one(Board), *board),
            Place(self.query_one(Feedback), *feedback),
            Place(self.query_one(Keys), size.height - 1, 1),
        ]
        if self.easel and self.easel.sketch:
            self.placed.append(Place(self.easel.sketch, *sketch))
        return self.placed

    @property
    def layout(self) -> Layout:
        """Each widget where `places` has it."""
        return self.own_layout

    def picture(self, spare: int) -> int:
        """Draw the question's picture on lines that nothing else needs; how many it takes."""
        question = self.round.turn.question
        if self.easel is None and question.image:
            from ..easel import Easel

            self.easel = Easel(self, self.pack, self.desk)
        return self.easel.put_up(question, spare) if self.easel else 0

    def action_picture(self) -> None:
        """Show the question's picture on the whole screen."""
        question = self.round.turn.question
        if question.image is None:
            self.say(_("This question has no picture."))
            return
        from .picture import PictureScreen

        self.app.push_screen(PictureScreen(self.pack, question, self.desk))

    def say(self, text: str) -> None:
        """Tell something in passing; it takes the place of what was told before."""
        self.app.clear_notifications()
        self.notify(text, timeout=3, markup=False)

    def show(self) -> None:
        """Hand the round down to every widget."""
        self.query_one(Heading).show(self.round, self.stopwatch.seconds)
        self.query_one(Track).show(self.round)
        self.query_one(Board).show(self.round)
        self.query_one(Feedback).show(self.round, sure=self.pick is not None, passed=self.passed)
        self.share_lines()
        self.offer_keys()

    def offer_keys(self) -> None:
        """Name the keys that do something now."""
        keys = keys_for(self.round, buzzers=self.buzzers, sure=self.pick is not None)
        self.query_one(Keys).show(keys)

    def action_move(self, step: int) -> None:
        """Move the light, or scroll the explanation once the answer is given."""
        if self.round.given:
            self.query_one(Feedback).scroll_relative(y=step, animate=False)
        elif self.pick is None:
            self.query_one(Board).move(step)

    def action_scroll_page(self, pages: int) -> None:
        """Scroll the explanation by pages, or the question while there is none."""
        sheet = self.query_one(Feedback) if self.round.given else self.query_one(Board)
        sheet.page(pages)

    def action_flag(self) -> None:
        """Ask what is the matter with the question that was explained last, or that is on the
        table where none is told of, and keep the note.

        Where a clock runs, an open question is out of sight meanwhile, as on every other screen.
        """
        from .flag import Flag

        flagged = self.passed or self.round
        hidden = flagged.open and flagged.mode.timed
        question = "" if hidden else flagged.turn.question.text
        try:
            before = self.desk.flag(flagged)
        except QuizError as error:
            self.say(one_line(str(error)))
            return
        self.app.push_screen(Flag(question, before), lambda note: self.keep_flag(flagged, note))

    def keep_flag(self, flagged: Round, note: str | None) -> None:
        """Keep a note on a question, or that it is taken back; None is nothing to keep."""
        if note is not None:
            from .flag import kept

            writing = self.desk.keep(events.flagged(flagged, note, self.desk.now()))
            self.run_worker(kept(self, writing, note))

    def action_source(self) -> None:
        """Open the source at the cited passage, once it gives nothing away."""
        citations = self.round.turn.question.citations
        if not self.round.given:
            self.say(_("The source opens after your answer."))
        elif not citations:
            self.say(_("This question cites no source."))
        else:
            from .reader import Reader

            self.app.push_screen(Reader(self.pack, citations, self.desk))
