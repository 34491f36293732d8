"""Which bytes of the score file something stands for, and whether they are still the same."""

import os
import time
from binascii import crc32
from typing import NamedTuple

from .disk import get

END = 4096  # bytes
RACY = 2_000_000_000  # nanoseconds in which a clock may be too coarse to tell two writes apart


class Cover(NamedTuple):
    """The first `length` bytes of a file: the checksum of all of them and that of the last ones,
    and the file's stat when they were read."""

    length: int
    whole: int
    end: int
    inode: int
    changed: int
    size: int
    read_at: int


def cover(raw: bytes, length: int, stat: os.stat_result) -> Cover:
    """The cover of the first `length` bytes of `raw`, a file's content at that stat."""
    view = memoryview(raw)[:length]
    whole, end = crc32(view), crc32(view[-END:])
    return Cover(length, whole, end, stat.st_ino, changed(stat), stat.st_size, time.time_ns())


def changed(stat: os.stat_result) -> int:
    """When a file was last written or otherwise changed, in nanoseconds."""
    return max(stat.st_mtime_ns, stat.st_ctime_ns)


def seems(cover: Cover, descriptor: int) -> bool:
    """Whether the same file still has the same bytes at the end of what is covered.

    This reads little, and does not see a change before them that kept every length.
    """
    stat = os.fstat(descriptor)
    if stat.st_ino != cover.inode or stat.st_size < cover.length:
        return False
    start = max(0, cover.length - END)
    return crc32(get(descriptor, cover.length - start, start)) == cover.end


def proved(cover: Cover, descriptor: int) -> bool:
    """Whether the covered bytes are all the same: by the file's stat, or else by reading them."""
    stat = os.fstat(descriptor)
    now = (stat.st_ino, changed(stat), stat.st_size)
    if now == cover[3:6] and changed(stat) + RACY < cover.read_at:
        return True
    return crc32(get(descriptor, cover.length, 0)) == cover.whole
