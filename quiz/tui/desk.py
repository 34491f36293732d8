"""What the screens ask of the rest of the program."""

from concurrent.futures import Future
from typing import Protocol

from ..game.events import Event
from ..game.modes import Mode
from ..game.question import Citation, Pack
from ..game.round import Round
from ..game.shelf import Best, Passage, Shelved, Unfinished


class Desk(Protocol):
    """Packs and scores, as the screens see them. Every call may raise QuizError."""

    def shelf(self) -> tuple[Shelved, ...]:
        """The packs that can be played, in the order they are shown."""

    def unfinished(self) -> Unfinished | None:
        """The latest round that was left before its end, if it can still be played on."""

    def deal(self, pack: str, mode: Mode, count: int = 0) -> tuple[Pack, Round]:
        """Open a pack and deal a new round from it, with fresh chance; the deal is kept."""

    def deal_missed(self, pack: Pack, missed: tuple[str, ...]) -> Round:
        """Deal a new round of the questions with these ids; the deal is kept."""

    def resume(self, round: str) -> tuple[Pack, Round]:
        """Open the pack of an unfinished round and replay it up to its open question."""

    def keep(self, event: Event) -> "Future[None]":
        """Write an event to the score file without waiting; the future ends when it is durable."""

    def best(self, played: Round, /) -> Best | None:
        """The best finished round before this one, of the same pack, mode and length."""

    def passage(self, pack: Pack, citation: Citation) -> Passage:
        """The document behind a citation, with the place of the cited words."""

    def guide(self) -> str:
        """The text of the help: how to play."""

    def now(self) -> str:
        """The time, in UTC and ISO 8601, to the second."""
