"""The packs the desk can open: those of the library, and those lent to this process by path."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from ..game.question import Pack
from ..packs.library import Entry, Library, folders


class Shelves:
    """Packs by their ids. A pack that was borrowed comes before the library's of the same id."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.library = Library(folders(environ))
        self.borrowed: dict[str, tuple[Path, Pack]] = {}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What the library lists, read once: that costs as much as all of its packs."""
        return self.library.packs()

    def playable(self) -> tuple[Entry, ...]:
        """The library's packs that can be played, in the order they are shown."""
        return tuple(entry for entry in self.entries if not entry.problem)

    def unplayable(self) -> tuple[Entry, ...]:
        """The library's files that cannot be played, each with its problem."""
        return tuple(entry for entry in self.entries if entry.problem)

    def ids(self) -> tuple[str, ...]:
        """The ids of all packs that can be played, those that were borrowed first."""
        listed = (entry.id for entry in self.playable())
        return tuple(dict.fromkeys((*self.borrowed, *listed)))

    def borrow(self, path: Path) -> Pack:
        """Read a pack from a file. Raises QuizError when it cannot be read or played."""
        pack = self.library.open_file(path)
        self.borrowed[pack.id] = path, pack
        return pack

    def open(self, id: str) -> Pack:
        """The pack with this id. Raises QuizError, with near names, when there is none."""
        return self.borrowed[id][1] if id in self.borrowed else self.library.open(id)

    def title(self, id: str) -> str | None:
        """The title of a pack that can be played, or None."""
        if id in self.borrowed:
            return self.borrowed[id][1].title
        return next((entry.title for entry in self.playable() if entry.id == id), None)

    def path(self, id: str) -> Path:
        """The file of a pack. Raises QuizError when it is not there."""
        return self.borrowed[id][0] if id in self.borrowed else self.library.path(id)
