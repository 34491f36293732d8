"""The score file, open and locked, so that several games add to it in turn.

The lock goes with the process: one left by a dead process is no lock.
"""

import errno
import os
import sys
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType

from ..errors import QuizError
from ..tongue import _
from .disk import FLAGS, open_file

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 5.0  # seconds
LONGEST_PAUSE = 0.005
TRIES = 20
NO_LOCKS = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
BUSY = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}


class Held:
    """The score file at `path`, open for reading and writing; closed, and free for others, at
    the end of the `with`. `guard` carries the lock where the file itself cannot."""

    def __init__(self, path: Path, descriptor: int, guard: int = -1) -> None:
        self.path = path
        self.descriptor = descriptor
        self.guard = guard

    def __enter__(self) -> "Held":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close what is open."""
        for descriptor in (self.descriptor, self.guard):
            if descriptor >= 0:
                os.close(descriptor)
        self.descriptor = self.guard = -1


def lock(descriptor: int) -> bool:
    """Lock a file for this process alone; False where the file system has no locks.

    Raises QuizError when another process still holds it after five seconds.
    """
    until = monotonic() + PATIENCE
    pause = 0.0005
    while True:
        try:
            _lock_at_once(descriptor)
        except OSError as error:
            if error.errno in NO_LOCKS:
                return False
            if error.errno not in BUSY:
                raise
        else:
            return True
        if monotonic() >= until:
            advice = _("Close what holds it, most likely another quiz.")
            raise QuizError(_("the score file is locked by another program"), advice=advice)
        sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)


if sys.platform == "win32":

    def hold(path: Path) -> Held:
        """Open and lock the score file. Raises FileNotFoundError when there is none.

        Windows cannot replace a file that is open, so the lock is on a file beside it.
        """
        guard = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT | FLAGS, 0o600)
        try:
            lock(guard)
            return Held(path, open_file(path, os.O_RDWR), guard)
        except BaseException:
            os.close(guard)
            raise

    def has_locks(_: int) -> bool:
        """Whether files like this one can be locked."""
        return True

    def _lock_at_once(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def hold(path: Path) -> Held:
        """Open and lock the score file. Raises FileNotFoundError when there is none.

        Another process may replace the file while this one waits for the lock, so what was locked
        is compared with what stands at `path`.
        """
        for _ in range(TRIES):
            descriptor = open_file(path, os.O_RDWR)
            try:
                lock(descriptor)
                if os.path.samestat(os.fstat(descriptor), path.stat()):
                    return Held(path, descriptor)
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
        advice = _("Set QUIZ_HOME to a folder of this machine.")
        raise QuizError(_("this file is replaced all the time"), file=str(path), advice=advice)

    def has_locks(descriptor: int) -> bool:
        """Whether files like this one can be locked. Shares a lock on it, if it is free at once."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in NO_LOCKS
        return True

    def _lock_at_once(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
