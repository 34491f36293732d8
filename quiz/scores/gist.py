"""The gist of the past: what every start asks of it, small, and gone on with event by event.

It stands for all records up to a certain one. What comes after that is added by `Gist.plus`, with
the same outcome as folding everything; where the gist cannot tell what an event comes to, it says
so, and everything is folded.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from ..game.events import UNFINISHED, Answered, Dealt, Ended, Event
from ..game.shelf import Best
from .history import Fold, History, Latest, Past

Whose = tuple[str, str]  # player and pack
Kind = tuple[str, str, str, int]  # player, pack, mode and number of questions
Trace = tuple[str, int, bool | None]
Traces = dict[str, Trace]


class Closed(NamedTuple):
    """The ids of rounds, a line each: of those that are `over`, and of those that are `shut`,
    which nobody is expected to go on with or of which no deal was kept."""

    over: str = "\n"
    shut: str = "\n"


class Open(NamedTuple):
    """A round that may be gone on with: the `number`-th that was dealt, and what was kept of it."""

    number: int
    events: tuple[Event, ...]


class Gist(NamedTuple):
    """What the first `records` records come to; `unread` are the places of those that are broken.

    `players` were dealt the rounds. `bests` has the best finished round of each kind, `knows` how
    many questions of each pack a player knows, `open` the newest round of each player and pack
    where it is not over; all others are `closed`. `traces` tells of a player and a pack, as JSON,
    when each question was answered last, in which round, and whether the latest answer that was
    given alone was right.
    """

    records: int
    unread: tuple[int, ...]
    rounds: int
    bests: Mapping[Kind, Best]
    knows: Mapping[Whose, int]
    open: tuple[Open, ...]
    closed: Callable[[], Closed]
    traces: Callable[[Whose], str]
    players: tuple[str, ...] = ()

    def of(self, player: str) -> "Own":
        """What it tells of `player`."""
        return Own(self, player)

    def plus(
        self, events: Sequence[Event], records: int = 0, unread: Sequence[int] = ()
    ) -> "Gist | None":
        """The gist when these events, of so many records, come after. `unread` counts from the
        first of them. None when this gist cannot tell. Raises ValueError for a damaged gist."""
        if not (events or records):
            return self
        if not self._can_tell(events):
            return None
        fold = self._fold()
        already = len(fold.first)
        after = fold.add(events)
        told = self._with(after, fold.latest({}, fold.first[already:]))
        broken = (self.records + place for place in unread)
        return told._replace(records=self.records + records, unread=(*self.unread, *broken))

    def _with(self, after: History, latest: Latest) -> "Gist":
        """The gist with the rounds of `after`, those that are open among them, and what is known
        since."""
        traces = self._changed(after, latest)
        texts = {whose: dumped(new) for whose, new in traces.items()}
        pasts = tuple(numbered(self, after))
        still = newest(pasts)
        may_go_on = {past.dealt.round for _, past in still}
        shut = (past for _, past in pasts if not (past.over or past.dealt.round in may_go_on))
        over, before = (past for _, past in pasts if past.over), self.closed()
        closed = Closed(before.over + names(over), before.shut + names(shut))
        return self._replace(
            rounds=self.rounds + len(pasts) - len(self.open),
            bests=bests(after, self.bests),
            knows={**self.knows, **{whose: how_many(new) for whose, new in traces.items()}},
            open=tuple(Open(number, (past.dealt, *past.answers)) for number, past in still),
            closed=lambda: closed,
            traces=lambda whose: texts.get(whose) or self.traces(whose),
            players=tuple(dict.fromkeys((*self.players, *after.players))),
        )

    def _fold(self) -> Fold:
        fold = Fold()
        fold.add(event for left in self.open for event in left.events)
        return fold

    def _traces(self, whose: Whose) -> Traces:
        traces: Traces = json.loads(self.traces(whose))
        return traces

    def _can_tell(self, events: Sequence[Event]) -> bool:
        """Whether every event is about a round that is open, or that is dealt among them."""
        dealt = {event.round for event in events if isinstance(event, Dealt)}
        mine = {event.round for left in self.open for event in left.events}
        closed = self.closed()
        if dealt & mine or any(named(part, name) for part in closed for name in dealt):
            return False
        return all(
            event.round in dealt or event.round in mine or is_nothing(event, closed)
            for event in events
        )

    def _changed(self, after: History, latest: Latest) -> Mapping[Whose, Traces]:
        """The traces of every player and pack that a round of `after` is about."""
        changed: dict[Whose, Traces] = {}
        for number, past in numbered(self, after):
            for pack, question, answer in past.first:
                whose = past.dealt.player, pack
                if whose not in changed:
                    changed[whose] = self._traces(whose)
                traces = changed[whose]
                _, last, right = traces.get(question, ("", 0, None))
                if number >= last:
                    traces[question] = answer.at, number, right
        for player, packs in latest.items():
            for pack, questions in packs.items():
                traces = changed[player, pack]
                for question, right in questions.items():
                    traces[question] = (*traces[question][:2], right)
        return changed


class Own(NamedTuple):
    """What a gist tells of one player."""

    gist: Gist
    player: str

    def best(self, pack: str, mode: str, of: int) -> Best | None:
        """The best score of a finished round of this pack, mode and length, or None."""
        return self.gist.bests.get((self.player, pack, mode, of))

    def known(self, pack: str) -> int:
        """How many questions of `pack` are known."""
        return self.gist.knows.get((self.player, pack), 0)

    def left(self) -> tuple[Past, ...]:
        """The rounds that can be played on, as `summary.left` tells them."""
        still = (past for _, past in numbered(self.gist, self.gist._fold().told))
        pasts = [p for p in still if not p.mode.total and p.dealt.player == self.player]
        return tuple(sorted(reversed(pasts), key=lambda past: not past.answers))

    def seen(self, pack: str) -> Mapping[str, str]:
        """When each question of `pack` was answered last. Raises ValueError for a damaged gist."""
        traces = self.gist._traces((self.player, pack))
        return {question: at for question, (at, _, _) in traces.items()}


NOTHING = Gist(0, (), 0, {}, {}, (), Closed, lambda _: "{}")


def gist(
    history: History, strays: Iterable[str] = (), records: int = 0, unread: Sequence[int] = ()
) -> Gist:
    """What a whole history comes to, from so many records. `strays` are the rounds that something
    was kept of, but no deal."""
    told = NOTHING._with(history, history.latest)
    over, shut = told.closed()
    closed = Closed(over, shut + "".join(f"{name}\n" for name in sorted(strays)))
    return told._replace(records=records, unread=tuple(unread), closed=lambda: closed)


def is_nothing(event: Event, closed: Closed) -> bool:
    """Whether an event about a round that is not open changes nothing: one is over already."""
    if isinstance(event, Ended):
        return event.how != UNFINISHED and named(closed.over, event.round)
    return not isinstance(event, Answered)


def numbered(before: Gist, history: History) -> Iterator[tuple[int, Past]]:
    """The rounds of `history`, those open `before` first, with the numbers of their deals."""
    numbers = [left.number for left in before.open]
    for place, past in enumerate(history.rounds.values()):
        fresh = place - len(numbers)
        yield (before.rounds + fresh if fresh >= 0 else numbers[place]), past


def newest(pasts: Iterable[tuple[int, Past]]) -> list[tuple[int, Past]]:
    """The newest round of each player and pack, where it is not over."""
    last = {(past.dealt.player, past.dealt.pack): (number, past) for number, past in pasts}
    return sorted((found for found in last.values() if not found[1].over), key=itemgetter(0))


def bests(history: History, before: Mapping[Kind, Best]) -> Mapping[Kind, Best]:
    """The best finished round of each kind, one of `before` where it is as good."""
    told = dict(before)
    for past in history.rounds.values():
        if past.over and not past.broken:
            dealt = past.dealt
            kind = dealt.player, dealt.pack, dealt.mode, len(dealt.questions)
            own = Best(past.score, past.tally.right, kind[3])
            if kind not in told or told[kind] < own:
                told[kind] = own
    return told


def how_many(traces: Traces) -> int:
    """How many questions are known."""
    return sum(right is True for _, _, right in traces.values())


def dumped(traces: Traces) -> str:
    """Traces as JSON."""
    return json.dumps(traces, separators=(",", ":"))


def names(pasts: Iterable[Past]) -> str:
    """The ids of rounds, a line each."""
    return "".join(f"{past.dealt.round}\n" for past in pasts)


def named(names: str, name: str) -> bool:
    """Whether a round is among those, of which each has a line."""
    return f"\n{name}\n" in names
