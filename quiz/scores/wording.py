"""Questions whose wording is another than when they were learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..game.question import Question
    from ..game.review import Asked
    from .history import History


def changed(history: History, asked: Iterable[tuple[Asked, Question]]) -> frozenset[Asked]:
    """Those of the questions that were answered right by a player alone, and never since their
    text or right options were changed. An answer of which no wording was kept tells nothing."""
    now = {name: question.wording for name, question in asked}
    last: dict[Asked, str] = {}
    learned: set[Asked] = set()
    for past in history.rounds.values():
        if not past.alone:
            continue
        for pack, question, answer in past.first:
            name = pack, question
            if name in now and answer.wording and "skip" not in answer.used:
                last[name] = answer.wording
                if answer.right:
                    learned.add(name)
    return frozenset(name for name in learned if last[name] != now[name])
