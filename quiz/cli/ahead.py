"""Home drawn ahead: the frame on the screen is kept for the start after this one, if it is true."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING

from .. import __file__ as program
from ..game.players import named
from ..packs import listing
from ..packs.folders import folders, own
from ..packs.index import RACY
from ..places import cache, put_private, score_file, settings_file
from ..tui.frame import filed, kept, place, seal, stamp
from .desk import House
from .kept import GIST
from .opening import has_scores

if TYPE_CHECKING:
    from ..tui.painted import Painted

CAPABLE = (
    "alacritty",
    "foot",
    "ghostty",
    "konsole",
    "rxvt",
    "screen",
    "st-",
    "tmux",
    "vte",
    "wezterm",
    "xterm",
)
LEAST = (40, 15)


def keep(desk: House, painted: "Painted") -> None:
    """Keep the frame of `painted`, if a start that finds things as they are now would show it.

    What cannot be written is done without.
    """
    frame, size = painted.frame(), painted.size
    if not (frame and is_capable(desk.environ, size)):
        return
    if kept(desk.environ, size) == frame:
        return
    paths = decisive(desk)
    own = seal(paths, desk.environ, size)
    if all(map(has_settled, paths)) and is_true(desk, painted):
        write(place(desk.environ), filed(paths, own, frame))


def is_capable(environ: Mapping[str, str], size: tuple[int, int]) -> bool:
    """Whether the terminal is known to do all that a first frame needs, and nothing in the
    environment means another file from another folder."""
    from ..tui.ascii import only_ascii

    folder, home = cache(environ), environ.get("QUIZ_HOME", "/")
    paths = environ.get("QUIZ_PATH", "").split(os.pathsep)
    return (
        environ.get("TERM", "").startswith(CAPABLE)
        and "TEXTUAL_DRIVER" not in environ
        and not only_ascii(environ)
        and all(least <= cells for least, cells in zip(LEAST, size, strict=True))
        and Path(place(environ)).parent == folder
        and all(Path(path).is_absolute() for path in (home, *filter(None, paths)))
    )


def decisive(desk: House) -> list[str]:
    """The files and folders that decide what home shows, and which version of it is installed."""
    import textual

    environ, folder = desk.environ, cache(desk.environ)
    made = [folder / name for name in (GIST, listing.NAME)] if folder else []
    told = [score_file(environ), settings_file(environ), *made]
    shelves = ["questions", *own(environ)[:1], *folders(environ)]
    return [str(path) for path in (*told, *shelves, program, textual.__file__)]


def has_settled(path: str) -> bool:
    """Whether a further change of a folder would show in its time; the size of a file tells too."""
    found = stamp(path)
    return found is None or not Path(path).is_dir() or found[0] + RACY < time_ns()


def is_true(desk: House, painted: "Painted") -> bool:
    """Whether a start that reads everything now would show the same."""
    fresh = House(desk.environ, desk.clock, desk.chance)
    if fresh.settings() != painted.settings or not has_scores(desk.environ):
        return False
    if fresh.sight is None and not is_listed(fresh):
        return False
    others = len(fresh.players(at_once=True)) > 1
    told = (*fresh.at_once(), named(painted.settings.player) if others else "")
    return told == painted[:3] and not fresh.noticed(at_once=True) and not fresh.news()


def is_listed(desk: House) -> bool:
    """Whether the packs are known without looking at each."""
    return listing.read(desk.shelves.library.index, desk.shelves.own) is not None


def write(file: str, content: bytes) -> None:
    """Put `content` in place whole, or not at all; a failure is silent."""
    with suppress(OSError):
        put_private(Path(file), content)
