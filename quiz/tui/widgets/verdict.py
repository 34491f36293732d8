"""How an answer went, in one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from ...game.points import WAGER_RIGHT, points
from ...tongue import _, counted, many
from ..text import prose, title
from .board import letter
from .sheet import Row

if TYPE_CHECKING:
    from ...game.round import Answer, Round


def verdict_row(round: Round) -> Row:
    """Right or wrong, in a sign and a word, and which option was right."""
    given = round.given
    if given is None:
        return Row(Content(""))
    who = named(round, given)
    if given.skipped:
        return Row(who + Content(_("Skipped.") + " ") + right_ones(round), "sheet--text")
    worth = worth_of(round, given)
    if given.right:
        helped = counted("Right (with a hint).", "Right (with {n} hints).", given.hints)
        told = helped if given.hints else _("Right.")
        return Row(who + Content(f"✓ {told}{worth}"), "sheet--right")
    told = _("Wrong.") if given.pick else _("The time is over.")
    return Row(who + Content(f"✗ {told}{worth} ") + right_ones(round), "sheet--wrong")


def right_ones(round: Round) -> Content:
    """Which options are right, with their keys, which a race has none of."""
    turn = round.turn
    places = sorted(turn.right)
    keys = ["" if round.mode.buzzers else f"{n + 1} {letter(n)}".strip() + " " for n in places]
    texts = [prose(turn.options[place].text) for place in places]
    told = [Content(key) + text for key, text in zip(keys, texts, strict=True)]
    return Content(_("Right:") + " ") + Content(", ").join(told)


def named(round: Round, given: Answer) -> Content:
    """Who has answered, where there are several."""
    if len(round.players) < 2:
        return Content("")
    return title(f"{round.players[given.player]}:") + Content(" ")


def worth_of(round: Round, given: Answer) -> str:
    """What a wager has won or lost, after a space."""
    if not round.mode.sure or not 0 < given.sure < len(WAGER_RIGHT):
        return ""
    worth = points(given, 0, round.mode)
    return " " + many("{n} point.", "{n} points.", abs(worth)).format(n=f"{worth:+,}")
