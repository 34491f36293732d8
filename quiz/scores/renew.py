"""Writing the score file whole: as a new file that takes the old one's place at once."""

import os
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path
from time import time

from ..errors import QuizError
from .disk import create, flush, flush_folder, get_all, make_folder, open_file, put
from .lock import Held, lock
from .shape import EMPTY


class UnflushedError(OSError):
    """A file stands in its place, but perhaps its name is not on the disk."""


STALE = 3600.0  # seconds; an unfinished file older than this was left by a dead process


def begin(path: Path) -> None:
    """Make an empty score file, unless another process is quicker.

    Raises UnflushedError when it may not be on the disk.
    """
    make_folder(path.parent)
    new = _beside(path)
    write_new(new, EMPTY)
    try:
        _link(new, path)
    finally:
        _remove(new)
    flush_name(path)


def rewrite(file: Held, content: bytes) -> None:
    """Put a new file with `content` in the place of `file`; the lock goes over to it.

    Raises UnflushedError when the exchange may not be on the disk; after any other OSError the old
    file stands untouched.
    """
    new = _beside(file.path)
    write_new(new, content, like=file.descriptor)
    try:
        _exchange(file, new)
    except BaseException:
        _remove(new)
        raise
    flush_name(file.path)


def set_aside(path: Path, raw: bytes) -> Path:
    """Keep `raw` on the disk in the first free `NAME.damaged-N` beside `path`, and tell where.

    A copy that holds the same already will do, so that copies do not pile up while the file
    itself cannot be mended.
    """
    for number in count(1):
        copy = path.with_name(f"{path.name}.damaged-{number}")
        try:
            write_new(copy, raw)
            break
        except FileExistsError:
            if _keeps(copy, raw):
                break
    flush_folder(copy.parent)
    return copy


def write_new(path: Path, content: bytes, like: int | None = None) -> None:
    """Make a file that must not be there yet, with the rights of `like`, and flush it.

    Raises FileExistsError; after any other OSError there is no such file.
    """
    descriptor = create(path)
    try:
        put(descriptor, content, 0)
        if like is not None:
            _take_rights(descriptor, like)
        flush(descriptor)
    except BaseException:
        _remove(path)
        raise
    finally:
        os.close(descriptor)


def sweep(path: Path) -> None:
    """Remove the unfinished new files of processes that died while they wrote, if that can be."""
    with suppress(OSError):
        for new in path.parent.iterdir():
            unfinished = new.name.startswith(f"{path.name}.new-")
            if unfinished and time() - new.stat().st_mtime > STALE:
                new.unlink()


def flush_name(path: Path) -> None:
    """Return once the name of the file at `path` is on the disk. Raises UnflushedError."""
    try:
        flush_folder(path.parent)
    except OSError as error:
        raise UnflushedError(*error.args) from error


def _keeps(copy: Path, raw: bytes) -> bool:
    """Whether `copy` holds `raw`, on the disk: who wrote it may have died before the flush."""
    try:
        descriptor = open_file(copy, os.O_RDWR)
    except (OSError, QuizError):
        return False
    try:
        if os.fstat(descriptor).st_size != len(raw) or get_all(descriptor) != raw:
            return False
        flush(descriptor)
    finally:
        os.close(descriptor)
    return True


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.new-{os.urandom(4).hex()}")


def _link(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except FileExistsError:
        return
    except OSError:  # no links here; an empty file begins a score file as well
        os.close(open_file(path, os.O_RDWR | os.O_CREAT))


def _take_rights(descriptor: int, like: int) -> None:
    if sys.platform != "win32":
        old = os.fstat(like)
        with suppress(OSError):
            os.fchown(descriptor, old.st_uid, old.st_gid)
            os.fchmod(descriptor, old.st_mode & 0o777)


if sys.platform == "win32":

    def _exchange(file: Held, new: Path) -> None:
        os.close(file.descriptor)  # an open file cannot be replaced; the guard keeps the lock
        file.descriptor = -1
        try:
            new.replace(file.path)
        finally:
            file.descriptor = open_file(file.path, os.O_RDWR)

else:

    def _exchange(file: Held, new: Path) -> None:
        descriptor = open_file(new, os.O_RDWR)
        try:
            lock(descriptor)
            new.replace(file.path)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(file.descriptor)
        file.descriptor = descriptor
