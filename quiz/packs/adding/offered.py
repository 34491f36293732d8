"""Packs that installed Python packages offer, without running any of their code.

A package offers the folder of its packs by an entry point of the group `citequiz.packs`, whose
value is the folder as a dotted name within the package: `rivers = "rivers_quiz.questions"`.
"""

from collections.abc import Iterator
from pathlib import Path

GROUP = "citequiz.packs"


def offered() -> tuple[Path, ...]:
    """The folders that are offered and there, by the names of their entry points."""
    from importlib.metadata import entry_points

    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    places = (folder for point in found for folder in folders(point.value))
    return tuple(dict.fromkeys(places))


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
