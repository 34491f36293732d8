"""The operations of a story on the disk, written down while it is played."""

import os
from pathlib import Path
from typing import Any, NamedTuple

from quiz.game.events import Event

from .calls import Call, Watcher, changes, watched
from .stories import Refusing, Story


class Named(NamedTuple):
    """A name in a folder came to stand for a file, or for nothing (None)."""

    name: str
    node: int | None
    before: str = ""  # the name it had, when it was renamed


class Wrote(NamedTuple):
    """Bytes were written into a file."""

    node: int
    offset: int
    content: bytes


class Cut(NamedTuple):
    """A file was made this long."""

    node: int
    size: int


class Flushed(NamedTuple):
    """The bytes of a file are on the disk."""

    node: int


class FlushedFolder(NamedTuple):
    """The names of a folder are on the disk."""

    name: str


class Told(NamedTuple):
    """An event was "offered" or "kept"."""

    what: str
    event: Event


Operation = Named | Wrote | Cut | Flushed | FlushedFolder | Told
FOLDER = -1  # stands for every folder


class Recorder:
    """Writes down what is done below `root` and hands each call on to `next_one`.

    `stood` are the names that were there before, relative to `root`, with the numbers of their
    files, and `first` the bytes of those.
    """

    def __init__(self, root: Path, next_one: Watcher) -> None:
        self.root = root
        self.next_one = next_one
        self.log: list[Operation] = []
        self.count = 0
        self.first: dict[int, bytes] = {}
        self.names: dict[str, int] = {".": FOLDER}
        for path in sorted(root.rglob("*")):
            self.names[self.short(path)] = FOLDER if path.is_dir() else self.another()
            if path.is_file():
                self.first[self.names[self.short(path)]] = path.read_bytes()
        self.stood = dict(self.names)
        self.opened: dict[int, str] = {}  # by descriptor
        self.nodes: dict[int, int] = {}

    def another(self) -> int:
        """The number of one more file."""
        self.count += 1
        return self.count

    def short(self, path: Path) -> str:
        """A path as it is written down; those outside of `root` are nobody's concern."""
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else ""

    def tell(self, what: str, event: Event) -> None:
        """Write down how far the story is."""
        self.log.append(Told(what, event))

    def __call__(self, name: str, call: Call, arguments: tuple[Any, ...]) -> Any:
        result = self.next_one(name, call, arguments)
        getattr(self, f"_{name}")(result, *arguments)
        return result

    def _open(self, descriptor: int, path: Path, flags: int, *_: int) -> None:
        name = self.short(path)
        self.opened.pop(descriptor, None)
        if name not in self.names:
            if not flags & os.O_CREAT:
                return
            self._named(name, self.another())
        self.opened[descriptor], self.nodes[descriptor] = name, self.names[name]

    def _named(self, name: str, node: int | None, before: str = "") -> None:
        for gone in (before, name if node is None else ""):
            self.names.pop(gone, None)
        if node is not None:
            self.names[name] = node
        self.log.append(Named(name, node, before))

    def _pwrite(self, written: int, descriptor: int, content: bytes, offset: int) -> None:
        self.log.append(Wrote(self.nodes[descriptor], offset, bytes(content[:written])))

    def _truncate(self, _: None, descriptor: int, size: int) -> None:
        self.log.append(Cut(self.nodes[descriptor], size))

    def _fdatasync(self, _: None, descriptor: int) -> None:
        self.log.append(Flushed(self.nodes[descriptor]))

    def _fsync(self, _: None, descriptor: int) -> None:
        if descriptor in self.opened:
            self.log.append(FlushedFolder(self.opened[descriptor]))

    def _link(self, _: None, old: Path, new: Path) -> None:
        self._named(self.short(new), self.names[self.short(old)])

    def _unlink(self, _: None, path: Path) -> None:
        self._named(self.short(path), None)

    _rmdir = _unlink

    def _replace(self, _: None, old: Path, new: Path) -> None:
        self._named(self.short(new), self.names[self.short(old)], self.short(old))

    def _mkdir(self, _: None, path: Path, *__: int) -> None:
        self._named(self.short(path), FOLDER)


class Stopped(BaseException):
    """The process was killed; whatever it still tries changes nothing."""


class Stopping:
    """Does the first `count` calls that change files, and none after them."""

    def __init__(self, count: int, next_one: Watcher) -> None:
        self.left = count
        self.next_one = next_one

    def __call__(self, name: str, call: Call, arguments: tuple[Any, ...]) -> Any:
        if changes(name, arguments):
            self.left -= 1
            if self.left < 0:
                raise Stopped
        return self.next_one(name, call, arguments)


def recorded(story: Story, root: Path) -> Recorder:
    """The story, prepared and played in `root`."""
    story.prepare(root)
    recorder = Recorder(root, Refusing(story.failures))
    with watched(recorder):
        story.play(root, recorder.tell)
    return recorder


def recorded_twice(story: Story, root: Path, stop: int, after: Story) -> Recorder | None:
    """The story killed after `stop` calls that change files, then `after` on what that left; None
    when it ends before."""
    story.prepare(root)
    stopping = Stopping(stop, Refusing(story.failures))
    recorder = Recorder(root, stopping)
    try:
        with watched(recorder):
            story.play(root, recorder.tell)
    except Stopped:
        recorder.next_one = Refusing(())
        with watched(recorder):
            after.play(root, recorder.tell)
        return recorder
    return None
