"""The packs that were added: each in a folder of its own in the player's library."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from ...errors import QuizError
from ...places import make_private
from ...tongue import _
from ..folders import RECORD
from . import limits
from .arrivals import Arrival
from .origin import Origin, Record, remembered, written

UNFINISHED = ".adding-"
OLD = ".old"


@contextmanager
def workshop(library: Path) -> Iterator[Path]:
    """An empty folder within the library that players never see; it is gone afterwards.

    What an adding has left that was killed is swept away too, once it is an hour old. Raises
    QuizError when the library cannot be written.
    """
    try:
        make_private(library)
        sweep(library, time.time() - limits.STALE)
        folder = Path(mkdtemp(prefix=UNFINISHED, dir=library))
    except OSError as error:
        told = error.strerror or str(error)
        raise QuizError(
            _("the library cannot be written: {reason}").format(reason=told), file=str(library)
        ) from None
    try:
        yield folder
    finally:
        rmtree(folder, onerror=make_writable)
        rmtree(folder, ignore_errors=True)


def make_writable(_: object, path: str, __: object) -> None:
    """Let a folder be removed whose files are read-only, as those of git are on some systems."""
    with suppress(OSError):
        os.chmod(path, 0o700)  # noqa: PTH101 - the path comes from rmtree
        os.unlink(path)  # noqa: PTH108


def sweep(library: Path, before: float) -> None:
    """Remove what was left unfinished, and not touched since the time `before`.

    A pack whose successor did not come to its place goes back there.
    """
    for folder in library.glob(f"{UNFINISHED}*"):
        with suppress(OSError):
            if folder.stat().st_mtime < before:
                for old in folder.glob(f"staged/*/*{OLD}"):
                    place = library / old.name.removesuffix(OLD)
                    if not os.path.lexists(place):
                        old.rename(place)
                rmtree(folder, ignore_errors=True)


def added(library: Path) -> tuple[Record, ...]:
    """The records of all packs that were added, by id."""
    try:
        folders = sorted(path for path in library.iterdir() if not path.name.startswith("."))
    except OSError:
        return ()
    records = ((folder, remembered(folder)) for folder in folders)
    return tuple(record for folder, record in records if record and record.id == folder.name)


def install(arrival: Arrival, of: Origin, library: Path, at: str, *, over: bool = False) -> Path:
    """Put an arrival, whose folder is in `library`, in its place at once; the pack's new path.

    `over` lets it take the place of an added pack of the same id. Raises QuizError, and leaves
    everything as it was, when there is one or when the folder cannot be moved.
    """
    own = arrival.pack.id
    place, new = library / own, arrival.file.parent
    if os.path.lexists(place) and not over:
        advice = _("Fetch it anew with `quiz update {own}`, or remove it first.").format(own=own)
        raise QuizError(
            _("there is a pack called {own} already").format(own=own),
            file=str(place),
            advice=advice,
        )
    try:
        (new / RECORD).write_text(written(Record(own, of, at)), encoding="utf-8")
        for path in [*new.rglob("*"), new]:
            path.chmod(0o700 if path.is_dir() else 0o600)
            flush(path)
        exchange(new, place)
        flush(library)
    except OSError as error:
        told = error.strerror or str(error)
        raise QuizError(
            _("the pack cannot be put in place: {reason}").format(reason=told), file=str(place)
        ) from None
    return place / arrival.file.name


def exchange(new: Path, place: Path) -> None:
    """Move `new` to `place`; what was there comes to stand beside where `new` was."""
    old = new.with_name(new.name + OLD)
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise


def flush(path: Path) -> None:
    """Have what was written of a file or folder on the disk, where the system can do that."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove(id: str, library: Path) -> Record:
    """Take an added pack out of the library; what its record was.

    Raises QuizError when no pack of this id was added.
    """
    record = next((one for one in added(library) if one.id == id), None)
    if record is None:
        raise not_added(id, library)
    with workshop(library) as folder:
        try:
            (library / id).rename(folder / id)
        except OSError as error:
            told = error.strerror or str(error)
            message = _("the pack cannot be removed: {reason}").format(reason=told)
            raise QuizError(message, file=str(library / id)) from None
    return record


def not_added(id: str, library: Path) -> QuizError:
    """The error of a pack that `quiz add` did not put there."""
    from ..spelling import near

    own = library / f"{id}.yaml"
    if own.is_file():
        return QuizError(
            _("you put this pack there yourself"), file=str(own), advice=_("Delete it.")
        )
    known = [record.id for record in added(library)]
    meant = near(id, known)
    there = _("Added: {names}.").format(names=", ".join(known) or _("none yet"))
    advice = _("Did you mean {name}?").format(name=meant[0]) if meant else there
    return QuizError(_("no pack called {id!r} was added").format(id=id), advice=advice)
