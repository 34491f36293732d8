"""What the player is told about the score file."""

from collections.abc import Sequence
from pathlib import Path

from ..tongue import _, many

NEWER = _("a newer version of the quiz wrote this score file, so nothing is added to it")
UPDATE = _("Update the program as you installed it, then start it again.")
NO_LOCKS = _("The score file is on a file system without locks: play in one window at a time.")


def newer(path: Path) -> str:
    """The file can be read in part, and is not written."""
    return f"{path}: {NEWER}. {UPDATE}"


def damaged(path: Path, copy: Path, saved: int) -> str:
    """The file was damaged: what was saved, and where the damaged file is kept."""
    if saved:
        told = many(
            "The score file was damaged: {n} record was saved, and the damaged file is kept as "
            "{copy}.",
            "The score file was damaged: {n} records were saved, and the damaged file is kept as "
            "{copy}.",
            saved,
        )
        return told.format(n=saved, copy=copy)
    return _(
        "The score file could not be read: a new one was begun, and the old one is kept "
        "as {copy}. Backups, if there are any, are in {folder}."
    ).format(copy=copy, folder=path.parent / "backups")


def unread(places: Sequence[int]) -> str:
    """Some records, counted from 0, hold the wrong sort of value."""
    if not places:
        return ""
    line = places[0] + 2
    if len(places) == 1:
        return _(
            "Line {line} of the score file is no record that can be read; it does not count."
        ).format(line=line)
    return _(
        "{n} lines of the score file are no records that can be read and do not count; "
        "the first is line {line}."
    ).format(n=len(places), line=line)
