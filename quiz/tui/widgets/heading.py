"""The line at the top: whose round it is, how far it has come, and what it is worth so far."""

from textual.content import Content

from ...game.round import Round
from ..text import title
from .strap import Strap


class Heading(Strap):
    """One line: the pack, the progress, the points and the streak."""

    def __init__(self, name: str, round: Round) -> None:
        super().__init__(id="heading")
        self.pack_title = title(name)
        self.round = round

    def show(self, round: Round) -> None:
        """Draw the figures of `round`."""
        self.round = round
        self.refresh()

    def line(self, width: int) -> Content:
        """The pack's title is what gives way on a narrow screen."""
        told = figures(self.round, wide=width >= 60)
        room = max(width - len(told) - 3, 0)
        name = self.pack_title.truncate(room, ellipsis=True, pad=True)
        return Content.assemble(" ", name if room > 4 else "", " ", told)


def figures(round: Round, wide: bool) -> str:
    """Progress, points and streak in words, or in short where there is little room."""
    tally, total = round.tally, len(round.turns)
    at = min(round.at + 1, total)
    if not wide:
        return f"{at}/{total}  {tally.points:,}  ×{tally.streak}"
    streak = f"  streak {tally.streak}" if tally.streak > 1 else ""
    return f"Question {at} of {total}   {tally.points:,} points{streak}"
