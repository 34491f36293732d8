"""The packs there are, and how one is found."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import QuizError
from ..tongue import _
from .folders import candidates, shipped
from .index import Index, Row
from .mark import recognised

if TYPE_CHECKING:
    from ..game.question import Pack
    from .format import Reading


class Entry(NamedTuple):
    """A pack as the library lists it. `problem` says why it cannot be played, or is empty."""

    id: str
    title: str
    path: Path
    questions: int = 0
    left_out: int = 0
    problem: str = ""


class Library:
    """The packs in some folders. Of packs with the same id, the one in the first folder counts.

    `index` remembers what was read of files that have not changed.
    """

    def __init__(self, folders: tuple[Path, ...], index: Index | None = None) -> None:
        self.folders = folders
        self.index = index or Index(None)

    def packs(self) -> tuple[Entry, ...]:
        """All packs: the shipped ones first, then by title. A broken file has a `problem`."""
        found: dict[str, Entry] = {}
        paths: set[str] = set()
        for folder in self.folders:
            entries = self._listed(folder, paths)
            found = by_id(entries) | found
        self.index.save({str(folder) for folder in self.folders}, paths)
        home = str(shipped())
        return tuple(sorted(found.values(), key=lambda entry: place(entry, home)))

    def open(self, id: str) -> "Pack":
        """The pack called `id`. Raises QuizError when there is none, or when it is broken."""
        path = self.path(id)
        return self.unchanged(path) or self.open_file(path)

    def unchanged(self, path: Path) -> "Pack | None":
        """The pack in a file that is still as the index knows it."""
        with suppress(OSError):
            return self.index.pack(str(path), path.stat())
        return None

    def path(self, id: str) -> Path:
        """The file of the pack called `id`. Raises QuizError, with near names, without one."""
        entries = self.packs()
        path = next((entry.path for entry in entries if entry.id == id), None)
        if path is None:
            raise QuizError(
                _("there is no pack called {id!r}").format(id=id), advice=instead(id, entries)
            )
        return path

    def open_file(self, path: Path) -> "Pack":
        """The pack in a file. Raises QuizError when it cannot be read or played."""
        from .format import read

        if path.is_dir():
            raise QuizError(_("this is a folder"), file=str(path), advice=_("Name a file in it."))
        return playable(read(path))

    def _listed(self, folder: Path, paths: set[str]) -> list[Entry]:
        """The packs of a folder, from the index where the files have not changed."""
        entries = []
        for found in candidates(folder):
            with suppress(OSError):  # the file may go while the folder is listed
                row = self._row(found)
                paths.add(found.path)
                if row.pack:
                    entries.append(entry_of(row, Path(found.path)))
        return entries

    def _row(self, found: "os.DirEntry[str]") -> Row:
        stat = found.stat()
        return self.index.row(found.path, stat) or self._read(Path(found.path), stat)

    def _read(self, path: Path, stat: os.stat_result) -> Row:
        entry, pack = listed(path) if recognised(path) else (Entry("", "", path), None)
        row = Row(
            (),
            0,
            bool(entry.id),
            entry.id,
            entry.title,
            entry.questions,
            entry.left_out,
            entry.problem,
        )
        return self.index.put(str(path), stat, row, pack)


def entry_of(row: Row, path: Path) -> Entry:
    """The entry that a row of the index tells of."""
    return Entry(row.id, row.title, path, row.questions, row.left_out, row.problem)


def place(entry: Entry, home: str) -> tuple[bool, str, str]:
    """Where an entry stands in the list: packs of the folder `home` first, then by title."""
    return (os.path.dirname(entry.path) != home, entry.title.casefold(), entry.id)  # noqa: PTH120


def instead(id: str, entries: Iterable[Entry]) -> str:
    """What to say to somebody who asked for a pack that is not there."""
    from .spelling import near

    if meant := near(id, [entry.id for entry in entries if not entry.problem], count=3):
        return _("Did you mean {name}?").format(name=_(" or ").join(meant))
    return _("See `quiz list` for those there are.")


def playable(reading: "Reading") -> "Pack":
    """The pack of a reading. Raises QuizError, with the first fault, when there is none."""
    from .faults import error

    if reading.pack is None:
        raise error(reading.faults[0], more=len(reading.faults) - 1)
    return reading.pack


def by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    """The packs of one folder by id; a file named for its id goes before one that is not."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.id not in found or entry.path.stem == entry.id:
            found[entry.id] = entry
    return found


def listed(path: Path) -> "tuple[Entry, Pack | None]":
    """The entry of one file, read now, and its pack where it can be played."""
    from .format import read

    try:
        reading = read(path)
    except QuizError as error:
        return Entry(path.stem, path.stem, path, problem=error.message), None
    pack = reading.pack
    if pack is None:
        first = reading.faults[0]
        problem = f"line {first.line}: {first.message}"
        return Entry(path.stem, path.stem, path, problem=problem), None
    return Entry(pack.id, pack.title, path, len(pack.questions), pack.left_out), pack
