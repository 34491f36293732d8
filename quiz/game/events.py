"""What happens in a game and is worth keeping. `at` is a UTC time in ISO 8601, to the second."""

from typing import NamedTuple

from .round import Round, Turn


class Dealt(NamedTuple):
    """A round began: with these questions, in this order."""

    round: str
    pack: str
    pack_hash: str
    mode: str
    seed: int
    questions: tuple[str, ...]
    player: str
    at: str


class Answered(NamedTuple):
    """A question was answered. `picked` holds the texts of the options that were chosen."""

    round: str
    question: str
    picked: tuple[str, ...]
    right: bool
    seconds: float
    hints: int
    at: str


class Ended(NamedTuple):
    """A round came to its end."""

    round: str
    at: str


Event = Dealt | Answered | Ended


def dealt(round: Round, player: str, at: str) -> Dealt:
    """The event of `round` having been dealt to `player`."""
    ids = tuple(turn.question.id for turn in round.turns)
    return Dealt(
        round.id, round.pack_id, round.pack_hash, round.mode.name, round.seed, ids, player, at
    )


def answered(round: Round, at: str) -> Answered:
    """The event of the open question's answer. Raises ValueError while there is none."""
    given = round.given
    if given is None:
        raise ValueError("the question on the table is still open")
    picked = tuple(round.turn.options[place].text for place in sorted(given.pick))
    return Answered(
        round.id,
        round.turn.question.id,
        picked,
        given.right,
        round_off(given.seconds),
        given.hints,
        at,
    )


def places(turn: Turn, picked: tuple[str, ...]) -> frozenset[int]:
    """The places on the table of the options whose texts were picked."""
    return frozenset(place for place, option in enumerate(turn.options) if option.text in picked)


def round_off(seconds: float) -> float:
    """Seconds to the tenth, which is as exact as a person at a keyboard."""
    return round(seconds, 1)
