"""The question on the table and its options: where the player picks."""

from textual.content import Content
from textual.events import Click
from textual.message import Message

from ...game.round import Answer, Turn
from ..text import literal, prose
from .sheet import Row, Sheet

LETTERS = "abcde"
WIDTH = 9


class Board(Sheet):
    """Shows a turn, open or answered. The light is on the option that Enter takes."""

    class Clicked(Message):
        """The player has clicked the option at `place` of `turn`."""

        def __init__(self, turn: Turn, place: int) -> None:
            super().__init__()
            self.turn = turn
            self.place = place

    def __init__(self, turn: Turn, given: Answer | None = None) -> None:
        super().__init__(id="board")
        self.turn = turn
        self.given = given
        self.ticked: frozenset[int] = frozenset()
        self.lit = -1 if given else 0

    def show(self, turn: Turn, given: Answer | None) -> None:
        """Draw a turn: a new one with the light on its first option, or the one that is on."""
        if turn is not self.turn:
            self.ticked = frozenset()
            self.lit = 0
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.turn, self.given = turn, given
        if given:
            self.lit = -1
        self.lay()
        for place in (*turn.right, *given.pick) if given else ():
            self.call_after_refresh(self.reveal, place)

    def rows(self) -> list[Row]:
        """The question, a space, and the options."""
        question = self.turn.question
        rows = [Row(prose(question.text), "sheet--strong")]
        if question.image:
            rows.append(Row(Content("Picture: ") + literal(question.image.alt), "sheet--quiet"))
        if question.several:
            rows.append(Row(Content("Choose all that are right."), "sheet--quiet"))
        rows.append(Row(Content("")))
        return rows + [self.option_row(place) for place in range(len(self.turn.options))]

    def option_row(self, place: int) -> Row:
        """One option, with its key before the answer and its verdict after it."""
        text = prose(self.turn.options[place].text)
        if self.given is None:
            return Row(text, "sheet--text", self.key_label(place), place)
        word, look = verdict(self.turn, self.given, place)
        label = word or f"  {place + 1} {letter(place)}"
        return Row(text, look, Content(label.ljust(WIDTH)), place)

    def key_label(self, place: int) -> Content:
        """The keys that take the option at `place`."""
        if self.turn.question.several:
            box = "[x]" if place in self.ticked else "[ ]"
            return Content(f" {place + 1}{letter(place)} {box}".ljust(WIDTH))
        return Content(f"  {place + 1} {letter(place)}".ljust(WIDTH))

    def move(self, step: int) -> None:
        """Move the light up or down, round the ends."""
        if self.given is None:
            self.light((self.lit + step) % len(self.turn.options))

    def tick(self, place: int) -> None:
        """Tick or untick an option of a question with several right ones."""
        self.ticked ^= {place}
        self.lay()
        self.light(place)

    def choose(self, place: int) -> frozenset[int] | None:
        """The answer that taking the option at `place` gives; a tick where several are right."""
        if self.given or not 0 <= place < len(self.turn.options):
            return None
        if not self.turn.question.several:
            return frozenset({place})
        self.tick(place)
        return None

    def sent(self) -> frozenset[int] | None:
        """The answer that Enter gives: what is ticked, or the lit option where one is right."""
        if self.given or not self.turn.question.several:
            return self.choose(self.lit)
        return self.ticked or None

    def on_click(self, event: Click) -> None:
        """Tell which option was clicked."""
        place = self.entry_at(event.y)
        if place >= 0:
            self.post_message(self.Clicked(self.turn, place))


def letter(place: int) -> str:
    """The letter that takes the option at `place`; letters beyond e are commands."""
    return LETTERS[place] if place < len(LETTERS) else ""


def verdict(turn: Turn, given: Answer, place: int) -> tuple[str, str]:
    """The mark and word on an option after the answer, and its look."""
    right, picked = turn.options[place].correct, place in given.pick
    if right and picked:
        return "✓ right", "sheet--right"
    if right:
        return ("○ missed" if turn.question.several else "✓ right"), "sheet--right"
    return ("✗ wrong", "sheet--wrong") if picked else ("", "sheet--quiet")
