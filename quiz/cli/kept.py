"""What was kept, and keeping: the score file as the desk uses it."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from ..errors import QuizError
from ..game.events import Dealt, Event
from ..places import cache, score_file
from ..scores import summary
from ..scores.gist import NOTHING, Gist, gist
from ..scores.gist_file import write
from ..scores.history import Fold
from ..scores.recall import Recalled, recalled
from ..scores.store import Loaded, Read, Store, collector_at_rest
from ..scores.told import Told, Whole
from ..tongue import _

if TYPE_CHECKING:
    from concurrent.futures import Future
    from datetime import date

    from ..scores.keeper import Keeper

GIST = "scores.gist"
NOWHERE = Path(os.devnull) / "scores.json"  # no file can be there
QUICK = 32 * 1024  # bytes of a score file that is read as fast as its gist
MANY = 20  # records after which a gist is written anew


class Kept:
    """The events of the score file, and those kept since. All of them are read when `history` is
    first asked for; before that, the gist in the folder `cache` answers what it can.

    What is told is that of `player`, which may be another one at any time.
    """

    def __init__(
        self,
        path: Path,
        today: "Callable[[], date]",
        cache: Path | None = None,
        player: str = "",
    ) -> None:
        self.player = player
        self.part: tuple[summary.History, str, summary.History] | None = None
        self.store = Store(path, today)
        self.own: list[Event] = []
        self.gist_file = cache / GIST if cache else None
        self.fold: Fold | None = None
        self.folded = 0
        self.reading = Lock()
        self.unwritten: tuple[summary.History, frozenset[str]] | None = None
        self.looked: dict[bool, Recalled | None] = {}
        self.forgetting = ""  # why nothing is kept, where that is so
        self.untold = ""

    @cached_property
    def keeper(self) -> "Keeper":
        """Who writes, from the first event on."""
        from ..scores.keeper import Keeper

        return Keeper(self.store)

    @cached_property
    def read(self) -> Read:
        """What the score file held when it was first asked for."""
        return self.store.read()

    @property
    def loaded(self) -> Loaded:
        """The events in it, and what is to be told of it."""
        return self.read.loaded

    @property
    def events(self) -> tuple[Event, ...]:
        """All that was kept by now; one that is in the file and our own may be there twice."""
        return (*self.loaded.events, *self.own)

    @property
    def history(self) -> summary.History:
        """What the events of the player add up to by now."""
        everyone, player = self.everyone, self.player
        part = self.part
        if part is None or part[0] is not everyone or part[1] != player:
            part = self.part = everyone, player, everyone.of(player)
        return part[2]

    @property
    def everyone(self) -> summary.History:
        """What all events add up to by now; one that is in the file and our own counts once."""
        with self.reading:
            if self.fold is None:
                fold = Fold()
                with collector_at_rest():
                    told = fold.add(self.loaded.events)
                self.unwritten = (told, fold.strays()) if self.is_long() else None
                self.fold = fold
            if self.folded < len(self.own):
                new = self.own[self.folded :]
                self.fold.add(new)
                self.folded += len(new)
            return self.fold.told

    def notice(self, *, at_once: bool = False) -> str:
        """What the player is to know about the score file, if there is anything."""
        told: Loaded | Recalled | None = None
        if "read" not in self.__dict__:
            told = self.recalled(at_once=at_once)
            if told is None and at_once and self.is_long():
                return ""
        return " ".join(filter(None, ((told or self.loaded).notice, self.store.notice)))

    def told(self, *, at_once: bool = False) -> Told:
        """What home asks of all events up to now. `at_once` does not wait for a long file to be
        read, even where nothing can be told without."""
        if self.fold is None:
            if found := self.gist_now(at_once=at_once):
                return found.of(self.player)
            if at_once and self.is_long():
                return NOTHING.of(self.player)
        return Whole(self.history)

    def players(self, *, at_once: bool = False) -> tuple[str, ...]:
        """Everyone who was dealt a round; nobody where that takes a while and is wanted at once."""
        if self.fold is None:
            if found := self.gist_now(at_once=at_once):
                return found.players
            if at_once and self.is_long():
                return ()
        return self.everyone.players

    def trusted(self) -> Told:
        """The same, where all of a long file is read only if its end is not as it was."""
        if self.fold is None and (found := self.gist_now(at_once=True)):
            return found.of(self.player)
        return self.told()

    def seen(self, pack: str) -> Mapping[str, str]:
        """When each question of `pack` was answered last."""
        if self.fold is None and (found := self.gist_now(at_once=True)):
            with suppress(ValueError):
                return found.of(self.player).seen(pack)
        return summary.seen(self.history, pack)

    def gist_now(self, *, at_once: bool) -> Gist | None:
        """The gist of all events up to now, where there is one."""
        found = self.recalled(at_once=at_once)
        with suppress(ValueError):
            return found.gist.plus(self.own) if found else None
        return None

    def recalled(self, *, at_once: bool) -> Recalled | None:
        """What is known of the score file without reading all of it; looked for once."""
        if at_once not in self.looked:
            file, path = self.gist_file, self.store.path
            self.looked[at_once] = recalled(path, file, at_once=at_once) if file else None
        return self.looked[at_once]

    def is_long(self) -> bool:
        """Whether it takes a while to read the score file."""
        with suppress(OSError):
            return self.store.path.stat().st_size > QUICK
        return False

    def remember(self) -> None:
        """Write the gist of what was read, if much came after the last one. It takes a while."""
        with self.reading:
            unwritten, self.unwritten = self.unwritten, None
        if unwritten is None or self.gist_file is None:
            return
        (history, strays), read = unwritten, self.read
        before = self.recalled(at_once=False)
        if read.cover and (before is None or read.records > before.before + MANY):
            write(self.gist_file, read.cover, gist(history, strays, read.records, read.unread))

    def begin(self, deal: Dealt) -> None:
        """Keep a deal; on return it is on the disk.

        Where the first of all cannot be written, this and all that comes is only remembered, so
        that one can play. Raises QuizError when a later one cannot be written, and where the score
        file is there to be written but not by us: it is newer, or another program holds it.
        """
        try:
            self.keep(deal).result()
        except QuizError as refused:
            if len(self.own) > 1 or not isinstance(refused.__cause__, OSError):
                raise
            self.forget(refused)

    def forget(self, reason: QuizError) -> None:
        """Only remember what is to be kept from now on, because of `reason`."""
        self.forgetting = self.untold = str(reason)

    def keep(self, event: Event) -> "Future[None]":
        """Write an event without waiting; the future ends when it is durable, or at once where
        events are only remembered."""
        self.own.append(event)
        if not self.forgetting:
            return self.keeper.keep(event)
        from concurrent.futures import Future

        remembered: Future[None] = Future()
        remembered.set_result(None)
        return remembered

    def news(self) -> str:
        """That nothing can be kept, and why: told once."""
        why, self.untold = self.untold, ""
        if not why:
            return ""
        told = _("Your answers cannot be kept: {why}")
        return f"{told.format(why=why)} {_('You can play; this game is forgotten when you leave.')}"

    def past(self, round: str) -> summary.Past:
        """A round as it was kept. Raises QuizError when it never was."""
        past = self.everyone.rounds.get(round)
        if past is None:
            raise QuizError(_("no round {round!r} was kept").format(round=round))
        return past

    def dealt(self, round: str) -> Dealt:
        """The deal of a round. Raises QuizError when it was never kept."""
        return self.past(round).dealt

    def missed(self, pack: str) -> frozenset[str]:
        """The questions of a pack whose latest answer was wrong."""
        return summary.missed(self.history, pack)

    def close(self) -> None:
        """Wait until everything that was kept is on the disk, and the gist of it if it was read."""
        if "keeper" in self.__dict__:
            self.keeper.close()
        self.remember()


def kept_by(environ: Mapping[str, str], today: "Callable[[], date]", player: str) -> Kept:
    """The score file of a player; where there is no home folder for one, a memory."""
    try:
        return Kept(score_file(environ), today, cache(environ), player)
    except QuizError as homeless:
        memory = Kept(NOWHERE, today, player=player)
        memory.forget(homeless)
        return memory
