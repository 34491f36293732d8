"""Which questions are flagged, by whom and why."""

from collections.abc import Iterable
from typing import NamedTuple

from ..game.events import Dealt, Event, Flagged
from ..game.review import own


class Flag(NamedTuple):
    """One player's note on a question, as it stands. `round` is where it was written."""

    pack: str
    question: str
    note: str
    player: str
    at: str
    round: str


def flags(events: Iterable[Event]) -> tuple[Flag, ...]:
    """The flags that stand, by pack and then by time.

    Of a player's notes on a question the latest counts, wherever it stands in the file, for files
    may have been merged; an empty one takes the flag back. Notes of a round that was never dealt
    do not count.
    """
    dealt: dict[str, Dealt] = {}
    written: list[Flagged] = []
    for event in events:
        if isinstance(event, Dealt):
            dealt.setdefault(event.round, event)
        elif isinstance(event, Flagged):
            written.append(event)
    latest: dict[tuple[str, str, str], Flag] = {}
    for event in written:
        if event.round not in dealt:
            continue
        deal = dealt[event.round]
        pack, question = own(deal.pack, event.question)
        flag = Flag(pack, question, event.note, deal.player, event.at, event.round)
        before = latest.get((pack, question, deal.player))
        if before is None or before.at <= flag.at:
            latest[pack, question, deal.player] = flag
    standing = [flag for flag in latest.values() if flag.note]
    return tuple(sorted(standing, key=lambda flag: (flag.pack, flag.at, flag.question)))


def note(events: Iterable[Event], player: str, pack: str, question: str) -> str:
    """What a player's flag on a question says; nothing where there is none."""
    return next(
        (
            flag.note
            for flag in flags(events)
            if (flag.pack, flag.question, flag.player) == (pack, question, player)
        ),
        "",
    )
