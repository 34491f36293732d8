"""The kept events as rounds: the fold that everything told of the past is read from."""

from collections.abc import Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..errors import QuizError
from ..game import points
from ..game.deal import fitted
from ..game.events import UNFINISHED, Answered, Dealt, Ended, Event, Hinted, Leant
from ..game.modes import CLASSIC, Mode, mode_named
from ..game.points import Answer, Tally
from ..game.review import own
from ..game.round import MEETINGS, NOTHING

Latest = Mapping[str, Mapping[str, Mapping[str, bool]]]  # by player, pack and question

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

    def name(self, answer: Answered) -> str:
        """Who gave an answer of this round."""
        names = self.dealt.players or (self.dealt.player,)
        return names[answer.player] if answer.player < len(names) else names[0]

    @property
    def first(self) -> Iterator[tuple[str, str, Answered]]:
        """The pack, question and answer of each question's first answer."""
        for answer in self.answers:
            if not answer.again:
                yield *own(self.dealt.pack, answer.question), answer


class History(NamedTuple):
    """All rounds, in the order they were dealt, by id and by pack. `latest` tells for each player,
    pack and question whether the latest answer that the player gave alone was right."""

    rounds: Mapping[str, Past]
    packs: Mapping[str, tuple[Past, ...]]
    latest: Latest

    @property
    def players(self) -> tuple[str, ...]:
        """Everyone who was dealt a round; the empty name is that of who has none."""
        return tuple(dict.fromkeys(past.dealt.player for past in self.rounds.values()))

    def of(self, player: str) -> "History":
        """The part of it that was dealt to `player`."""
        if all(past.dealt.player == player for past in self.rounds.values()):
            return self
        return History(
            {name: past for name, past in self.rounds.items() if past.dealt.player == player},
            {pack: own for pack, pasts in self.packs.items() if (own := _whose(pasts, player))},
            {player: self.latest[player]} if player in self.latest else {},
        )


def _whose(pasts: tuple[Past, ...], player: str) -> tuple[Past, ...]:
    return tuple(past for past in pasts if past.dealt.player == player)


def history(events: Iterable[Event]) -> History:
    """What these events add up to, by the rules of `Fold`."""
    return Fold().add(events)


class Fold:
    """Events folded into rounds as they come. One more costs little however many there are, for
    only the rounds that something was added to are worked out again.

    The order of the file counts and not the clock, which may jump. What was kept twice counts
    once; answers to a round that was never dealt, or to a question it does not have, do not count.
    """

    def __init__(self) -> None:
        self.dealt: dict[str, Dealt] = {}
        self.asked: dict[str, frozenset[str]] = {}
        self.given: dict[str, dict[tuple[str, int], Answered]] = {}
        self.first: list[Answered] = []
        self.ends: dict[str, Ended] = {}
        self.hints: dict[str, dict[str, int]] = {}
        self.lifelines: dict[str, dict[str, tuple[str, ...]]] = {}
        self.told = History({}, {}, {})

    def add(self, events: Iterable[Event]) -> History:
        """Take in more events, and tell what all of them add up to; what was told before stays."""
        already, late = len(self.first), False
        touched: dict[str, None] = {}
        for event in events:
            if isinstance(event, Dealt) and event.round not in self.dealt:
                late |= event.round in self.given  # its answers stand before it
                touched.pop(event.round, None)
            self._take(event)
            touched[event.round] = None
        rounds = dict(self.told.rounds)
        for name in touched:
            if name in self.dealt:
                rounds[name] = self._round(self.dealt[name])
        packs = {**self.told.packs, **_by_pack(rounds.values(), touched)}
        if late:
            latest = self.latest({}, self.first)
        else:
            latest = self.latest(self.told.latest, self.first[already:])
        self.told = History(rounds, packs, latest)
        return self.told

    def strays(self) -> frozenset[str]:
        """The rounds that something was kept of, but no deal."""
        kept = {*self.given, *self.ends, *self.hints, *self.lifelines}
        return frozenset(kept - self.dealt.keys())

    def _take(self, event: Event) -> None:
        if isinstance(event, Answered):
            self._answer(event)
        elif isinstance(event, Dealt):
            if event.round not in self.dealt:
                self.dealt[event.round] = event
                self.asked[event.round] = frozenset(event.questions)
        elif isinstance(event, Hinted):
            self.hints.setdefault(event.round, {})[event.question] = event.hints
        elif isinstance(event, Leant):
            spent = self.lifelines.setdefault(event.round, {})
            before = spent.get(event.question, ())
            if event.lifeline not in before:
                spent[event.question] = (*before, event.lifeline)
        elif isinstance(event, Ended):
            self.ends.setdefault(event.round, event)

    def _answer(self, event: Answered) -> None:
        given = self.given.setdefault(event.round, {})
        if (event.question, event.again) not in given:
            given[event.question, event.again] = event
            self.first.append(event)
        self.hints.get(event.round, {}).pop(event.question, None)

    def _round(self, dealt: Dealt) -> Past:
        asked = self.asked[dealt.round]
        given = self.given.get(dealt.round, {}).values()
        past = _past(dealt, [answer for answer in given if answer.question in asked], self.ends)
        hints, lifelines = self.hints.get(dealt.round), self.lifelines.get(dealt.round)
        if hints or lifelines:
            return past._replace(hints=dict(hints or {}), lifelines=dict(lifelines or {}))
        return past

    def latest(self, before: Latest, answers: Iterable[Answered]) -> Latest:
        """What was known `before`, changed by these answers, which were given after that."""
        told: dict[str, dict[str, dict[str, bool]]] = {}
        for answer in answers:
            deal = self.dealt.get(answer.round)
            if deal is None or answer.question not in self.asked[answer.round]:
                continue
            if tells(deal, answer):
                pack, question = own(deal.pack, answer.question)
                packs = told.setdefault(deal.player, {})
                if pack not in packs:
                    packs[pack] = dict(before.get(deal.player, {}).get(pack, {}))
                packs[pack][question] = answer.right
        return {**before, **{who: {**before.get(who, {}), **new} for who, new in told.items()}}


def tells(dealt: Dealt, answer: Answered) -> bool:
    """Whether an answer tells what its player knows: given alone, at the first meeting."""
    return not (dealt.players or answer.again or "skip" in answer.used)


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


def _by_pack(rounds: Iterable[Past], touched: Container[str]) -> dict[str, tuple[Past, ...]]:
    """The rounds of every pack that a round was touched of."""
    packs: dict[str, list[Past]] = {}
    changed: set[str] = set()
    for past in rounds:
        packs.setdefault(past.dealt.pack, []).append(past)
        if past.dealt.round in touched:
            changed.add(past.dealt.pack)
    return {pack: tuple(pasts) for pack, pasts in packs.items() if pack in changed}
