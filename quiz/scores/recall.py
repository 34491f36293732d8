"""The past at a start of the program: the gist in the cache folder, and what came after it."""

import os
from pathlib import Path
from typing import NamedTuple

from ..errors import QuizError
from . import gist_file, notices
from .cover import proved, seems
from .disk import get, open_file
from .gist import Gist
from .lock import has_locks
from .records import events
from .shape import HEAD, added


class Recalled(NamedTuple):
    """The gist of the whole score file, how many records of it were in the cache folder, and one
    line for the player when there is something to tell."""

    gist: Gist
    before: int
    notice: str


def recalled(path: Path, file: Path, *, at_once: bool) -> Recalled | None:
    """What the score file at `path` comes to, by the gist in `file`; None when that cannot tell.

    It is what reading everything would give. `at_once` reads no more than what came after, and
    takes what came before for unchanged if its end is.
    """
    found = gist_file.read(file)
    if found is None:
        return None
    cover, gist = found
    try:
        descriptor = open_file(path, os.O_RDONLY)
    except (OSError, QuizError):
        return None
    try:
        locks = has_locks(descriptor)  # shared, so that nobody writes while this reads
        beginning = get(descriptor, len(HEAD) + 1, 0)
        if beginning != HEAD + b"\n" or not (seems if at_once else proved)(cover, descriptor):
            return None
        after = get(descriptor, os.fstat(descriptor).st_size - cover.length, cover.length)
    except OSError:
        return None
    finally:
        os.close(descriptor)
    return _with(gist, added(after, first=not gist.records), locks=locks)


def _with(before: Gist, records: list[object] | None, *, locks: bool) -> Recalled | None:
    if records is None:
        return None
    kept, unread = events(records)
    try:
        gist = before.plus(kept, len(records), unread)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None
    if gist is None:
        return None
    told = (notices.unread(gist.unread), "" if locks else notices.NO_LOCKS)
    return Recalled(gist, before.records, " ".join(filter(None, told)))
