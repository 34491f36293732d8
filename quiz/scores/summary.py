"""What the kept events add up to. Everything here is derived; nothing of it is stored."""

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

from ..game.events import Answered, Dealt, Event
from ..game.points import Tally
from ..game.shelf import Best


class Past(NamedTuple):
    """A round as it was kept: the first answer to each of its questions, in the order given.

    It is over when its end was kept, or when every question was answered.
    """

    dealt: Dealt
    answers: tuple[Answered, ...]
    tally: Tally
    over: bool


class Played(NamedTuple):
    """One line of the list of rounds: what was played, by whom, when, and how it went."""

    round: str
    pack: str
    mode: str
    player: str
    at: str
    tally: Tally
    of: int
    ended: bool


class History(NamedTuple):
    """All rounds, in the order they were dealt, by id and by pack. `latest` tells for each pack
    and question whether the latest answer was right."""

    rounds: Mapping[str, Past]
    packs: Mapping[str, tuple[Past, ...]]
    latest: Mapping[str, Mapping[str, bool]]


def history(events: Iterable[Event]) -> History:
    """Fold the kept events into rounds.

    The order of the file counts and not the clock, which may jump. What was kept twice counts
    once; answers to a round that was never dealt, or to a question it does not have, do not count.
    """
    dealt: dict[str, Dealt] = {}
    first: dict[tuple[str, str], Answered] = {}
    ended: set[str] = set()
    for event in events:
        if isinstance(event, Answered):
            first.setdefault((event.round, event.question), event)
        elif isinstance(event, Dealt):
            dealt.setdefault(event.round, event)
        else:
            ended.add(event.round)
    asked = {deal.round: frozenset(deal.questions) for deal in dealt.values()}
    answered = [
        answer for answer in first.values() if answer.question in asked.get(answer.round, ())
    ]
    given = _by_round(answered)
    pasts = [_past(deal, given.get(deal.round, []), ended) for deal in dealt.values()]
    rounds = {past.dealt.round: past for past in pasts}
    return History(rounds, _by_pack(pasts), _latest(dealt, answered))


def best(history: History, pack: str, mode: str, of: int, *, before: str = "") -> Best | None:
    """The most points of a finished round of this pack, mode and length, or None.

    The round with the id `before` is left out, so that a round can be held against the others.
    """
    tallies = [
        past.tally
        for past in history.packs.get(pack, ())
        if past.over and past.dealt.mode == mode and len(past.dealt.questions) == of
        if past.dealt.round != before
    ]
    top = max(tallies, key=lambda tally: (tally.points, tally.right), default=None)
    return Best(top.points, top.right, of) if top else None


def known(history: History, pack: str) -> frozenset[str]:
    """The ids of the questions of `pack` whose latest answer was right."""
    return frozenset(question for question, right in history.latest.get(pack, {}).items() if right)


def unfinished(history: History) -> Dealt | None:
    """The latest round that is not over.

    A round that the same player left for a newer one of the same pack is not offered again.
    """
    newer: set[tuple[str, str]] = set()
    for past in _newest_first(history):
        place = (past.dealt.player, past.dealt.pack)
        if not past.over and place not in newer:
            return past.dealt
        newer.add(place)
    return None


def answers(history: History, round: str) -> tuple[Answered, ...]:
    """The answers of a round in the order they were given, one a question: the first."""
    past = history.rounds.get(round)
    return past.answers if past else ()


def tallies(history: History) -> tuple[Played, ...]:
    """Every round with what its answers add up to, the newest first."""
    return tuple(_played(past) for past in _newest_first(history))


def _newest_first(history: History) -> Iterable[Past]:
    return reversed(tuple(history.rounds.values()))


def _by_round(answered: Iterable[Answered]) -> dict[str, list[Answered]]:
    given: dict[str, list[Answered]] = {}
    for answer in answered:
        given.setdefault(answer.round, []).append(answer)
    return given


def _past(dealt: Dealt, answers: list[Answered], ended: Container[str]) -> Past:
    tally = Tally()
    for answer in answers:
        tally = tally.plus(answer.right, answer.seconds, answer.hints)
    over = dealt.round in ended or tally.answered == len(set(dealt.questions))
    return Past(dealt, tuple(answers), tally, over)


def _by_pack(rounds: Iterable[Past]) -> dict[str, tuple[Past, ...]]:
    packs: dict[str, list[Past]] = {}
    for past in rounds:
        packs.setdefault(past.dealt.pack, []).append(past)
    return {pack: tuple(pasts) for pack, pasts in packs.items()}


def _latest(dealt: Mapping[str, Dealt], answered: Iterable[Answered]) -> dict[str, dict[str, bool]]:
    latest: dict[str, dict[str, bool]] = {}
    for answer in answered:
        latest.setdefault(dealt[answer.round].pack, {})[answer.question] = answer.right
    return latest


def _played(past: Past) -> Played:
    dealt = past.dealt
    return Played(
        dealt.round,
        dealt.pack,
        dealt.mode,
        dealt.player,
        dealt.at,
        past.tally,
        len(dealt.questions),
        past.over,
    )
