"""Dealing a round: which questions, in which order, with which options where.

Everything follows from the pack, the mode and the seed, and where the mode looks at the past, from
what was seen when. The order is kept with the round, so that replay never needs the past.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import QuizError
from ..tongue import _
from .chance import seeded, shuffled
from .modes import CLASSIC, Mode
from .options import lay_out
from .round import Round

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .question import Pack, Question

HARDNESS = {"easy": 0, "medium": 1, "hard": 2}
FEWEST_RUNGS = 3


def deal(
    pack: Pack,
    seed: int,
    *,
    id: str,
    mode: Mode = CLASSIC,
    count: int = 0,
    seen: Mapping[str, str] | None = None,
    players: tuple[str, ...] = ("",),
) -> Round:
    """A round of `count` questions (0 takes the mode's number) drawn from `pack` by `seed`.

    `seen` tells when a question was last answered (ISO 8601); those never seen come first, then
    those seen longest ago. Raises QuizError when the pack has too little to play.
    """
    order = shuffled(pack.questions, seeded(seed, "questions"))
    wanted = min(count or mode.length or len(order), len(order))
    if mode.order == "rising":
        order = spread(rising(order), wanted)
    elif mode.order == "fresh":
        order = one_key_first(freshest(order, seen or {})[:wanted])
    else:
        order = one_key_first(order[:wanted])
    ids = tuple(question.id for question in order)
    dealt = deal_these(pack, seed, ids, id=id, mode=mode, players=players)
    return with_reasons(dealt, seen) if mode.order == "fresh" and seen is not None else dealt


def deal_these(
    pack: Pack,
    seed: int,
    ids: Iterable[str],
    *,
    id: str,
    mode: Mode,
    players: tuple[str, ...] = ("",),
) -> Round:
    """A round of the questions named by `ids`, in that order.

    Raises QuizError when the pack lacks one of them, when there are none, or too few for a ladder.
    """
    by_id = {question.id: question for question in pack.questions}
    try:
        turns = tuple(lay_out(by_id[question], seed) for question in ids)
    except KeyError as missing:
        told = _("the pack {pack!r} no longer has the question {question}")
        raise QuizError(told.format(pack=pack.id, question=missing)) from None
    if not turns:
        told = _("the pack {pack!r} has no question that can be played")
        raise QuizError(told.format(pack=pack.id))
    return Round(id, pack.id, pack.hash, seed, turns, fitted(mode, len(turns)), players=players)


def fitted(mode: Mode, turns: int) -> Mode:
    """`mode` for a round of so many turns: a short ladder keeps its top rungs.

    One turn more than rungs is kept for the skip. Raises QuizError for a ladder without rungs.
    """
    if not mode.rungs or turns > len(mode.rungs):
        return mode
    rungs = turns - 1
    if rungs < FEWEST_RUNGS:
        raise QuizError(_("a ladder needs four questions or more"), advice=_("Play another mode."))
    gone = len(mode.rungs) - rungs
    safe = tuple(rung - gone for rung in mode.safe if rung > gone)
    return mode._replace(rungs=mode.rungs[gone:], safe=safe)


def one_key_first(order: tuple[Question, ...]) -> tuple[Question, ...]:
    """`order`, opened by its first question that one key answers, if it has one."""
    place = next((place for place, question in enumerate(order) if not question.several), 0)
    return (*order[place : place + 1], *order[:place], *order[place + 1 :])


def freshest(order: tuple[Question, ...], seen: Mapping[str, str]) -> tuple[Question, ...]:
    """`order` with the questions never seen first, then those seen longest ago."""
    return tuple(sorted(order, key=lambda question: seen.get(question.id, "")))


def rising(order: tuple[Question, ...]) -> tuple[Question, ...]:
    """`order` from easy to hard; a question without a label counts as medium."""
    return tuple(sorted(order, key=lambda question: HARDNESS.get(question.difficulty, 1)))


def spread(order: tuple[Question, ...], count: int) -> tuple[Question, ...]:
    """`count` questions at even distances through `order`, so that every grade is met."""
    return tuple(order[place * len(order) // count] for place in range(count))


def with_reasons(dealt: Round, seen: Mapping[str, str]) -> Round:
    """`dealt`, with every turn saying why its question was chosen."""
    turns = (turn._replace(reason=reason(seen.get(turn.question.id))) for turn in dealt.turns)
    return dealt._replace(turns=tuple(turns))


def as_chosen(dealt: Round, pack: Pack, seen: Mapping[str, str]) -> Round:
    """`dealt`, with its reasons if its questions are those that the past would have chosen.

    A seed that was asked for chooses without the past, and then none of them is a reason.
    """
    again = deal(pack, dealt.seed, id="", mode=dealt.mode, count=len(dealt.turns), seen=seen)
    ids, others = ([turn.question.id for turn in each.turns] for each in (dealt, again))
    return with_reasons(dealt, seen) if ids == others else dealt


def reason(last: str | None) -> str:
    """Why a question was chosen that was answered at `last`, or never."""
    return _("last seen {day}").format(day=last[:10]) if last else _("new to you")
