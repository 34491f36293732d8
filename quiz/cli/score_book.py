"""The score book of this house: the history with the titles and labels of its packs."""

from typing import TYPE_CHECKING

from ..game.book.counts import Asked, Book, Label
from ..game.book.times import here
from ..scores import book as folding
from .everyones import opened

if TYPE_CHECKING:
    from .desk import House

MINUTE = len("2026-11-22T12:00")


def book(house: "House") -> Book:
    """The score book of everyone who has played here."""
    titles = {entry.id: entry.title for entry in house.shelves.playable()}
    today = house.here().date().isoformat()
    return folding.book(house.kept.everyone, Days().day, titles, house.player, today)


class Days:
    """Tells the day on the player's wall of times in UTC, of those in one minute only once."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def day(self, at: str) -> str:
        """The day of a time in ISO 8601; nothing that is a date for any other text."""
        if not at.endswith("Z"):
            return here(at)[:10]
        minute = at[:MINUTE]
        if minute not in self.known:
            self.known[minute] = here(at)[:10]
        return self.known[minute]


def asked(house: "House") -> Asked:
    """The answers of everyone by question, and the labels that the packs have now."""
    counts = folding.asked(house.kept.everyone)
    packs = dict.fromkeys(cell.pack for cell in counts)
    found = (pack for name in packs if (pack := opened(house.shelves, name)))
    labels = {
        (pack.id, question.id): Label(question.difficulty, question.tags)
        for pack in found
        for question in pack.questions
    }
    return Asked(counts, labels)
