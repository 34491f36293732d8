"""What the library listed last, so that the shelf can be shown before any pack is looked at.

The list counts while the folders it was made of are the same and no file came to them or went; a
file that was changed in its place is not noticed. Like the index, it is never needed.
"""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from time import time_ns
from typing import NamedTuple, Protocol

from .index import FAILURES, FORMAT, RACY, Index, unsealed

NAME = "listing.json"


class Listed(NamedTuple):
    """A pack that could be played when it was listed."""

    id: str
    title: str
    questions: int
    left_out: int
    file: str


class Playable(Protocol):
    """An entry of the library."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def path(self) -> Path: ...
    @property
    def questions(self) -> int: ...
    @property
    def left_out(self) -> int: ...


def listed(entries: Iterable[Playable]) -> tuple[Listed, ...]:
    """The packs of these entries, which can be played."""
    return tuple(
        Listed(entry.id, entry.title, entry.questions, entry.left_out, str(entry.path))
        for entry in entries
    )


def read(index: Index, folders: Sequence[Path]) -> tuple[Listed, ...] | None:
    """The packs that were listed last in these folders; None when the folders have changed."""
    if index.folder is None:
        return None
    with suppress(*FAILURES):
        kept = json.loads(unsealed((index.folder / NAME).read_bytes()))
        if kept["format"] == FORMAT and kept["folders"] == states(folders, kept["at"]):
            return tuple(map(Listed._make, kept["packs"]))
    return None


def write(index: Index, folders: Sequence[Path], packs: Sequence[Listed]) -> None:
    """Remember what these folders hold, unless that is remembered already."""
    if index.folder is None or read(index, folders) == packs:
        return
    at = time_ns()
    told = {"format": FORMAT, "at": at, "folders": states(folders, at), "packs": packs}
    index.write(index.folder / NAME, json.dumps(told, separators=(",", ":")))


def states(folders: Iterable[Path], at: int) -> list[list[str | int]]:
    """What tells whether a file came or went in a folder; always another for one that changed so
    shortly before `at` that its clock may be too coarse to tell."""
    return [[str(folder), state(folder, at)] for folder in folders]


def state(folder: Path, at: int) -> int:
    """When something came to a folder or went; 0 for one that is not there."""
    try:
        changed = folder.stat().st_mtime_ns
    except OSError:
        return 0
    return changed if changed + RACY < at else time_ns()
