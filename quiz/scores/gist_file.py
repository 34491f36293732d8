"""The gist of the past as a file of the cache folder, for the start after this one.

    CRC {"format":...,"cover":[...],"records":...,"best":[...],...}
    CRC ["\n...","\n..."]
    CRC {"QUESTION":[AT,NUMBER,RIGHT],...}
    ...

Each line begins with its checksum. The first is all that a start needs where nothing came after;
the second names the rounds that are closed, and every further one has the traces of a player and a
pack, in the order of `knows`. `cover` tells which bytes of the score file the gist stands for.
Whatever is damaged, of another version or not to be written is done without: everything in it can
be told from the score file.
"""

import json
from binascii import crc32
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from .. import __version__
from ..game.shelf import Best
from ..places import put_private
from .cover import Cover
from .gist import Closed, Gist, Open
from .records import event, record

FORMAT = f"2 {__version__}"
FAILURES = (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError)


class Body:
    """All but the first line of the file, read when it is first needed."""

    def __init__(self, file: Path, head: bytes) -> None:
        self.file = file
        self.head = head

    def line(self, place: int) -> str:
        """The text of a line behind the first. Raises ValueError where no whole one is."""
        if place >= len(self.lines):
            raise ValueError("this line is not there")
        return checked(self.lines[place])

    @cached_property
    def lines(self) -> list[bytes]:
        """The lines, with those of the packs from the second on. Raises ValueError."""
        try:
            head, *lines = self.file.read_bytes().split(b"\n")
        except OSError as error:
            raise ValueError(str(error)) from error
        if head != self.head:
            raise ValueError("another gist was written meanwhile")
        return lines


def read(file: Path) -> tuple[Cover, Gist] | None:
    """The gist in `file`, and what it stands for; None when there is none that can be read."""
    with suppress(*FAILURES):
        with file.open("rb") as stream:
            first = stream.readline().removesuffix(b"\n")
        head = json.loads(checked(first))
        if head["format"] == FORMAT:
            return Cover(*head["cover"]), as_gist(head, Body(file, first))
    return None


def write(file: Path, cover: Cover, gist: Gist) -> None:
    """Put a gist in place whole, or not at all; a failure is silent."""
    with suppress(OSError, ValueError):
        put_private(file, written(cover, gist))


def written(cover: Cover, gist: Gist) -> bytes:
    """The bytes of the file."""
    head = {
        "format": FORMAT,
        "cover": cover,
        "records": gist.records,
        "unread": gist.unread,
        "rounds": gist.rounds,
        "bests": [(*kind, best.points, best.right) for kind, best in gist.bests.items()],
        "players": gist.players,
        "knows": [(*whose, known) for whose, known in gist.knows.items()],
        "open": [(left.number, [record(event) for event in left.events]) for left in gist.open],
    }
    lines = (json.dumps(head), json.dumps(gist.closed()), *map(gist.traces, gist.knows))
    return b"\n".join(map(encoded, lines))


def as_gist(head: Mapping[str, Any], body: Body) -> Gist:
    """The gist of which the first line was read."""
    knows = {(player, pack): known for player, pack, known in head["knows"]}
    places = {whose: place for place, whose in enumerate(knows, 1)}
    return Gist(
        head["records"],
        tuple(head["unread"]),
        head["rounds"],
        {
            (player, pack, mode, of): Best(points, right, of)
            for player, pack, mode, of, points, right in head["bests"]
        },
        knows,
        tuple(as_open(*left) for left in head["open"]),
        lambda: Closed(*json.loads(body.line(0))),
        lambda whose: body.line(places[whose]) if whose in places else "{}",
        tuple(head["players"]),
    )


def as_open(number: int, kept: list[dict[str, object]]) -> Open:
    """A round that may be gone on with, from its records."""
    return Open(number, tuple(found for one in kept if (found := event(one))))


def encoded(text: str) -> bytes:
    """A line of the file: `text`, which is ASCII, after its checksum."""
    line = text.encode("ascii")
    return b"%08x %s" % (crc32(line), line)


def checked(line: bytes) -> str:
    """The text of a line. Raises ValueError when it is damaged."""
    text = line[9:]
    if line[:9] != b"%08x " % crc32(text):
        raise ValueError("this line is damaged")
    return text.decode("ascii")
