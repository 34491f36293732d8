"""The score file: what was kept is read, and an answer is added so that no crash takes it."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ..errors import QuizError
from ..game.events import Event
from ..tongue import _
from . import notices
from .adding import add, end_of, is_first
from .backups import back_up, back_up_first
from .cover import Cover, cover
from .disk import get_all, open_file, told
from .lock import Held, has_locks, hold
from .mending import Mended, mend, understood
from .records import events, record
from .renew import UnflushedError, begin, flush_name, rewrite, sweep
from .repair import contents
from .shape import TAIL, line, plain


class Loaded(NamedTuple):
    """What was kept, in order, and one line for the player when there is something to tell."""

    events: tuple[Event, ...]
    notice: str


class Read(NamedTuple):
    """What was `loaded`, from how many `records`; `unread` has the places of those that are broken.

    `cover` is of the bytes that held them, where the file was in our shape.
    """

    loaded: Loaded
    records: int = 0
    unread: tuple[int, ...] = ()
    cover: Cover | None = None


class Store:
    """The score file at `path`. `today` dates the backups.

    The file is valid JSON whenever `append` has returned, and only its owner may read it.
    `notice` is one line for the player when `append` had to mend the file, else empty.
    """

    def __init__(self, path: Path, today: Callable[[], date]) -> None:
        self.path = path
        self.notice = ""
        self._today = today
        self._looked_after: date | None = None
        self._doubtful = False
        self._settled: tuple[int, int] | None = None

    def load(self) -> Loaded:
        """Everything that was kept, as `read` tells it."""
        return self.read().loaded

    def read(self) -> Read:
        """Everything that was kept; nothing when there is no file yet.

        A file of another shape is rewritten once; a damaged one is kept as a copy first. One that
        cannot be written is read all the same. Raises QuizError when it cannot be read.
        """
        with told(_("the scores cannot be read"), self.path):
            try:
                raw, stat, locks = self._read()
            except (FileNotFoundError, NotADirectoryError):
                return Read(Loaded((), ""))
        with collector_at_rest():
            records, notice = plain(raw), ""
            covered = None if records is None else cover(raw, len(raw) - len(TAIL), stat)
            if records is None:
                records, notice = self._understand(raw)
            kept, unread = events(records)
        told_of = (notice, notices.unread(unread), "" if locks else notices.NO_LOCKS)
        notice = " ".join(filter(None, told_of))
        return Read(Loaded(kept, notice), len(records), tuple(unread), covered)

    def append(self, event: Event) -> None:
        """Add `event` to the file; on return it is on the disk.

        Raises QuizError when it is not: the disk is full, the file may not be written, another
        program holds it, or a newer version wrote it. What was kept before stays.
        """
        added = line(record(event))
        with told(_("this could not be kept"), self.path), self._doubting(), self._hold() as file:
            self._settle(file)
            end = self._end(file)
            self._look_after(file, end)
            add(file, end, added)
            self._settled = _identity(file)

    def change(self, made: Callable[[tuple[str, ...]], Sequence[str]]) -> Path | None:
        """Put what `made` makes of all records, as JSON texts, in their place, whole and at once.

        Tells the copy that was made before; None when nothing changed, and nothing was written.
        Raises QuizError when it cannot be done; everything that was kept before stays.
        """
        with told(_("this could not be kept"), self.path), self._doubting(), self._hold() as file:
            self._end(file)
            found = contents(get_all(file.descriptor))
            lines = tuple(made(found.records))
            if lines == found.records:
                return None
            copy = back_up_first(file.descriptor, file.path)
            rewrite(file, found._replace(records=lines).bytes())
            return copy

    def _read(self) -> tuple[bytes, os.stat_result, bool]:
        descriptor = open_file(self.path, os.O_RDONLY)
        try:
            locks = has_locks(descriptor)  # shared, so that nobody writes while this reads
            return get_all(descriptor), os.fstat(descriptor), locks
        finally:
            os.close(descriptor)

    def _understand(self, raw: bytes) -> tuple[list[object], str]:
        """The records of a file that is not in our shape, which is mended if it may be."""
        try:
            with told(_("this file cannot be mended"), self.path), hold(self._real()) as file:
                found, notice = self._mend(file)
        except QuizError as problem:
            found, notice = understood(raw, self.path, str(problem))
        return found.values(), notice

    def _mend(self, file: Held) -> Mended:
        with self._doubting():
            mended = mend(file, self.path, anew=self._doubtful)
        self._doubtful = False
        return mended

    @contextmanager
    def _doubting(self) -> Iterator[None]:
        """Remember when the file may not be on the disk as it is seen: it is then written anew."""
        try:
            yield
        except UnflushedError:
            self._doubtful = True
            raise

    def _hold(self) -> Held:
        path = self._real()
        try:
            return hold(path)
        except FileNotFoundError:
            begin(path)
            return hold(path)

    def _settle(self, file: Held) -> None:
        """Flush the name of a file that another process put there, which may have died first."""
        if not self._doubtful and _identity(file) != self._settled:
            flush_name(file.path)

    def _end(self, file: Held) -> int:
        """Where the next record goes, once the file is in our shape."""
        end = None if self._doubtful else end_of(file.descriptor)
        if end is not None:
            return end
        found, notice = self._mend(file)
        if found.newer:
            raise QuizError(notices.NEWER, file=str(self.path), advice=notices.UPDATE)
        self.notice = notice or self.notice
        return found.end()

    def _look_after(self, file: Held, end: int) -> None:
        """Once a day, before the first answer: back up what there is, and tidy."""
        today = self._today()
        if self._looked_after != today and not is_first(file.descriptor, end):
            back_up(file.descriptor, self.path, today)
            sweep(file.path)
            self._looked_after = today

    def _real(self) -> Path:
        """The file behind a link, so that rewriting it leaves the link in place."""
        return Path(os.path.realpath(self.path))


def _identity(file: Held) -> tuple[int, int]:
    found = os.fstat(file.descriptor)
    return found.st_dev, found.st_ino


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep Python from looking for garbage, which takes longer than reading and finds none."""
    import gc

    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
