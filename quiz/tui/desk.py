"""What the screens ask of the rest of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ..game.outcome import Outcome

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ..game.book.counts import Asked, Book
    from ..game.events import Event
    from ..game.ghost import Ghost
    from ..game.modes import Mode
    from ..game.picture import Picture, Room
    from ..game.question import Citation, Pack, Question
    from ..game.round import Round
    from ..game.settings import Settings
    from ..game.shelf import Best, Passage, Shelved, Unfinished
    from ..game.stats.item import PackStats
    from ..game.wager import Sureness


def outcome(desk: Desk, pack: Pack, round: Round) -> Outcome:
    """What is told at the end of `round`."""
    return Outcome(
        desk.best(round),
        desk.code(pack, round),
        desk.told(pack, round),
        desk.ghost(round),
        desk.sureness() if round.mode.sure else (),
    )


class Desk(Protocol):
    """Packs and scores, as the screens see them. Every call may raise QuizError."""

    def shelf(self) -> tuple[Shelved, ...]:
        """The packs that can be played, in the order they are shown."""

    def unplayable(self) -> int:
        """How many files of the library cannot be played. It takes a while."""

    def unfinished(self) -> Unfinished | None:
        """The latest round that was left before its end, if it can still be played on."""

    def at_once(self) -> tuple[tuple[Shelved, ...], Unfinished | None]:
        """Both, as far as they can be told without reading for long; they may say too little."""

    def look(self) -> tuple[tuple[Shelved, ...], Unfinished | None]:
        """Both as they stand, whatever it takes to tell that."""

    def news(self) -> str:
        """What happened that the player must know, told once; mostly nothing."""

    def look_back(self) -> str:
        """Read what is not known yet of the past. It takes a while, and gives what the player is to
        be told of it, or nothing."""

    def deal(
        self,
        pack: str,
        mode: Mode,
        count: int = 0,
        *,
        players: tuple[str, ...] = ("",),
    ) -> tuple[Pack, Round]:
        """Open a pack and deal a new round from it, with fresh chance; the deal is kept.

        A daily round may be the finished one of today; a review is dealt from all packs.
        """

    def duel(self, code: str) -> tuple[Pack, Round]:
        """Deal the round that a code tells of; the deal is kept."""

    def again(self, pack: Pack, played: Round, /) -> tuple[Pack, Round]:
        """Deal another round like one that was played; the deal is kept."""

    def due(self) -> int:
        """How many questions of all packs are due today. It takes a while."""

    def deal_missed(self, pack: Pack, missed: tuple[str, ...]) -> Round:
        """Deal a new round of the questions with these ids; the deal is kept."""

    def resume(self, round: str) -> tuple[Pack, Round]:
        """Open the pack of an unfinished round and replay it up to its open question."""

    def keep(self, event: Event) -> Future[None]:
        """Write an event to the score file without waiting; the future ends when it is durable."""

    def best(self, played: Round, /) -> Best | None:
        """The best finished round before this one, of the same pack, mode and length."""

    def ghost(self, round: Round, /) -> Ghost | None:
        """The round that a duel is played against."""

    def code(self, pack: Pack, round: Round, /) -> str:
        """The code by which another player can be dealt this round, or nothing."""

    def told(self, pack: Pack, round: Round, /) -> str:
        """The result of a daily round to paste elsewhere; nothing for any other."""

    def sureness(self) -> tuple[Sureness, ...]:
        """How sure the player was in all wagers, and how often that was right."""

    def buzzers(self) -> tuple[str, str]:
        """The keys of the left and of the right player."""

    def passage(self, pack: Pack, citation: Citation) -> Passage:
        """The document behind a citation, with the place of the cited words."""

    def today(self) -> int:
        """How many answers were given today, in all packs."""

    def settings(self) -> Settings:
        """What the player has settled."""

    def origin(self, name: str) -> str:
        """Where a setting comes from: `default`, `file`, or the name of a variable."""

    def settle(self, name: str, value: str | None) -> Settings:
        """Write a setting to the settings file, or take it out; what is settled from now on."""

    def players(self, *, at_once: bool = False) -> tuple[str, ...]:
        """Everyone who plays here, the one who does now among them. It takes a while, unless what
        is known `at_once` is enough."""

    def sit(self, player: str) -> Settings:
        """Play as `player` from now on; what is settled then."""

    def check(self, pack: str) -> tuple[str, ...]:
        """What the checker says about a pack, in lines. It takes a while."""

    def picture(self, pack: Pack, question: Question, room: Room) -> Picture:
        """The picture of a question as large as fits into `room`. It takes a while."""

    def flag(self, round: Round, /) -> str:
        """The player's note on the question on the table, or nothing."""

    def stats(self, pack: str, /) -> PackStats:
        """What the kept answers say about the questions of a pack. It may take a while."""

    def guide(self) -> str:
        """The text of the help: how to play."""

    def book(self) -> Book:
        """The score book of everyone. It takes a while."""

    def asked(self) -> Asked:
        """The answers of everyone by question, and the labels of these. It takes a while."""

    def now(self) -> str:
        """The time, in UTC and ISO 8601, to the second."""
