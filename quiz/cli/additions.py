"""Adding, updating and removing packs in the player's library, as commands and screens do it."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import QuizError
from ..packs.adding.arrivals import Arrival, Arrived, arrived
from ..packs.adding.download import Network
from ..packs.adding.install import added, install, remove, workshop
from ..packs.adding.origin import Origin, Record, origin
from ..places import user_data
from ..tongue import _

if TYPE_CHECKING:
    from ..game.question import Pack

Tell = Callable[[str], None]


class Fetching(NamedTuple):
    """Packs that were fetched and can be added while this is open."""

    arrived: Arrived
    library: Path

    def add(self, arrival: Arrival, *, over: bool = False) -> Path:
        """Add one of them; where it is now."""
        return install(arrival, self.arrived.origin, self.library, now(), over=over)


def now() -> str:
    """The time, in UTC and ISO 8601, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def library(environ: Mapping[str, str]) -> Path:
    """The folder of the player's packs. Raises QuizError when there is no home for it."""
    return user_data(environ) / "packs"


@contextmanager
def fetching(
    typed: "str | Origin",
    environ: Mapping[str, str] = os.environ,
    tell: Tell = lambda _: None,
    network: Network | None = None,
) -> Iterator[Fetching]:
    """Fetch the packs that `typed` names; whatever of them is not added is gone at the end.

    `tell` is told how far it is, and nothing when the fetching has ended.
    Raises QuizError when nothing can be fetched, or nothing that was fetched can be played.
    """
    of = origin(typed) if isinstance(typed, str) else typed
    place = library(environ)
    with workshop(place) as folder:
        try:
            found = arrived(of, folder, network or Network(), tell)
        except OSError as error:
            told = error.strerror or str(error)
            file = str(error.filename or of.where)
            raise QuizError(
                _("it cannot be read: {reason}").format(reason=told), file=file
            ) from None
        finally:
            tell("")
        yield Fetching(found, place)


def taken(pack: "Pack", environ: Mapping[str, str]) -> Path | None:
    """The file of a pack that has the id of `pack` already, if there is one."""
    from ..packs.folders import folders
    from ..packs.library import Library

    entries = Library(folders(environ)).packs()
    return next((entry.path for entry in entries if entry.id == pack.id), None)


def records(environ: Mapping[str, str]) -> tuple[Record, ...]:
    """What was added, by id."""
    return added(library(environ))


def take_away(id: str, environ: Mapping[str, str]) -> Record:
    """Remove an added pack. Raises QuizError when it was not added."""
    return remove(id, library(environ))


def changed(arrival: Arrival, environ: Mapping[str, str]) -> bool:
    """Whether an arrival differs in any file from the added pack of its id."""
    return contents(arrival.file.parent) != contents(library(environ) / arrival.pack.id)


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a pack's folder by name, but for what begins with a dot."""
    found = (path for path in folder.rglob("*") if not path.name.startswith("."))
    try:
        return {
            str(path.relative_to(folder)): path.read_bytes() for path in found if path.is_file()
        }
    except OSError as error:
        told = error.strerror or str(error)
        raise QuizError(
            _("it cannot be read: {reason}").format(reason=told), file=str(folder)
        ) from None
