"""What happens in a game and is worth keeping. `at` is a UTC time in ISO 8601, to the second."""

from typing import NamedTuple

from .round import Round, Turn


class Dealt(NamedTuple):
    """A round began: with these questions, in this order.

    `players` names those who share it, where there are several; `day` is the date of a daily
    round, and `ghost` the code of the round that a duel is played against.
    """

    round: str
    pack: str
    pack_hash: str
    mode: str
    seed: int
    questions: tuple[str, ...]
    player: str
    at: str
    players: tuple[str, ...] = ()
    day: str = ""
    ghost: str = ""


class Answered(NamedTuple):
    """A question was answered. `picked` holds the texts of the options that were chosen.

    `sure`, `used`, `player` and `lost` are those of `Answer`, `lost` as texts. `again` is how often
    the question had been answered in this round before. `wording` is that of the question as it
    was then; an answer that was kept without it is as good.
    """

    round: str
    question: str
    picked: tuple[str, ...]
    right: bool
    seconds: float
    hints: int
    at: str
    sure: int = 0
    used: tuple[str, ...] = ()
    player: int = 0
    lost: tuple[str, ...] = ()
    again: int = 0
    wording: str = ""


class Hinted(NamedTuple):
    """A hint was shown for a question that is still open, so that leaving does not make it free."""

    round: str
    question: str
    hints: int
    at: str


class Leant(NamedTuple):
    """A lifeline was spent on a question that is still open, so that leaving does not bring it
    back."""

    round: str
    question: str
    lifeline: str
    at: str


class Ended(NamedTuple):
    """A round came to its end. `how` is empty for a round that was played out."""

    round: str
    at: str
    how: str = ""


class Flagged(NamedTuple):
    """A player has said what is the matter with a question; an empty `note` takes that back.

    The latest note of a player on a question counts.
    """

    round: str
    question: str
    note: str
    at: str


Event = Dealt | Answered | Hinted | Leant | Ended | Flagged


WALKED = "walked"
UNFINISHED = "unfinished"


def dealt(round: Round, player: str, at: str, *, day: str = "", ghost: str = "") -> Dealt:
    """The event of `round` having been dealt to `player`."""
    ids = tuple(turn.question.id for turn in round.turns)
    players = round.players if len(round.players) > 1 else ()
    return Dealt(
        round.id,
        round.pack_id,
        round.pack_hash,
        round.mode.name,
        round.seed,
        ids,
        player,
        at,
        players,
        day,
        ghost,
    )


def hinted(round: Round, at: str) -> Hinted:
    """The event of a hint having been shown for the open question."""
    return Hinted(round.id, round.turn.question.id, round.hints, at)


def leant(round: Round, at: str) -> Leant:
    """The event of the lifeline that was spent last on the open question."""
    return Leant(round.id, round.turn.question.id, round.used[-1], at)


def answered(round: Round, at: str) -> Answered:
    """The event of the open question's answer. Raises ValueError while there is none."""
    given = round.given
    if given is None:
        raise ValueError("the question on the table is still open")
    turn, before = round.turn, round.turns[: round.at]
    return Answered(
        round.id,
        turn.question.id,
        texts(turn, given.pick),
        given.right,
        round_off(given.seconds),
        given.hints,
        at,
        given.sure,
        given.used,
        given.player,
        texts(turn, given.lost),
        sum(other.question.id == turn.question.id for other in before),
        turn.question.wording,
    )


def flagged(round: Round, note: str, at: str) -> Flagged:
    """The event of the question on the table having been flagged."""
    return Flagged(round.id, round.turn.question.id, note, at)


def ended(round: Round, at: str) -> Ended:
    """The event of a round's end: played out, walked away from, or broken off."""
    how = WALKED if round.left else "" if round.finished else UNFINISHED
    return Ended(round.id, at, how)


def texts(turn: Turn, places: frozenset[int]) -> tuple[str, ...]:
    """The texts of the options at `places`, in the order of the table."""
    return tuple(turn.options[place].text for place in sorted(places))


def places(turn: Turn, picked: tuple[str, ...]) -> frozenset[int]:
    """The places on the table of the options whose texts were picked."""
    return frozenset(place for place, option in enumerate(turn.options) if option.text in picked)


def round_off(seconds: float) -> float:
    """Seconds to the tenth, which is as exact as a person at a keyboard."""
    return round(seconds, 1)
