"""Packs that installed Python packages offer, without running any of their code.

A package offers the folder of its packs by an entry point of the group `citequiz.packs`, whose
value is the folder as a dotted name within the package: `rivers = "rivers_quiz.questions"`.
"""

import os
import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from pathlib import Path

GROUP = "citequiz.packs"
INSTALLED = (".dist-info", ".egg-info", ".egg")


def offered() -> tuple[Path, ...]:
    """The folders that are offered and there, by the names of their entry points."""
    if not any_offered():
        return ()
    from importlib.metadata import entry_points

    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    places = (folder for point in found for folder in folders(point.value))
    return tuple(dict.fromkeys(places))


def any_offered() -> bool:
    """Whether some entry point may be of our group; asking for all of them takes far longer.

    Only what is installed in folders can be looked at so; anything else may always offer some.
    """
    others = (finder for finder in sys.meta_path if finder is not PathFinder)
    if any(hasattr(finder, "find_distributions") for finder in others):
        return True
    return any(may_offer(place or ".") for place in dict.fromkeys(sys.path))


def may_offer(place: str) -> bool:
    """Whether what is installed in a place of the search path may offer packs."""
    try:
        with os.scandir(place) as found:
            names = [entry.path for entry in found if entry.name.lower().endswith(INSTALLED)]
    except NotADirectoryError:
        return os.path.isfile(place)  # noqa: PTH113 - an archive
    except OSError:
        return False
    return any(names_group(f"{name}/entry_points.txt") for name in names)


def names_group(file: str) -> bool:
    """Whether a file of entry points names our group."""
    try:
        with open(file, "rb") as points:  # noqa: PTH123 - a path costs more than the reading
            return GROUP.encode() in points.read()
    except OSError:
        return False


def folders(value: str) -> Iterator[Path]:
    """The folders that a dotted name stands for; the package is located, not imported."""
    from importlib.util import find_spec

    top, *rest = value.partition(":")[0].strip().split(".")
    if not all(part.isidentifier() for part in (top, *rest)):
        return
    try:
        spec = find_spec(top)
    except (ImportError, ValueError):
        return
    for place in (spec.submodule_search_locations if spec else None) or ():
        folder = Path(place, *rest)
        if folder.is_dir():
            yield folder
