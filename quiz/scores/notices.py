"""What the player is told about the score file."""

from collections.abc import Sequence
from pathlib import Path

NEWER = "a newer version of the quiz wrote this score file, so nothing is added to it"
UPDATE = "Update the program as you installed it, then start it again."
NO_LOCKS = "The score file is on a file system without locks: play in one window at a time."


def newer(path: Path) -> str:
    """The file can be read in part, and is not written."""
    return f"{path}: {NEWER}. {UPDATE}"


def damaged(path: Path, copy: Path, saved: int) -> str:
    """The file was damaged: what was saved, and where the damaged file is kept."""
    if saved:
        number = "1 record was" if saved == 1 else f"{saved} records were"
        return (
            f"The score file was damaged: {number} saved, and the damaged file is kept as {copy}."
        )
    return (
        f"The score file could not be read: a new one was begun, and the old one is kept as {copy}."
        f" Backups, if there are any, are in {path.parent / 'backups'}."
    )


def unread(places: Sequence[int]) -> str:
    """Some records, counted from 0, hold the wrong sort of value."""
    if not places:
        return ""
    line = places[0] + 2
    if len(places) == 1:
        return f"Line {line} of the score file is no record that can be read; it does not count."
    return (
        f"{len(places)} lines of the score file are no records that can be read and do not count;"
        f" the first is line {line}."
    )
