"""A dated copy of the score file for each day it is played on, ten kept."""

import re
from contextlib import suppress
from datetime import date
from pathlib import Path

from .disk import get_all, make_folder
from .renew import write_new

KEPT = 10


def back_up(descriptor: int, path: Path, today: date) -> None:
    """Copy the open score file to `backups/NAME-YYYY-MM-DD.json` beside `path`, once a day.

    Old copies beyond the ten latest are removed. Nothing is raised: a game goes on without.
    """
    folder = path.parent / "backups"
    copy = folder / f"{path.stem}-{today.isoformat()}{path.suffix}"
    with suppress(OSError):
        if not copy.exists():
            make_folder(folder)
            _copy(descriptor, folder / f"{path.name}.new", copy)
            _prune(copy)


def back_up_first(descriptor: int, path: Path) -> Path:
    """Copy the open score file to `backups/NAME-before-import.json` beside `path`, and tell where.

    The copy of the import before is replaced. Raises OSError when it cannot be made.
    """
    folder = path.parent / "backups"
    copy = folder / f"{path.stem}-before-import{path.suffix}"
    make_folder(folder)
    _copy(descriptor, folder / f"{path.name}.new", copy)
    return copy


def _copy(descriptor: int, new: Path, copy: Path) -> None:
    new.unlink(missing_ok=True)  # left by a process that died; the lock keeps others out
    write_new(new, get_all(descriptor))
    new.replace(copy)


def _prune(copy: Path) -> None:
    """Remove the oldest copies; today's stays, whatever dates a wrong clock gave the others."""
    stem = copy.stem[: -len("YYYY-MM-DD")]
    name = re.compile(re.escape(stem) + r"\d{4}-\d\d-\d\d" + re.escape(copy.suffix))
    copies = sorted(file for file in copy.parent.iterdir() if name.fullmatch(file.name))
    others = [file for file in copies if file != copy]
    for old in others[: max(0, len(others) - KEPT + 1)]:
        old.unlink()
