"""Implements `tui.porter.Porter`: the library as the packs screen sees it."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from ..errors import QuizError
from ..game.words import in_questions
from ..packs.folders import shipped
from ..packs.library import Entry
from ..tongue import _
from ..tui.porter import Held, Offer
from .additions import Fetching, fetching, records, take_away, taken
from .concerns import card
from .shelves import Shelves


class Carrier:
    """Fetches into the library of `environ`; `shelves` are told of every change.

    `close` it at the end, so that an offer nobody accepted leaves nothing behind.
    """

    def __init__(self, environ: Mapping[str, str], shelves: Shelves) -> None:
        self.environ = environ
        self.shelves = shelves
        self.open = ExitStack()
        self.fetched: Fetching | None = None

    def held(self) -> tuple[Held, ...]:
        """The packs that are there."""
        self.shelves.renew()
        self.shelves.widen()
        added = {record.id: record.origin.where for record in records(self.environ)}
        return tuple(self.one(entry, added) for entry in self.shelves.entries)

    def one(self, entry: Entry, added: Mapping[str, str]) -> Held:
        """One pack with its licence and origin."""
        left = in_questions(entry.left_out)
        problem = _("left out: {left}").format(left=left) if entry.left_out else entry.problem
        licence = "" if entry.problem else self.shelves.open(entry.id).license
        here = entry.id in added and entry.path.parent.name == entry.id
        origin = _("from {place}").format(place=added[entry.id]) if here else whence(entry.path)
        return Held(entry.id, entry.title, entry.questions, licence, origin, problem, here)

    def fetch(self, source: str, tell: Callable[[str], None]) -> Offer:
        """Fetch and check; only packs whose id is free are offered."""
        self.decline()
        with ExitStack() as stack:
            found = stack.enter_context(fetching(source, self.environ, tell))
            free = [one for one in found.arrived.arrivals if not taken(one.pack, self.environ)]
            if not free:
                ids = ", ".join(one.pack.id for one in found.arrived.arrivals)
                raise QuizError(
                    _("you have {ids} already").format(ids=ids), advice=_("Remove it first.")
                )
            about = [line for one in free for line in (*card(one), "")]
            broken = [
                _("Not a pack: {file}: {problem}").format(file=one.file, problem=one.message)
                for one in found.arrived.broken
            ]
            self.open = stack.pop_all()
        only = found.arrived._replace(arrivals=tuple(free))
        self.fetched = found._replace(arrived=only)
        return Offer(tuple(one.pack.id for one in free), (*about, *broken))

    def accept(self) -> None:
        """Add what was offered."""
        try:
            if self.fetched:
                for arrival in self.fetched.arrived.arrivals:
                    self.fetched.add(arrival)
        finally:
            self.decline()

    def decline(self) -> None:
        """Let go of what was offered."""
        self.fetched = None
        self.open.close()

    def remove(self, id: str) -> None:
        """Remove a pack that was added."""
        take_away(id, self.environ)

    close = decline


def whence(path: Path) -> str:
    """Where a pack that was not added is from."""
    return (
        _("comes with the program")
        if path.parent == shipped()
        else _("from {place}").format(place=path)
    )
