"""Adding a record in place: one write over the tail, then a flush."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from .disk import flush, get, put
from .renew import rewrite
from .shape import OPENING, TAIL, addition, is_ours

if TYPE_CHECKING:
    from .lock import Held

FIRST_LINE = 4096  # bytes in which the outer object's own keys are looked for


def end_of(descriptor: int) -> int | None:
    """Where the tail of the file begins; None when it is not in our shape as far as can be seen
    from its first line and its last bytes."""
    size = os.fstat(descriptor).st_size
    head = get(descriptor, FIRST_LINE, 0)
    end = max(0, size - len(TAIL))
    return end if is_ours(head, get(descriptor, len(TAIL), end)) else None


def is_first(descriptor: int, end: int) -> bool:
    """Whether the file holds no record yet."""
    return get(descriptor, 1, end - 1) == OPENING[-1:]


def add(file: Held, end: int, line: bytes) -> None:
    """Make `line` the last record of a file in our shape; on return it is on the disk.

    A failed write is taken back. After a failed flush the system may have dropped the bytes and
    would call the next flush of the same file a success, so a new file is written instead.
    """
    added = addition(line, first=is_first(file.descriptor, end))
    try:
        put(file.descriptor, added, end)
        try:
            flush(file.descriptor)
        except OSError:
            rewrite(file, get(file.descriptor, end, 0) + added)
    except OSError:
        _take_back(file.descriptor, end)
        raise


def _take_back(descriptor: int, end: int) -> None:
    with suppress(OSError):
        put(descriptor, TAIL, end)
        os.truncate(descriptor, end + len(TAIL))
