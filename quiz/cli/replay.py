"""A round that was kept, put on the table again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..game.deal import as_chosen, deal_these
from ..game.events import Answered, places
from ..game.modes import mode_named
from ..game.players import pressable
from ..game.review import own
from ..game.round import Answer, Round, Turn
from ..scores.wording import changed
from ..tongue import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..game.question import Pack
    from ..scores.history import History, Past


def replayed(pack: Pack, past: Past, seen: Mapping[str, str] | None = None) -> Round:
    """The round of `past` up to its first question without an answer.

    `seen` tells what had been answered when before it was dealt. Raises QuizError when the pack no
    longer has its questions, or the mode is not known.
    """
    left, mode = past.dealt, mode_named(past.dealt.mode)
    players = left.players or ("",)
    table = deal_these(pack, left.seed, left.questions, id=left.round, mode=mode, players=players)
    if mode.order == "fresh" and seen is not None:
        table = as_chosen(table, pressable(pack) if mode.buzzers else pack, seen)
    given = {(answer.question, answer.again): answer for answer in past.answers}
    while not table.finished and (kept := given.get(asked(table))):
        table = table.recall(recalled(table.turn, kept, len(players)))
    return helped(table, past) if table.open else table


def helped(table: Round, past: Past) -> Round:
    """The open question with the hints that were shown for it and the lifelines spent on it."""
    question = table.turn.question
    for _hint in range(min(past.hints.get(question.id, 0), len(question.hints))):
        table = table.hint()
    for lifeline in past.lifelines.get(question.id, ()):
        table = table.use(lifeline) if lifeline != "skip" else table  # a skip is an answer
    return table


def with_changes(table: Round, history: History) -> Round:
    """`table`, with every turn saying so whose question was changed since it was learned."""
    turns = [(own(table.pack_id, turn.question.id), turn) for turn in table.turns]
    told = changed(history, ((name, turn.question) for name, turn in turns))
    reason = _("changed since you learned it")
    return table._replace(
        turns=tuple(turn._replace(reason=reason) if name in told else turn for name, turn in turns)
    )


def asked(table: Round) -> tuple[str, int]:
    """The question on the table, and how often it was met before."""
    question = table.turn.question.id
    return question, sum(turn.question.id == question for turn in table.turns[: table.at])


def recalled(turn: Turn, kept: Answered, players: int) -> Answer:
    """The answer that was kept, as it stands on the table."""
    return Answer(
        places(turn, kept.picked),
        kept.right,
        kept.seconds,
        kept.hints,
        min(kept.sure, 3),
        kept.used,
        kept.player if kept.player < players else 0,
        places(turn, kept.lost),
    )
