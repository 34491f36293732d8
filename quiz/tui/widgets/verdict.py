"""How an answer went, in one row."""

from textual.content import Content

from ...game.points import WAGER_RIGHT, points
from ...game.round import Answer, Round
from ..text import prose, title
from .board import letter
from .sheet import Row


def verdict_row(round: Round) -> Row:
    """Right or wrong, in a sign and a word, and which option was right."""
    given = round.given
    if given is None:
        return Row(Content(""))
    who = named(round, given)
    if given.skipped:
        return Row(who + Content("Skipped. Right: ") + right_ones(round), "sheet--text")
    worth = worth_of(round, given)
    if given.right:
        hints = given.hints
        told = " (with a hint)" if hints == 1 else f" (with {hints} hints)" if hints else ""
        return Row(who + Content(f"✓ Right{told}.{worth}"), "sheet--right")
    word = "Wrong" if given.pick else "The time is over"
    return Row(
        who + Content(f"✗ {word}.{worth} Right: ") + right_ones(round),
        "sheet--wrong",
    )


def right_ones(round: Round) -> Content:
    """The right options of the turn on the table with their keys, which a race has none of."""
    turn = round.turn
    places = sorted(turn.right)
    keys = ["" if round.mode.buzzers else f"{n + 1} {letter(n)}".strip() + " " for n in places]
    texts = [prose(turn.options[place].text) for place in places]
    told = [Content(key) + text for key, text in zip(keys, texts, strict=True)]
    return Content(", ").join(told)


def named(round: Round, given: Answer) -> Content:
    """Who has answered, where there are several."""
    if len(round.players) < 2:
        return Content("")
    return title(f"{round.players[given.player]}:") + Content(" ")


def worth_of(round: Round, given: Answer) -> str:
    """What a wager has won or lost."""
    if not round.mode.sure or not 0 < given.sure < len(WAGER_RIGHT):
        return ""
    return f" {points(given, 0, round.mode):+,} points."
