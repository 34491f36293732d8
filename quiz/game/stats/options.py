"""How often each option is taken, and which wrong ones nobody falls for."""

from collections.abc import Collection
from math import comb, fsum
from typing import NamedTuple

from ..question import Question
from .responses import Response

SELDOM = 0.05
SURE = 0.05


class Taken(NamedTuple):
    """An option, and how many took it. `idle` is None while that cannot be told."""

    text: str
    right: bool
    taken: int
    idle: bool | None = None


def options(question: Question, given: Collection[Response]) -> tuple[Taken, ...]:
    """Each option as it is written in the pack, with how many players picked it.

    A wrong option is idle when fewer than one in twenty take it, the usual mark of one that does no
    work (T. M. Haladyna and S. M. Downing, "How many options is enough for a multiple-choice test
    item?", Educational and Psychological Measurement 53, 1993). It is called so once the answers
    rule the opposite out: were it taken by one in twenty, as few takers as these would come up in
    less than 5 % of cases. With nobody taking it that needs IDLE_FROM players. Where only some of
    the options are dealt (`pool`) it cannot be told, for the answers do not say which were.
    """
    return tuple(
        Taken(
            option.text,
            option.correct,
            taken := sum(option.text in response.picked for response in given),
            None if option.correct or question.pool else idle(taken, len(given)),
        )
        for option in question.options
    )


def idle(taken: int, of: int) -> bool | None:
    """Whether a wrong option is idle; None while there are too few answers."""
    if of < IDLE_FROM:
        return None
    return at_most(taken, of) < SURE


def at_most(taken: int, of: int) -> float:
    """The chance of so few takers among `of` when one in twenty takes it: a binomial tail."""
    return fsum(
        comb(of, count) * SELDOM**count * (1 - SELDOM) ** (of - count) for count in range(taken + 1)
    )


IDLE_FROM = next(of for of in range(1, 1000) if at_most(0, of) < SURE)  # 59 players
