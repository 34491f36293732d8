"""Bringing a score file into our shape."""

from pathlib import Path
from typing import NamedTuple

from . import notices
from .disk import get_all
from .lock import Held
from .renew import rewrite, set_aside
from .repair import Contents, contents


class Mended(NamedTuple):
    """What the file holds, and one line for the player when it was damaged or is newer."""

    contents: Contents
    notice: str = ""


def mend(file: Held, path: Path, *, anew: bool = False) -> Mended:
    """Rewrite the held file, which the player knows as `path`, when it is not in our shape.

    A damaged file is kept as a copy beside `path` first; one that a newer version wrote is left
    alone. `anew` rewrites it in any other case. Raises OSError when it cannot be rewritten.
    """
    raw = get_all(file.descriptor)
    found = contents(raw)
    if found.newer:
        return Mended(found, notices.newer(path))
    if found.bytes() == raw and not anew:
        return Mended(found)
    if not found.damaged:
        rewrite(file, found.bytes())
        return Mended(found)
    copy = set_aside(path, raw)
    rewrite(file, found.bytes())
    return Mended(found, notices.damaged(path, copy, len(found.records)))


def understood(raw: bytes, path: Path, problem: str) -> Mended:
    """What a file with the bytes `raw` holds that could not be mended because of `problem`."""
    found = contents(raw)
    if found.newer:
        return Mended(found, notices.newer(path))
    return Mended(found, problem if found.bytes() != raw else "")
