"""The packs the desk can open: those of the library, and those lent to this process by path."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..packs import listing
from ..packs.folders import folders
from ..packs.index import Index
from ..packs.library import Entry, Library
from ..places import cache

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..game.question import Pack
    from ..packs.listing import Listed


class Shelves:
    """Packs by their ids. A pack that was borrowed comes before the library's of the same id."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.library = Library(folders(environ), Index(cache(environ)))
        self.own = self.library.folders
        self.borrowed: dict[str, tuple[Path, Pack]] = {}
        self.wide = False

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What the library lists, read once: that costs as much as all of its packs."""
        return self.library.packs()

    def at_once(self) -> tuple[Listed, ...]:
        """The packs that can be played: as they were last listed, if none came or went since."""
        if "entries" not in self.__dict__:
            before = listing.read(self.library.index, self.library.folders)
            if before is not None:
                return before
            self.remember()
        return self.listed(self.entries)

    def remember(self) -> None:
        """Keep the list of the packs for the next start."""
        if self.library.folders == self.own:
            listing.write(self.library.index, self.library.folders, self.listed(self.entries))

    def listed(self, entries: tuple[Entry, ...]) -> tuple[Listed, ...]:
        """Those of these entries that can be played."""
        return listing.listed(entry for entry in entries if not entry.problem)

    def playable(self) -> tuple[Entry, ...]:
        """The library's packs that can be played, in the order they are shown."""
        return tuple(entry for entry in self.entries if not entry.problem)

    def unplayable(self) -> tuple[Entry, ...]:
        """The library's files that cannot be played, each with its problem."""
        return tuple(entry for entry in self.entries if entry.problem)

    def renew(self) -> None:
        """Look again at what there is."""
        self.library = Library(folders(self.environ), self.library.index)
        self.own = self.library.folders
        self.wide = False
        self.__dict__.pop("entries", None)

    def widen(self) -> None:
        """Take in the packs that installed Python packages offer, after all others."""
        from ..packs.adding.offered import offered

        if not self.wide:
            self.wide = True
            self.library = Library((*self.library.folders, *offered()), self.library.index)
            self.__dict__.pop("entries", None)

    def find(self, id: str) -> None:
        """Take in what is offered when the library has no pack with this id."""
        if all(entry.id != id for entry in self.entries):
            self.widen()

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
        if id in self.borrowed:
            return self.borrowed[id][1]
        file = next((pack.file for pack in self.at_once() if pack.id == id), None)
        if file and (pack := self.library.unchanged(Path(file))) and pack.id == id:
            return pack
        self.find(id)
        return self.library.open(id)

    def title(self, id: str) -> str | None:
        """The title of a pack that can be played, or None."""
        if id in self.borrowed:
            return self.borrowed[id][1].title
        return next((pack.title for pack in self.at_once() if pack.id == id), None)

    def path(self, id: str) -> Path:
        """The file of a pack. Raises QuizError when it is not there."""
        if id in self.borrowed:
            return self.borrowed[id][0]
        self.find(id)
        return self.library.path(id)
