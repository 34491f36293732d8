"""The folders that packs live in, and the files there that may be packs."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..errors import QuizError
from ..places import user_data

ENDINGS = (".yaml", ".yml")
RECORD = ".origin.json"  # lies in the folder of a pack that was added


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
    """The folder of the player's packs, if there is a home for it, and those of added packs."""
    try:
        packs = user_data(environ) / "packs"
    except QuizError:
        return []
    return [packs, *added(packs)]


def added(packs: Path) -> list[Path]:
    """The folders, one a pack, of what was added from elsewhere."""
    try:
        with os.scandir(packs) as found:
            names = sorted(entry.name for entry in found if has_record(entry))
    except OSError:
        return []
    return [packs / name for name in names]


def has_record(entry: "os.DirEntry[str]") -> bool:
    """Whether a folder's entry is the visible folder of a pack that was added."""
    if entry.name[0] == "." or not entry.is_dir():
        return False
    return os.path.isfile(f"{entry.path}{os.sep}{RECORD}")  # noqa: PTH113


def files(folder: Path) -> Iterator[Path]:
    """The files of a folder that look like packs, by name."""
    from .mark import recognised

    return (Path(entry.path) for entry in candidates(folder) if recognised(Path(entry.path)))


def candidates(folder: Path) -> "list[os.DirEntry[str]]":
    """The visible YAML files of a folder, by name; none when it cannot be listed."""
    try:
        with os.scandir(folder) as found:
            visible = [entry for entry in found if candidate(entry)]
    except OSError:
        return []
    return sorted(visible, key=lambda entry: entry.name)


def candidate(entry: "os.DirEntry[str]") -> bool:
    """Whether a folder's entry is a visible YAML file."""
    return entry.name.endswith(ENDINGS) and not entry.name.startswith(".") and entry.is_file()
