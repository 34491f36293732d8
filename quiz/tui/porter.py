"""What the packs screen asks of the rest of the program."""

from collections.abc import Callable
from typing import NamedTuple, Protocol


class Held(NamedTuple):
    """A pack that is there. `origin` says where it is from; only an `added` one can be removed.

    `problem` says why it cannot be played, or that questions are left out; empty is none.
    """

    id: str
    title: str
    questions: int
    license: str
    origin: str
    problem: str = ""
    added: bool = False


class Offer(NamedTuple):
    """Packs that were fetched: their ids, and what is to be known of them before they are added."""

    ids: tuple[str, ...]
    about: tuple[str, ...]


class Porter(Protocol):
    """Fetches, adds and removes packs. Every call may take a while, and may raise QuizError."""

    def held(self) -> tuple[Held, ...]:
        """The packs that are there, in the order they are shown."""

    def fetch(self, source: str, tell: Callable[[str], None]) -> Offer:
        """Fetch what `source` names and check it; `tell` is told, from any thread, how far it is.

        The offer stands until it is accepted or declined.
        """

    def accept(self) -> None:
        """Add what was offered."""

    def decline(self) -> None:
        """Let go of what was offered, if anything was."""

    def remove(self, id: str) -> None:
        """Remove a pack that was added."""
