"""What games do to the score file, each in a few answers."""

import errno
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

from quiz.errors import QuizError
from quiz.game.events import Answered, Event
from quiz.scores.store import Store
from tests.scores.kept import TODAY, a_file, a_store, an_answer, answers

from .calls import Call

Tell = Callable[[str, Event], None]  # "offered" before an event is kept, "kept" after
LONG = "sixty kilometres an hour, " * 30
THREE = tuple(answers(3))
SAFE = a_file(*THREE)


class Failure(NamedTuple):
    """The call of this name fails with `number`, the first `times` it comes after the start."""

    call: str
    number: int
    times: int = 1


class Story(NamedTuple):
    """What stands in the folder at first, and the events that a game then keeps.

    `kept` are the events that the first file holds; `damaged` says that it cannot be read whole.
    `loads` says that the game reads the file first. `failures` are what the disk refuses.
    """

    name: str
    events: tuple[Event, ...]
    kept: tuple[Event, ...] = ()
    raw: bytes | None = None
    damaged: bool = False
    loads: bool = False
    folder: str = "home"
    backups: int = 0
    failures: tuple[Failure, ...] = ()

    @property
    def began(self) -> bytes | None:
        """The damaged file that stands there at first, if it is one."""
        return self.raw if self.damaged else None

    def home(self, root: Path) -> Path:
        """The folder of the score file."""
        return root / self.folder

    def prepare(self, root: Path) -> None:
        """Put in place what stands there at first."""
        if self.raw is None:
            return
        home = self.home(root)
        home.mkdir(parents=True, mode=0o700)
        (home / "scores.json").write_bytes(self.raw)
        if self.backups:
            (home / "backups").mkdir(mode=0o700)
            for ago in range(1, self.backups + 1):
                day = (TODAY - timedelta(days=ago)).isoformat()
                (home / "backups" / f"scores-{day}.json").write_bytes(SAFE)

    def play(self, root: Path, tell: Tell) -> None:
        """Keep the events; the next is tried whether or not the disk takes the one before."""
        keep(a_store(self.home(root)), self.events, tell, loads=self.loads)


def keep(store: Store, events: tuple[Event, ...], tell: Tell, *, loads: bool = False) -> None:
    """Keep `events` in `store` and tell how far it came."""
    if loads:
        store.load()
    for event in events:
        tell("offered", event)
        try:
            store.append(event)
        except QuizError:
            continue
        tell("kept", event)


class Refusing:
    """Does the calls it is shown, but for those that a story says will fail.

    A write that fails has written half before, as on a disk that is filling up.
    """

    def __init__(self, failures: tuple[Failure, ...]) -> None:
        self.left = {failure.call: failure.times for failure in failures}
        self.numbers = {failure.call: failure.number for failure in failures}
        self.halved = False

    def __call__(self, name: str, call: Call, arguments: tuple[Any, ...]) -> Any:
        if not self.left.get(name):
            return call(*arguments)
        if name == "pwrite" and len(arguments[1]) > 4 and not self.halved:
            self.halved = True
            descriptor, content, offset = arguments
            return call(descriptor, content[: len(content) // 2], offset)
        self.halved = False
        self.left[name] -= 1
        raise OSError(self.numbers[name], os.strerror(self.numbers[name]))


def long_answer(question: str) -> Answered:
    """An answer whose record is longer than a sector of a disk."""
    return an_answer(question)._replace(picked=(LONG,))


NEW = (an_answer("new1"), an_answer("new2"))
MORE = (*NEW, an_answer("new3"), an_answer("new4"))
STORIES = (
    Story("a first game", NEW, folder="far/home"),
    Story("a game goes on", (*NEW, long_answer("new3")), THREE, SAFE, backups=1),
    Story("the first of a day", NEW, THREE, SAFE, backups=12),
    Story("long answers", tuple(long_answer(f"new{n}") for n in range(3)), THREE, SAFE, backups=1),
    Story("an empty file", NEW, raw=b""),
    Story("edited by hand", NEW, THREE, SAFE.replace(b",", b" ,")),
    Story("edited by hand and read", NEW, THREE, SAFE.replace(b",", b" ,"), loads=True),
    Story("torn", NEW, THREE, SAFE[:-4] + b',\n{"event":"ans', damaged=True, loads=True),
    Story("torn and not read", NEW, THREE, SAFE[:-4] + b',\n{"event":"ans', damaged=True),
    Story("not ours", NEW, raw=b"\0" * 900, damaged=True, loads=True),
    Story("a flush fails", MORE, THREE, SAFE, failures=(Failure("fdatasync", errno.EIO, 2),)),
    Story("no flush", MORE, THREE, SAFE, backups=1, failures=(Failure("fdatasync", errno.EIO, 3),)),
    Story("a full disk", MORE, THREE, SAFE, failures=(Failure("pwrite", errno.ENOSPC, 3),)),
    Story("a folder fails", MORE, folder="far/home", failures=(Failure("fsync", errno.EIO, 2),)),
    Story("no renaming", MORE, THREE, SAFE[:-1], failures=(Failure("replace", errno.EIO, 2),)),
    Story(
        "torn, and a full disk",
        MORE,
        THREE,
        SAFE[:-3],
        damaged=True,
        failures=(Failure("pwrite", errno.ENOSPC, 2),),
    ),
)
