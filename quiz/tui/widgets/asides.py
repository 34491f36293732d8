"""What is said beside an open question, before any hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from ...game.lifelines import blanked
from ...tongue import _
from ..text import literal, prose, title
from .sheet import Row
from .verdict import verdict_row

if TYPE_CHECKING:
    from ...game.round import Round


def asides(round: Round, passed: Round | None) -> list[Row]:
    """The answer before, why this question was chosen, who may steal, and the passage that was
    asked for."""
    rows = [verdict_row(passed)] if passed else []
    if round.turn.again:
        rows.append(Row(Content(_("This one comes back.")), "sheet--quiet"))
    elif round.turn.reason:
        rows.append(Row(literal(reason(round)), "sheet--quiet"))
    if round.locked >= 0:
        wrong, other = round.players[round.locked], round.players[1 - round.locked]
        told = _("{wrong} was wrong. {other} may steal.").format(wrong=wrong, other=other)
        rows.append(Row(title(f"✗ {told}"), "sheet--strong"))
    return rows + passage(round)


def reason(round: Round) -> str:
    """Why the question was chosen; in a review, what is to be known of it."""
    told = round.turn.reason
    if round.mode.returns:
        return f"{told[:1].upper()}{told[1:]}."
    return _("Chosen because: {reason}").format(reason=told)


def passage(round: Round) -> list[Row]:
    """The words of the source with their key words blanked, once that lifeline is spent."""
    if "passage" not in round.used:
        return []
    quotes = [blanked(cited.quote, round.turn.options) for cited in round.turn.question.citations]
    if not quotes:
        return [Row(Content(_("This question cites no passage.")), "sheet--quiet")]
    return [Row(prose(quote), "sheet--quote", Content("▎ ")) for quote in quotes]
