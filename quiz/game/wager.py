"""What a wager tells: lucky guesses, misconceptions, and how well sureness fits what is known."""

from typing import NamedTuple

from ..tongue import _
from .round import Answer, Round, Turn

SURE = {1: _("guess"), 2: _("fairly"), 3: _("certain")}
ENOUGH = 20
SHARES = {1: (0.0, 2 / 3), 2: (2 / 3, 0.8), 3: (0.8, 1.0)}  # where each pays best; see points


class Sureness(NamedTuple):
    """How many answers were given at one degree of sureness, and how many of them were right."""

    sure: int
    right: int
    of: int


def lucky(round: Round) -> tuple[Turn, ...]:
    """The turns that were guessed right."""
    return tuple(turn for turn, answer in pairs(round) if answer.right and answer.sure == 1)


def misconceptions(round: Round) -> tuple[Turn, ...]:
    """The turns that were answered wrong by a player who was certain."""
    return tuple(turn for turn, answer in pairs(round) if not answer.right and answer.sure == 3)


def pairs(round: Round) -> list[tuple[Turn, Answer]]:
    """The turns with their answers."""
    return list(zip(round.turns, round.answers, strict=False))


def calibration(told: tuple[Sureness, ...]) -> str:
    """How sureness fits what was right, from how many answers; or how many are still needed."""
    total = sum(degree.of for degree in told)
    if total < ENOUGH:
        line = _("Calibration: told from {enough} answers on; so far {total}.")
        return line.format(enough=ENOUGH, total=total)
    shares = ", ".join(
        _("{sure} {right} of {of} right").format(
            sure=SURE[degree.sure], right=degree.right, of=degree.of
        )
        for degree in told
        if degree.of
    )
    line = _("Calibration, from {total} answers: {shares}. {advice}")
    return line.format(total=total, shares=shares, advice=advice(told))


def advice(told: tuple[Sureness, ...]) -> str:
    """Whether to be more or less sure, by the first degree that does not pay, the surest first."""
    for degree in sorted(told, reverse=True):
        least, most = SHARES[degree.sure]
        if degree.of and degree.right / degree.of < least:
            return _("Say {sure} less often.").format(sure=SURE[degree.sure])
        if degree.of and degree.right / degree.of > most:
            return _("When you say {sure}, dare more.").format(sure=SURE[degree.sure])
    return _("That fits.")
