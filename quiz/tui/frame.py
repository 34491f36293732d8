"""The frame that the next start begins with, kept in the cache folder as it was drawn.

    CHECKSUM PATH 0 PATH 0 ... SEAL 0 0 FRAME

The seal tells everything that decides what the frame shows: the terminal, the variables, and how
each file behind a path stood. A frame is good for a start that finds all of it the same, and for no
other. It is read before anything else is imported, hence by little more than `os`.
"""

import os
import sys
from binascii import crc32
from collections.abc import Iterable, Mapping, Sequence

from .. import __version__

FORMAT = f"1 {__version__}"
NAME = "home.frame"
NAMED = {
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORTERM",
    "COLUMNS",
    "FORCE_COLOR",
    "HOME",
    "LANG",
    "LANGUAGE",
    "LINES",
    "NO_COLOR",
    "TERM",
    "TERM_PROGRAM",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
}
FAMILIES = ("LC_", "QUIZ_", "TEXTUAL")
END = b"\0\0"


def place(environ: Mapping[str, str]) -> str:
    """The file of the frame, in the folder that `places.cache` tells without its imports; where the
    two differ, no frame is kept."""
    if own := environ.get("QUIZ_HOME"):
        return f"{own}/cache/{NAME}"
    if sys.platform == "darwin":
        return os.path.expanduser(f"~/Library/Caches/citequiz/{NAME}")  # noqa: PTH111
    folder = environ.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache")  # noqa: PTH111
    return f"{folder}/citequiz/{NAME}"


def kept(environ: Mapping[str, str], size: Sequence[int]) -> bytes | None:
    """The frame for a terminal of `size`, columns and lines; None where none is good for it."""
    try:
        with open(place(environ), "rb") as stream:  # noqa: PTH123 - pathlib takes longer than all this
            checksum, _, content = stream.read().partition(b" ")
    except (OSError, ValueError):
        return None
    head, end, frame = content.partition(END)
    if not end or checksum != b"%08x" % crc32(content):
        return None
    *paths, own = head.split(b"\0")
    return frame if own == seal(map(os.fsdecode, paths), environ, size) else None


def filed(paths: Sequence[str], seal: bytes, frame: bytes) -> bytes:
    """The bytes of the file."""
    content = b"\0".join([*map(os.fsencode, paths), seal]) + END + frame
    return b"%08x %s" % (crc32(content), content)


def seal(paths: Iterable[str], environ: Mapping[str, str], size: Sequence[int]) -> bytes:
    """What decides how the first frame looks, as it is now."""
    told = sorted(
        (name, value)
        for name, value in environ.items()
        if name in NAMED or name.startswith(FAMILIES)
    )
    return ascii((FORMAT, tuple(size), told, [stamp(path) for path in paths])).encode()


def stamp(path: str) -> tuple[int, int, int] | None:
    """How a file or folder stands; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
