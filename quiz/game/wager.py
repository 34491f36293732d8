"""What a wager tells: lucky guesses, misconceptions, and how well sureness fits what is known."""

from typing import NamedTuple

from .round import Answer, Round, Turn

SURE = {1: "guess", 2: "fairly", 3: "certain"}
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
        return f"Calibration: told from {ENOUGH} answers on; so far {total}."
    shares = ", ".join(
        f"{SURE[degree.sure]} {degree.right} of {degree.of} right" for degree in told if degree.of
    )
    return f"Calibration, from {total} answers: {shares}. {advice(told)}"


def advice(told: tuple[Sureness, ...]) -> str:
    """Whether to be more or less sure, by the first degree that does not pay, the surest first."""
    for degree in sorted(told, reverse=True):
        least, most = SHARES[degree.sure]
        if degree.of and degree.right / degree.of < least:
            return f"Say {SURE[degree.sure]} less often."
        if degree.of and degree.right / degree.of > most:
            return f"When you say {SURE[degree.sure]}, dare more."
    return "That fits."
