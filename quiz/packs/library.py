"""Where packs live, and how one is found."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import QuizError
from ..game.question import Pack
from ..places import user_data

if TYPE_CHECKING:
    from .format import Reading

ENDINGS = (".yaml", ".yml")
BEGINNING = 64 * 1024
MARK = re.compile(rb"^[\"']?(quiz|questions)[\"']?\s*:", re.MULTILINE)


class Entry(NamedTuple):
    """A pack as the library lists it. `problem` says why it cannot be played, or is empty."""

    id: str
    title: str
    path: Path
    questions: int = 0
    left_out: int = 0
    problem: str = ""


def shipped() -> Path:
    """The folder of the packs that come with the program, in a wheel or in its repository."""
    package = Path(__file__).resolve().parents[1]
    shelf = package / "shelf" / "questions"
    return shelf if shelf.is_dir() else package.parent / "questions"


def folders(environ: Mapping[str, str]) -> tuple[Path, ...]:
    """The folders of packs, in the order in which they are searched. They need not exist.

    They are those of `$QUIZ_PATH`, `./questions` if it has packs, the player's own, the shipped.
    """
    named = [Path(part) for part in environ.get("QUIZ_PATH", "").split(os.pathsep) if part]
    here = Path("questions")
    found = [*named, *([here] if any(files(here)) else []), *own(environ), shipped()]
    return tuple(dict.fromkeys(Path(os.path.realpath(folder)) for folder in found))


def own(environ: Mapping[str, str]) -> list[Path]:
    """The folder of the packs that the player added, if there is a home for it."""
    try:
        return [user_data(environ) / "packs"]
    except QuizError:
        return []


def files(folder: Path) -> Iterator[Path]:
    """The files of a folder that look like packs, by name."""
    try:
        with os.scandir(folder) as found:
            names = sorted(entry.name for entry in found if candidate(entry))
    except OSError:
        return
    for name in names:
        if recognised(folder / name):
            yield folder / name


def candidate(entry: "os.DirEntry[str]") -> bool:
    """Whether a folder's entry is a visible YAML file."""
    return entry.name.endswith(ENDINGS) and not entry.name.startswith(".") and entry.is_file()


def recognised(path: Path) -> bool:
    """Whether the beginning of a file has the key by which a pack is known.

    A file that cannot be opened passes, so that its problem is told.
    """
    try:
        with path.open("rb") as stream:
            return MARK.search(stream.read(BEGINNING)) is not None
    except OSError:
        return True


class Library:
    """The packs in some folders. Of packs with the same id, the one in the first folder counts."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def packs(self) -> tuple[Entry, ...]:
        """All packs: the shipped ones first, then by title. A broken file has a `problem`."""
        found: dict[str, Entry] = {}
        for folder in self.folders:
            found = by_id(folder) | found
        home = shipped()
        return tuple(
            sorted(
                found.values(),
                key=lambda entry: (
                    entry.path.parent != home,
                    entry.title.casefold(),
                    entry.id,
                ),
            )
        )

    def open(self, id: str) -> Pack:
        """The pack called `id`. Raises QuizError when there is none, or when it is broken."""
        _, reading = self._found(id)
        return playable(reading)

    def path(self, id: str) -> Path:
        """The file of the pack called `id`. Raises QuizError, with near names, without one."""
        path, _ = self._found(id)
        return path

    def open_file(self, path: Path) -> Pack:
        """The pack in a file. Raises QuizError when it cannot be read or played."""
        from .format import read

        if path.is_dir():
            raise QuizError("this is a folder", file=str(path), advice="Name a file in it.")
        return playable(read(path))

    def _found(self, id: str) -> "tuple[Path, Reading]":
        for folder in self.folders:
            if found := in_folder(folder, id):
                return found
        raise QuizError(f"there is no pack called {id!r}", advice=self._instead(id))

    def _instead(self, id: str) -> str:
        from .spelling import near

        known = [entry.id for entry in self.packs() if not entry.problem]
        if meant := near(id, known, count=3):
            return f"Did you mean {' or '.join(meant)}?"
        return "See `quiz list` for those there are."


def playable(reading: "Reading") -> Pack:
    """The pack of a reading. Raises QuizError, with the first fault, when there is none."""
    from .faults import error

    if reading.pack is None:
        raise error(reading.faults[0], more=len(reading.faults) - 1)
    return reading.pack


def by_id(folder: Path) -> dict[str, Entry]:
    """The packs of one folder by id; a file named for its id goes before one that is not."""
    found: dict[str, Entry] = {}
    for path in files(folder):
        entry = listed(path)
        if entry.id not in found or path.stem == entry.id:
            found[entry.id] = entry
    return found


def listed(path: Path) -> Entry:
    """The entry of one file."""
    from .format import read

    try:
        reading = read(path)
    except QuizError as error:
        return Entry(path.stem, path.stem, path, problem=error.message)
    pack = reading.pack
    if pack is None:
        first = reading.faults[0]
        problem = f"line {first.line}: {first.message}"
        return Entry(path.stem, path.stem, path, problem=problem)
    return Entry(pack.id, pack.title, path, len(pack.questions), pack.left_out)


def in_folder(folder: Path, id: str) -> "tuple[Path, Reading] | None":
    """The file in `folder` whose pack is called `id`: of the files, only those that name it."""
    from .format import read

    named = sorted((path for path in files(folder) if names(path, id)), key=lambda p: p.stem != id)
    for path in named:
        reading = read(path)
        if (reading.pack.id if reading.pack else path.stem) == id:
            return path, reading
    return None


def names(path: Path, id: str) -> bool:
    """Whether the file could give itself the id `id`, by its name or in its text."""
    try:
        return path.stem == id or id.encode("utf-8", "surrogateescape") in path.read_bytes()
    except OSError:
        return False
