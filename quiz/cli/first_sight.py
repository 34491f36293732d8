"""What home showed last, so that it can be shown again before packs and scores are looked at.

It is kept as JSON in the cache folder, under a seal that names what it follows from: the score
file, the settings, the player, the language, and the folders of packs, each as it was then. A pack
that was changed in its place is not noticed. Under any other seal nothing is shown at once.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import __version__
from ..errors import QuizError
from ..game.shelf import Best, Shelved, Unfinished
from ..packs.folders import folders
from ..places import cache, put_private, score_file, settings_file, stamp
from ..settings.language import language

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "home.json"
FAILURES = (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError)


class Sight(NamedTuple):
    """The shelf, and the round that was left."""

    shelf: tuple[Shelved, ...]
    unfinished: Unfinished | None


def seal(environ: Mapping[str, str], player: str = "") -> list[str]:
    """What the first sight of home follows from for `player`, as it is now."""
    places = [score_file(environ), settings_file(environ), *folders(environ)]
    states = [f"{stamp(place)} {place}" for place in places]
    return [__version__, player, language(environ), *states]


def read(environ: Mapping[str, str], player: str = "") -> Sight | None:
    """What home showed `player` last, if that still holds."""
    with suppress(QuizError, *FAILURES):
        folder = cache(environ)
        kept = json.loads((folder / NAME).read_bytes()) if folder else None
        if kept and kept["seal"] == seal(environ, player):
            left = kept["unfinished"]
            return Sight(tuple(map(shelved, kept["shelf"])), left and Unfinished(*left))
    return None


def shelved(kept: list[Any]) -> Shelved:
    """A pack on the shelf, from the list that JSON made of it."""
    *others, best, left_out = kept
    return Shelved._make((*others, best and Best._make(best), left_out))


def write(environ: Mapping[str, str], seal: list[str], sight: Sight) -> None:
    """Remember what home shows, unless that is remembered already; a failure is silent.

    `seal` was told before it was looked for.
    """
    folder = cache(environ)
    if folder is None:
        return
    told = json.dumps({"seal": seal, **sight._asdict()}).encode()
    with suppress(OSError):
        if (folder / NAME).read_bytes() == told:
            return
    with suppress(OSError, ValueError):
        put_private(folder / NAME, told)
