"""Laying a question on the table: which of its options are shown, and in which order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .chance import seeded, shuffled
from .round import Turn

if TYPE_CHECKING:
    from .question import Option, Question

QUANTITY = re.compile(
    r"(?P<before>\D*?)(?P<number>-?\d[\d,\u202f\u00a0' ]*(?:\.\d+)?)(?P<after>\D*)"
)


def lay_out(question: Question, seed: int) -> Turn:
    """`question` with its options drawn from the pool and put in the order of this seed.

    Options that are all numbers of one kind stand in rising order: nothing is learned by hunting.
    """
    own = seeded(seed, "options", question.id)
    options = drawn(question, own)
    if question.shuffle:
        options = rising(options) or shuffled(options, own)
    return Turn(question, options)


def drawn(question: Question, seed: int) -> tuple[Option, ...]:
    """All right options, and as many wrong ones as the pool has room for, in written order."""
    right = [option for option in question.options if option.correct]
    wrong = [option for option in question.options if not option.correct]
    room = question.pool - len(right) if question.pool else len(wrong)
    kept = set(shuffled(range(len(wrong)), seeded(seed, "pool"))[: max(room, 1)])
    chosen = {*right, *(option for place, option in enumerate(wrong) if place in kept)}
    return tuple(option for option in question.options if option in chosen)


def rising(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """`options` from the smallest number up, or nothing when they are not numbers of one kind."""
    matches = [QUANTITY.fullmatch(option.text) for option in options]
    kinds = {match and (match["before"], match["after"]) for match in matches}
    if len(kinds) != 1 or None in kinds:
        return ()
    sizes = {
        option: float(re.sub(r"[^\d.-]", "", match["number"]))
        for option, match in zip(options, matches, strict=True)
        if match
    }
    return tuple(sorted(options, key=sizes.__getitem__))
