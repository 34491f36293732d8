"""Two score files into one, so that nothing is lost and nothing counts twice.

A record is known by what it tells of: a deal and an end by the round, an answer by the round, the
question and how often it came back, a hint, a lifeline and a flag by all they say. Round ids are 64
random bits. Of two records that are known by the same, one's own stays. A record of a kind that is
not known to this version is known by its whole text.

So a file merged twice, or two files in either order, leave the same records; only where two files
tell the same thing differently, the one that was there first is believed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .shape import DECODER, line

KNOWN_BY = {
    "dealt": ("round",),
    "answered": ("round", "question", "again"),
    "hinted": ("round", "question", "hints"),
    "leant": ("round", "question", "lifeline"),
    "ended": ("round",),
    "flagged": ("round", "question", "note", "at"),
}


class Entry(NamedTuple):
    """A record as its text in the file, decoded, and by what it is known."""

    text: str
    value: Mapping[str, object]
    known_by: tuple[object, ...]


class Merged(NamedTuple):
    """What two files make together.

    `lines` are all records, `new` those that came, and `nameless` how many rounds that came are of
    a player without a name. `rounds` and `answers` count what came by kind.
    """

    lines: tuple[str, ...]
    new: tuple[Entry, ...]
    nameless: int
    players: Mapping[str, int]
    flags: int

    @property
    def rounds(self) -> int:
        """How many rounds came."""
        return count(self.new, "dealt")

    @property
    def answers(self) -> int:
        """How many answers came."""
        return count(self.new, "answered")


def merged(own: Sequence[str], other: Sequence[str], name: str = "") -> Merged:
    """The records of `own` and those of `other` that it lacks, both as JSON texts.

    They stand in the order of time, those of each file in the order they had. `name` is given to
    the player without a name in rounds that come from `other`.
    """
    mine = [entry(text) for text in own]
    there = {entry.known_by for entry in mine}
    came: list[Entry] = []
    for theirs in map(entry, other):
        if theirs.known_by not in there:
            there.add(theirs.known_by)
            came.append(theirs)
    nameless = sum(is_nameless(entry) for entry in came)
    if name:
        came = [named(entry, name) for entry in came]
    lines = tuple(entry.text for entry in by_time(mine, came))
    return Merged(lines, tuple(came), nameless, players(came), count(came, "flagged"))


def entry(text: str) -> Entry:
    """A record that is known by its kind's keys, or by its whole text."""
    try:
        decoded = DECODER.decode(text)
    except RecursionError:
        decoded = None
    value: dict[str, object] = decoded if isinstance(decoded, dict) else {}
    keys = KNOWN_BY.get(str(value.get("event")), ())
    if not keys:
        return Entry(text, value, (text,))
    return Entry(text, value, (value["event"], *(known(value, key) for key in keys)))


def known(value: Mapping[str, object], key: str) -> object:
    """One part of what a record is known by: a text or a number, 0 where it is left out."""
    part = value.get(key, 0)
    return part if isinstance(part, str | int) else str(part)


def by_time(mine: Sequence[Entry], came: Sequence[Entry]) -> Iterator[Entry]:
    """Both in the order of time; each keeps its own order, whatever its clock did."""
    at = 0
    for own in mine:
        while at < len(came) and time(came[at]) < time(own):
            yield came[at]
            at += 1
        yield own
    yield from came[at:]


def time(entry: Entry) -> str:
    """When a record was written; one that does not say goes with those before it."""
    return str(entry.value.get("at", ""))


def is_nameless(entry: Entry) -> bool:
    """Whether it is the deal of a round of one player who has no name."""
    value = entry.value
    alone = not (value.get("player") or value.get("players"))
    return value.get("event") == "dealt" and alone


def named(entry: Entry, name: str) -> Entry:
    """`entry`, with the name for a player who has none."""
    if not is_nameless(entry):
        return entry
    value = dict(entry.value)
    at = value.pop("at", "")
    value |= {"player": name, "at": at}
    return entry._replace(text=line(value).decode(), value=value)


def players(came: Iterable[Entry]) -> dict[str, int]:
    """How many rounds came of each player, by name."""
    told: dict[str, int] = {}
    for one in came:
        if one.value.get("event") == "dealt":
            name = one.value.get("player", "")
            told[str(name)] = told.get(str(name), 0) + 1
    return dict(sorted(told.items()))


def count(entries: Iterable[Entry], kind: str) -> int:
    """How many records are of a kind."""
    return sum(entry.value.get("event") == kind for entry in entries)
