"""How the round went: the score, the best so far, and the questions that were missed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from ...game.book.times import lasted
from ...game.outcome import Outcome
from ...game.points import score
from ...game.question import Pack
from ...game.round import Answer, Round, Turn
from ...game.shelf import Best
from ...game.wager import calibration
from ...game.words import in_points, places, results
from ...tongue import _
from ..flourish import Flourish
from ..manners import moves
from ..text import literal, prose, title
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys
from ..widgets.sheet import Row, Sheet
from .scrolling import Scrolling

HOME = Hint("esc", _("home"), "app.home")


class Results(Scrolling):
    """The end of a round. Posts what the player wants next."""

    class Again(Message):
        """Play the pack again, or (`missed`) only the questions that were missed."""

        def __init__(self, pack: Pack, round: Round, missed: bool) -> None:
            super().__init__()
            self.pack = pack
            self.round = round
            self.missed = missed

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "again", _("Play again"), id="again"),
        Binding("m", "missed", _("Play the missed ones again"), id="missed"),
        Binding("c", "copy", _("Copy the daily result, or the code for a duel"), id="copy"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
        Binding("escape,q", "app.home", _("Home"), id="home"),
    ]

    def __init__(self, pack: Pack, round: Round, outcome: Outcome) -> None:
        super().__init__()
        self.pack = pack
        self.round = round
        self.outcome = outcome

    def compose(self) -> ComposeResult:
        """Title, the report, the keys."""
        missed = [Hint("m", _("missed ones"), "screen.missed")] if self.round.missed else []
        yield Banner(title(self.pack.title))
        yield Report(self.round, self.outcome)
        what = _("copy result") if self.outcome.told else _("copy duel code")
        copy = [Hint("c", what, "screen.copy")] if self.copied else []
        again = [] if self.outcome.told else [Hint("a", _("again"), "screen.again")]
        yield Keys((*again, *missed, *copy, HOME, Hint("?", _("help"), "app.help")))

    def on_mount(self) -> None:
        """A perfect round sparkles for a moment."""
        self.flourish = Flourish(self, self.sparkle)
        tally = self.round.tally
        if tally.right and tally.right == len(self.round.turns) and moves(self.app):
            self.flourish.start()

    def on_key(self) -> None:
        """Any key ends the flourish."""
        self.flourish.stop()

    def on_unmount(self) -> None:
        """Leave no timer."""
        self.flourish.stop()

    def sparkle(self, left: int) -> None:
        """Draw one frame."""
        if self.is_attached:
            self.query_one(Report).sparkle(left)

    @property
    def copied(self) -> str:
        """What `c` copies: the text of a daily round, else the code for a duel."""
        return self.outcome.told or self.outcome.code

    def action_copy(self) -> None:
        """Put the text or the code where the terminal pastes from."""
        if self.copied:
            self.app.copy_to_clipboard(self.copied)
            self.notify(_("Copied, if your terminal allows it; else select it here."), timeout=4)

    def action_again(self) -> None:
        """Ask for another round of the pack."""
        self.post_message(self.Again(self.pack, self.round, missed=False))

    def action_missed(self) -> None:
        """Ask for the missed questions once more."""
        if self.round.missed:
            self.post_message(self.Again(self.pack, self.round, missed=True))
        else:
            self.notify(_("You missed none."), timeout=3)


class Report(Sheet):
    """The figures of a round, and what was missed."""

    def __init__(self, round: Round, outcome: Outcome) -> None:
        super().__init__(id="report")
        self.round = round
        self.outcome = outcome
        self.sparks = 0

    def sparkle(self, sparks: int) -> None:
        """Draw so many sparks beside a perfect result."""
        self.sparks = sparks
        self.lay()

    def rows(self) -> list[Row]:
        """Figures first, then every missed question with its right option and why."""
        rows = [*figures(self.round), *standing(self.round, self.outcome)]
        rows += to_paste(self.outcome)
        missed = self.round.missed
        if not missed:
            told = "✓ " + _("Nothing missed.") + " ✦" * self.sparks
            return [*rows, Row(Content("")), Row(Content(told), "sheet--right")]
        told = _("Missed: {n}").format(n=len(missed))
        rows += [Row(Content("")), Row(Content(told), "sheet--strong")]
        return rows + [row for turn, answer in missed for row in missed_rows(turn, answer)]


def figures(round: Round) -> list[Row]:
    """The score and what its mode tells, the time and the best streak."""
    tally = round.tally
    first, *more = results(round)
    time = _("Time {time}").format(time=lasted(tally.seconds))
    streak = _("Best streak {n}").format(n=tally.best_streak)
    return [
        Row(title(first), "sheet--strong"),
        *(Row(prose(line)) for line in more),
        Row(Content(f"{time}   {streak}")),
    ]


def standing(round: Round, outcome: Outcome) -> list[Row]:
    """The podium of several, or how one player's score stands against the best before it."""
    if podium := places(round, outcome.ghost):
        return [
            Row(title(line), "sheet--strong" if line[0] == "1" else "sheet--text")
            for line in podium
        ]
    rows = [Row(Content(record(round, outcome.best)), "sheet--strong")]
    if round.mode.sure:
        rows.append(Row(Content(calibration(outcome.sure))))
    return rows


def to_paste(outcome: Outcome) -> list[Row]:
    """The text of a daily round, and the code for a duel."""
    rows = [Row(Content("")), Row(literal(outcome.told))] if outcome.told else []
    if outcome.code:
        label = Content(_("Duel code") + "  ")
        rows += [Row(Content("")), Row(Content(outcome.code), "sheet--quiet", label)]
    return rows


def record(round: Round, best: Best | None) -> str:
    """How the score stands against the best one before it."""
    own = score(round.tally, round.mode)
    if own <= 0:
        return _("Nothing to beat yet.")
    if best is None:
        return _("Your first finished round of this length: the score to beat.")
    if own > best.points:
        told = _("A new personal best! The one before: {points}.")
        return told.format(points=in_points(best.points))
    if own == best.points:
        return _("As good as your best: {points}.").format(points=in_points(best.points))
    told = _("Your best: {points}, {right} of {of} right.")
    return told.format(points=in_points(best.points), right=best.right, of=best.of)


def missed_rows(turn: Turn, answer: Answer) -> list[Row]:
    """A missed question: what was asked, what was picked, what is right, and why."""

    def named(places: frozenset[int]) -> Content:
        texts = [prose(turn.options[place].text) for place in sorted(places)]
        return Content(", ").join(texts) if texts else Content("—")

    yours, right = Content("✗ " + _("yours") + "  "), Content("✓ " + _("right") + "  ")
    room = max(yours.cell_length, right.cell_length)
    rows = [
        Row(Content("")),
        Row(prose(turn.question.text), "sheet--strong"),
        Row(named(answer.pick), "sheet--wrong", yours.pad_right(room - yours.cell_length)),
        Row(named(turn.right), "sheet--right", right.pad_right(room - right.cell_length)),
    ]
    return [*rows, Row(prose(turn.question.why))] if turn.question.why else rows
