"""The house's desk: packs and scores joined, as the screens and plain mode ask for them."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import UTC, datetime

from ..errors import QuizError
from ..game.deal import deal, deal_these
from ..game.events import Event, dealt
from ..game.modes import CLASSIC, MISSED, MODES, Mode
from ..game.question import Citation, Pack
from ..game.round import Round
from ..game.shelf import Best, Passage, Shelved, Unfinished
from ..game.text import one_line
from ..packs.library import Entry
from ..places import score_file
from ..scores import summary
from .guide import guide
from .kept import Kept
from .replay import replayed
from .shelves import Shelves


class House:
    """Implements `tui.desk.Desk`. `close` it at the end, so that all that was kept is written.

    `clock` gives the time with its zone, `chance` that many random bytes. The score file and the
    packs are read when they are first needed.
    """

    def __init__(
        self,
        environ: Mapping[str, str],
        clock: Callable[[], datetime],
        chance: Callable[[int], bytes],
    ) -> None:
        self.clock = clock
        self.chance = chance
        self.player = one_line(environ.get("QUIZ_PLAYER", ""))
        self.shelves = Shelves(environ)
        self.kept = Kept(score_file(environ), lambda: clock().date())

    @property
    def notice(self) -> str:
        """What the player is to know about the score file, if there is anything."""
        return " ".join(filter(None, (self.kept.loaded.notice, self.kept.store.notice)))

    def now(self) -> str:
        """The time, in UTC and ISO 8601, to the second."""
        return self.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def keep(self, event: Event) -> "Future[None]":
        """Write an event without waiting; the future ends when it is durable."""
        return self.kept.keep(event)

    def close(self) -> None:
        """Wait until everything that was kept is on the disk."""
        self.kept.close()

    def shelf(self) -> tuple[Shelved, ...]:
        """The packs that can be played, with what the player has made of them."""
        return tuple(self.shelved(entry) for entry in self.shelves.playable())

    def shelved(self, entry: Entry) -> Shelved:
        """One pack of the shelf, with its best classic round and how much of it is known."""
        history, length = self.kept.history, min(CLASSIC.length, entry.questions)
        best = summary.best(history, entry.id, CLASSIC.name, length)
        known = min(len(summary.known(history, entry.id)), entry.questions)
        return Shelved(entry.id, entry.title, entry.questions, known, best, entry.left_out)

    def unfinished(self) -> Unfinished | None:
        """The latest round that was left before its end, if its pack and mode are still here."""
        left = summary.unfinished(self.kept.history)
        if left is None or left.mode not in MODES:
            return None
        title = self.shelves.title(left.pack)
        at = len(summary.answers(self.kept.history, left.round)) + 1
        if title is None or at > len(left.questions):
            return None
        return Unfinished(left.round, left.pack, title, at, len(left.questions))

    def deal(
        self, pack: str, mode: Mode, count: int = 0, seed: int | None = None
    ) -> tuple[Pack, Round]:
        """Deal a new round by `seed`, or by fresh chance; on return the deal is on the disk.

        The mode `missed` deals the questions whose latest answer was wrong.
        """
        opened = self.shelves.open(pack)
        chosen = self.fresh_seed() if seed is None else seed
        if mode == MISSED:
            ids = self.missed(opened, count)
            new = deal_these(opened, chosen, ids, id=self.fresh_id(), mode=mode)
        else:
            new = deal(opened, chosen, id=self.fresh_id(), mode=mode, count=count)
        return opened, self.begun(new)

    def deal_missed(self, pack: Pack, missed: tuple[str, ...]) -> Round:
        """Deal a new round of the questions with these ids; on return the deal is on the disk."""
        seed, name = self.fresh_seed(), self.fresh_id()
        return self.begun(deal_these(pack, seed, missed, id=name, mode=MISSED))

    def missed(self, pack: Pack, count: int = 0) -> tuple[str, ...]:
        """The questions of `pack` whose latest answer was wrong, at most `count` unless that is 0.

        Raises QuizError when there are none.
        """
        wrong = self.kept.missed(pack.id)
        ids = tuple(question.id for question in pack.questions if question.id in wrong)
        if not ids:
            raise QuizError(f"you have missed nothing in {pack.id}", advice="Play it first.")
        return ids[:count] if count else ids

    def begun(self, round: Round) -> Round:
        """`round`, once its deal is on the disk."""
        self.keep(dealt(round, self.player, self.now())).result()
        return round

    def resume(self, round: str) -> tuple[Pack, Round]:
        """Open the pack of a round and replay it up to its open question."""
        left = self.kept.dealt(round)
        pack = self.shelves.open(left.pack)
        return pack, replayed(pack, left, summary.answers(self.kept.history, round))

    def best(self, round: Round) -> Best | None:
        """The best finished round before this one, of the same pack, mode and length."""
        mode, length = round.mode.name, len(round.turns)
        return summary.best(self.kept.history, round.pack_id, mode, length, before=round.id)

    def passage(self, pack: Pack, citation: Citation) -> Passage:
        """The document behind a citation, with the place of the cited words."""
        from ..packs.sources import passage

        return passage(self.shelves.path(pack.id), pack, citation)

    def guide(self) -> str:
        """The text of the help: how to play."""
        return guide(one_line(str(self.kept.store.path)))

    def fresh_seed(self) -> int:
        """A new seed, of 32 bits so that it is short to type."""
        return int.from_bytes(self.chance(4), "big")

    def fresh_id(self) -> str:
        """A name for a new round that no other round has."""
        return self.chance(8).hex()
