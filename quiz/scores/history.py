"""The kept events as rounds: the fold that everything told of the past is read from."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..errors import QuizError
from ..game import points
from ..game.deal import fitted
from ..game.events import UNFINISHED, Answered, Dealt, Ended, Event, Hinted, Leant
from ..game.modes import CLASSIC, Mode, mode_named
from ..game.points import Answer, Tally
from ..game.review import EVERY, own
from ..game.round import MEETINGS, NOTHING

NO_HINTS: Mapping[str, int] = MappingProxyType({})
NO_LIFELINES: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Past(NamedTuple):
    """A round as it was kept: its answers in the order given, those of a question that came back
    included, and what they add up to, those left out.

    It is over when its end was kept, when every question was answered, or when its mode has ended
    it; `broken` marks one that was broken off for good. `hints` tells how many were shown for a
    question that was not answered after them, and `lifelines` which were spent on a question.
    """

    dealt: Dealt
    mode: Mode
    answers: tuple[Answered, ...]
    tally: Tally
    over: bool
    broken: bool = False
    hints: Mapping[str, int] = NO_HINTS
    lifelines: Mapping[str, tuple[str, ...]] = NO_LIFELINES

    @property
    def score(self) -> int:
        """What the round came to, by the rules of its mode."""
        return points.score(self.tally, self.mode)

    @property
    def alone(self) -> bool:
        """Whether one player gave all the answers, so that they tell what that player knows."""
        return not self.dealt.players

    @property
    def first(self) -> Iterator[tuple[str, str, Answered]]:
        """The pack, question and answer of each question's first answer."""
        for answer in self.answers:
            if not answer.again:
                yield *own(self.dealt.pack, answer.question), answer


class History(NamedTuple):
    """All rounds, in the order they were dealt, by id and by pack. `latest` tells for each pack
    and question whether the latest answer of a player alone was right."""

    rounds: Mapping[str, Past]
    packs: Mapping[str, tuple[Past, ...]]
    latest: Mapping[str, Mapping[str, bool]]


def history(events: Iterable[Event]) -> History:
    """Fold the kept events into rounds.

    The order of the file counts and not the clock, which may jump. What was kept twice counts
    once; answers to a round that was never dealt, or to a question it does not have, do not count.
    """
    dealt: dict[str, Dealt] = {}
    first: dict[tuple[str, str, int], Answered] = {}
    ends: dict[str, Ended] = {}
    hints: dict[str, dict[str, int]] = {}
    lifelines: dict[str, dict[str, tuple[str, ...]]] = {}
    for event in events:
        if isinstance(event, Answered):
            first.setdefault((event.round, event.question, event.again), event)
            hints.get(event.round, {}).pop(event.question, None)
        elif isinstance(event, Dealt):
            dealt.setdefault(event.round, event)
        elif isinstance(event, Hinted):
            hints.setdefault(event.round, {})[event.question] = event.hints
        elif isinstance(event, Leant):
            spent = lifelines.setdefault(event.round, {})
            spent[event.question] = (*spent.get(event.question, ()), event.lifeline)
        elif isinstance(event, Ended):
            ends.setdefault(event.round, event)
    asked = {deal.round: frozenset(deal.questions) for deal in dealt.values()}
    answered = [
        answer for answer in first.values() if answer.question in asked.get(answer.round, ())
    ]
    given = _by_round(answered)
    pasts = [_past(deal, given.get(deal.round, []), ends) for deal in dealt.values()]
    pasts = [
        past._replace(
            hints=hints.get(past.dealt.round, NO_HINTS),
            lifelines=lifelines.get(past.dealt.round, NO_LIFELINES),
        )
        for past in pasts
    ]
    rounds = {past.dealt.round: past for past in pasts}
    return History(rounds, _by_pack(pasts), _latest(dealt, answered))


def _by_round(answered: Iterable[Answered]) -> dict[str, list[Answered]]:
    given: dict[str, list[Answered]] = {}
    for answer in answered:
        given.setdefault(answer.round, []).append(answer)
    return given


def _past(dealt: Dealt, answers: list[Answered], ends: Mapping[str, Ended]) -> Past:
    mode, end = _mode(dealt), ends.get(dealt.round)
    tally = Tally()
    for answer in answers:
        if not answer.again:
            tally = tally.plus(_answer(answer), mode)
    over = end is not None or points.over(tally, mode) or _answered(dealt, answers, mode)
    broken = end is not None and end.how == UNFINISHED
    return Past(dealt, mode, tuple(answers), tally, over, broken)


def _mode(dealt: Dealt) -> Mode:
    """The rules a round was played by; one of a later version is told as a classic one."""
    try:
        return fitted(mode_named(dealt.mode), len(dealt.questions))
    except QuizError:
        return CLASSIC


def _answer(kept: Answered) -> Answer:
    sure = kept.sure if kept.sure <= 3 else 0
    return Answer(NOTHING, kept.right, kept.seconds, kept.hints, sure, kept.used, kept.player)


def _answered(dealt: Dealt, answers: list[Answered], mode: Mode) -> bool:
    """Whether no question is left, those that come back included."""
    left = set(dealt.questions)
    for answer in answers:
        if answer.right or not mode.returns or answer.again + 1 >= MEETINGS:
            left.discard(answer.question)
    return not left


def _by_pack(rounds: Iterable[Past]) -> dict[str, tuple[Past, ...]]:
    packs: dict[str, list[Past]] = {}
    for past in rounds:
        packs.setdefault(past.dealt.pack, []).append(past)
    return {pack: tuple(pasts) for pack, pasts in packs.items()}


def _latest(dealt: Mapping[str, Dealt], answered: Iterable[Answered]) -> dict[str, dict[str, bool]]:
    latest: dict[str, dict[str, bool]] = {}
    for answer in answered:
        deal = dealt[answer.round]
        if deal.players or answer.again or "skip" in answer.used:
            continue
        pack, question = deal.pack, answer.question
        if pack == EVERY:
            pack, question = own(pack, question)
        latest.setdefault(pack, {})[question] = answer.right
    return latest
