"""The question on the table and its options: where the player picks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message

from ...tongue import _
from ..text import literal, padded, prose
from .sheet import Row, Sheet

if TYPE_CHECKING:
    from textual.events import Click

    from ...game.round import Answer, Round, Turn

LETTERS = "abcde"
RIGHT, WRONG, MISSED = "✓ " + _("right"), "✗ " + _("wrong"), "○ " + _("missed")
WIDTH = max(9, *(cell_len(word) + 1 for word in (RIGHT, WRONG, MISSED)))


class Board(Sheet):
    """Shows a turn, open or answered. The light is on the option that Enter takes.

    `buzzers` are the keys of two players who race; then there is no light.
    """

    class Clicked(Message):
        """The player has clicked the option at `place` of `turn`."""

        def __init__(self, turn: Turn, place: int) -> None:
            super().__init__()
            self.turn = turn
            self.place = place

    def __init__(self, round: Round, buzzers: tuple[str, ...] = ()) -> None:
        super().__init__(id="board")
        self.round = round
        self.buzzers = buzzers
        self.ticked: frozenset[int] = frozenset()
        self.lit = self.resting()

    @property
    def turn(self) -> Turn:
        """What is asked."""
        return self.round.turn

    @property
    def given(self) -> Answer | None:
        """What was answered."""
        return self.round.given

    @property
    def places(self) -> list[int]:
        """The places of the options that are on the table."""
        return [place for place in range(len(self.turn.options)) if place not in self.round.removed]

    def resting(self) -> int:
        """Where the light is when a question opens."""
        return -1 if self.given or self.buzzers else 0

    def show(self, round: Round) -> None:
        """Draw a turn: a new one with the light on its first option, or the one that is on."""
        fresh, self.round = round.turn is not self.turn, round
        if fresh:
            self.ticked = frozenset()
            self.lit = self.resting()
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        if self.given:
            self.lit = -1
        elif self.lit in round.removed:
            self.lit = self.places[0]
        self.ticked -= round.removed
        self.lay()
        for place in (*self.turn.right, *self.given.pick) if self.given else ():
            self.call_after_refresh(self.reveal, place)

    def rows(self) -> list[Row]:
        """The question, a space, and the options."""
        question = self.turn.question
        rows = [Row(prose(question.text), "sheet--strong")]
        if question.image:
            told = _("Picture: {words}").format(words=question.image.alt)
            rows.append(Row(literal(told), "sheet--quiet"))
        if question.several:
            rows.append(Row(Content(_("Choose all that are right.")), "sheet--quiet"))
        rows.append(Row(Content("")))
        return rows + [self.option_row(place) for place in self.places]

    def option_row(self, place: int) -> Row:
        """One option, with its key before the answer and its verdict after it."""
        text = prose(self.turn.options[place].text)
        if self.given is None:
            if place in self.round.lost:
                return Row(text, "sheet--wrong", padded(WRONG, WIDTH), place)
            return Row(text, "sheet--text", self.key_label(place), place)
        word, look = verdict(self.turn, self.given, place)
        label = word or ("" if self.buzzers else f"  {place + 1} {letter(place)}")
        return Row(text, look, padded(label, WIDTH), place)

    def key_label(self, place: int) -> Content:
        """The keys that take the option at `place`."""
        if self.buzzers:
            keys = (side[place] for side in self.buzzers if place < len(side))
            return padded(f"  {'  '.join(keys)}", WIDTH)
        if self.turn.question.several:
            box = "[x]" if place in self.ticked else "[ ]"
            return padded(f" {place + 1}{letter(place)} {box}", WIDTH)
        return padded(f"  {place + 1} {letter(place)}", WIDTH)

    def move(self, step: int) -> None:
        """Move the light up or down, round the ends."""
        if self.given is None and not self.buzzers:
            at = self.places.index(self.lit) + step
            self.light(self.places[at % len(self.places)])

    def tick(self, place: int) -> None:
        """Tick or untick an option of a question with several right ones."""
        self.ticked ^= {place}
        self.lay()
        self.light(place)

    def choose(self, place: int) -> frozenset[int] | None:
        """The answer that taking the option at `place` gives; a tick where several are right."""
        if self.given or place not in self.places:
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
        return RIGHT, "sheet--right"
    if right:
        return (MISSED if turn.question.several else RIGHT), "sheet--right"
    return (WRONG, "sheet--wrong") if picked else ("", "sheet--quiet")
