"""What a file system may leave on the disk when the current goes.

Names and bytes reach the disk in any order until they are flushed: of the names changed in a
folder since its last flush, any may be there and any not; of the bytes written to a file since
its own, any sector may be there, the first may end anywhere, and the length may be the old or the
new one. A renaming is all or nothing.
"""

from collections.abc import Iterator, Mapping
from itertools import islice, product
from pathlib import Path
from random import Random
from typing import NamedTuple

from quiz.game.events import Event

from .record import FOLDER, Cut, Flushed, FlushedFolder, Named, Operation, Recorder, Told, Wrote

SECTOR = 512
Files = Mapping[str, bytes | None]  # by path; None is a folder


class Left(NamedTuple):
    """One state of the disk, and what was offered and kept by then."""

    files: Files
    kept: tuple[Event, ...]
    offered: tuple[Event, ...]


class Disk:
    """What is on the disk for sure, and what waits for a flush."""

    def __init__(self, recorder: Recorder) -> None:
        self.names = dict(recorder.stood)
        self.bytes = dict(recorder.first)
        self.renamed: dict[str, list[Named]] = {}
        self.written: dict[int, list[Wrote | Cut]] = {}
        self.told: list[Told] = []

    def do(self, done: Operation) -> None:
        """One operation."""
        if isinstance(done, Named):
            self.renamed.setdefault(parent(done.name), []).append(done)
        elif isinstance(done, Wrote | Cut):
            self.written.setdefault(done.node, []).append(done)
        elif isinstance(done, Flushed):
            waiting = self.written.pop(done.node, [])
            self.bytes[done.node] = written(self.bytes.get(done.node, b""), waiting)
        elif isinstance(done, FlushedFolder):
            rename(self.names, self.renamed.pop(done.name, []))
        else:
            self.told.append(done)

    def left(self, most: int, chance: Random) -> Iterator[Files]:
        """States it may be left in: all when they are at most `most`, else so many of them, among
        them the one with nothing of what waits and the one with all of it."""
        waiting = [named for changed in self.renamed.values() for named in changed]
        contents = {
            node: versions(self.bytes.get(node, b""), wrote) for node, wrote in self.written.items()
        }
        masks = list(islice(product((False, True), repeat=len(waiting)), 256))
        masks += [(True,) * len(waiting)] if len(waiting) > 8 else []
        texts = list(islice(product(*contents.values()), 4096))
        choices = list(product(masks, texts))
        if len(choices) > most:
            choices = [choices[0], choices[-1], *chance.sample(choices, most - 2)]
        for mask, made in choices:
            names = dict(self.names)
            rename(names, [named for named, there in zip(waiting, mask, strict=True) if there])
            yield files(names, {**self.bytes, **dict(zip(contents, made, strict=True))})


def parent(name: str) -> str:
    """The folder of a name."""
    return str(Path(name).parent)


def rename(names: dict[str, int], changed: list[Named]) -> None:
    """Let names change, in order."""
    for named in changed:
        names.pop(named.before, None)
        if named.node is None:
            names.pop(named.name, None)
        else:
            names[named.name] = named.node


def files(names: Mapping[str, int], contents: Mapping[int, bytes]) -> Files:
    """The files that can be reached: those whose folders are there."""
    found: dict[str, bytes | None] = {}
    for name in sorted(names):
        if not found or parent(name) in found:
            found[name] = None if names[name] == FOLDER else contents.get(names[name], b"")
    return found


def written(content: bytes, waiting: list[Wrote | Cut]) -> bytes:
    """`content` with everything that waits done, in order."""
    made = bytearray(content)
    for done in waiting:
        if isinstance(done, Cut):
            made = made[: done.size].ljust(done.size, b"\0")
        else:
            made = made.ljust(done.offset, b"\0")
            made[done.offset : done.offset + len(done.content)] = done.content
    return bytes(made)


def versions(old: bytes, waiting: list[Wrote | Cut], most: int = 48) -> list[bytes]:
    """What a file may hold when `waiting` was never flushed."""
    new = written(old, waiting)
    length = max(len(old), len(new), *(len(written(old, waiting[:n])) for n in range(len(waiting))))
    before, after = old.ljust(length, b"\0"), new.ljust(length, b"\0")
    changed = [
        at for at in range(0, length, SECTOR) if before[at : at + SECTOR] != after[at : at + SECTOR]
    ]
    found = {old: None, new: None}
    for mask in islice(product((False, True), repeat=len(changed)), most):
        disk = bytearray(before)
        for at, there in zip(changed, mask, strict=True):
            if there:
                disk[at : at + SECTOR] = after[at : at + SECTOR]
        for size in (len(old), len(new)):
            found[bytes(disk[:size])] = None
    for part in partly(old, waiting):
        found[part] = None
    return list(found)


def partly(old: bytes, waiting: list[Wrote | Cut]) -> Iterator[bytes]:
    """The last thing done alone, and every write torn at several places."""
    for number, done in enumerate(waiting):
        yield written(old, [done])
        if isinstance(done, Wrote):
            for cut in {
                1,
                4,
                len(done.content) // 3,
                len(done.content) // 2,
                len(done.content) - 1,
            }:
                torn = done._replace(content=done.content[:cut])
                yield written(old, [*waiting[:number], torn])


def moments(recorder: Recorder, most: int) -> Iterator[Left]:
    """Every state that a cut of the current may leave at every moment of what was recorded, each
    once; at most `most` a moment."""
    disk, seen = Disk(recorder), set()
    for number, done in enumerate([None, *recorder.log]):
        if done:
            disk.do(done)
        kept = tuple(told.event for told in disk.told if told.what == "kept")
        offered = tuple(told.event for told in disk.told)
        for found in disk.left(most, Random(number)):  # noqa: S311 - any order will do
            mark = (tuple(found.items()), kept)
            if mark not in seen:
                seen.add(mark)
                yield Left(found, kept, offered)


def lay_out(found: Files, root: Path) -> None:
    """Make the files of a state in the new folder `root`."""
    for name, content in found.items():
        if content is None:
            (root / name).mkdir(mode=0o700, exist_ok=True)
        else:
            (root / name).write_bytes(content)
