"""Bytes on the disk: every short write is gone on with, every failure is told."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import QuizError
from ..tongue import _

if sys.platform == "darwin":
    import fcntl

# A pipe in the file's place must not stop the program, nor Windows change line ends.
FLAGS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

ROOM = _("Make room on the disk; everything kept before is safe.")
PLACE = _("Move it away, or set QUIZ_HOME to another folder.")
RIGHTS = _("Change its permissions, or set QUIZ_HOME to a folder you can write to.")
ADVICE = {
    errno.ENOSPC: ROOM,
    errno.EDQUOT: ROOM,
    errno.EFBIG: ROOM,
    errno.EISDIR: PLACE,
    errno.ENOTDIR: PLACE,
    errno.ELOOP: PLACE,
    errno.EACCES: RIGHTS,
    errno.EPERM: RIGHTS,
    errno.EROFS: RIGHTS,
}
OTHERWISE = _("Set QUIZ_HOME to another folder if this goes on.")
UNKNOWN = {errno.EINVAL, errno.EBADF, errno.ENOTTY, errno.ENOTSUP, errno.EOPNOTSUPP}


@contextmanager
def told(action: str, path: Path) -> Iterator[None]:
    """Turn an OSError into a QuizError that says what could not be done with `path`, and why."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        advice = ADVICE.get(error.errno or 0, OTHERWISE)
        raise QuizError(f"{action}: {reason}", file=str(path), advice=advice) from error


def open_file(path: Path, flags: int) -> int:
    """A descriptor of the regular file at `path`. Raises QuizError when it is something else."""
    descriptor = os.open(path, flags | FLAGS, 0o600)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise QuizError(_("this is not a file"), file=str(path), advice=PLACE)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def create(path: Path) -> int:
    """A descriptor of a new file that only its owner may read. Raises FileExistsError."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | FLAGS, 0o600)


def get(descriptor: int, length: int, offset: int) -> bytes:
    """At most `length` bytes from `offset` on; fewer only at the end of the file."""
    parts = []
    while length > 0 and (part := _read(descriptor, length, offset)):
        parts.append(part)
        length -= len(part)
        offset += len(part)
    return b"".join(parts)


def get_all(descriptor: int) -> bytes:
    """The whole file, as long as it is now."""
    return get(descriptor, os.fstat(descriptor).st_size, 0)


def put(descriptor: int, content: bytes, offset: int) -> None:
    """Write all of `content` at `offset`."""
    left = memoryview(content)
    while left:
        written = _write(descriptor, left, offset)
        if not written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        left = left[written:]
        offset += written


def flush(descriptor: int) -> None:
    """Return once the file's bytes are on the disk itself. After an OSError they may never be:
    do not try again on the same file."""
    if sys.platform == "darwin":
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in UNKNOWN:
                raise
        else:
            return
    if hasattr(os, "fdatasync"):
        os.fdatasync(descriptor)
    else:
        os.fsync(descriptor)


def flush_folder(folder: Path) -> None:
    """Return once the names in `folder` are on the disk, where the system can promise that."""
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in UNKNOWN:
            raise
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it, open to their owner alone, and flush their names.

    A folder of that kind may have been made by a process that died before it flushed the name, so
    the names of those that stand are flushed too.
    """
    stands = folder.is_dir()
    if stands and not _is_private(folder):
        return
    make_folder(folder.parent)
    if not stands:
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
    try:
        flush_folder(folder.parent)
    except OSError:
        if not stands:
            with suppress(OSError):  # so that the next try makes it anew
                folder.rmdir()
        raise


def _is_private(folder: Path) -> bool:
    """Whether only its owner may enter a folder, as those made here; a root never is."""
    return folder != folder.parent and stat.S_IMODE(folder.stat().st_mode) == 0o700


if sys.platform == "win32":

    def _read(descriptor: int, length: int, offset: int) -> bytes:
        os.lseek(descriptor, offset, os.SEEK_SET)
        return os.read(descriptor, length)

    def _write(descriptor: int, content: memoryview, offset: int) -> int:
        os.lseek(descriptor, offset, os.SEEK_SET)
        return os.write(descriptor, content)

else:

    def _read(descriptor: int, length: int, offset: int) -> bytes:
        return os.pread(descriptor, length, offset)

    def _write(descriptor: int, content: memoryview, offset: int) -> int:
        return os.pwrite(descriptor, content, offset)
