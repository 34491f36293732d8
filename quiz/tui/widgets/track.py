"""The train on its track, from a round's first question to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from ...game.question import Route
from ...tongue import _
from ..flourish import FRAMES
from ..text import title
from .strap import Strap

if TYPE_CHECKING:
    from ...game.ghost import Ghost
    from ...game.round import Round

TRAIN = "▐█▌▐█▌◗"
GHOST = "▐░▌▐░▌◗"


class Track(Strap):
    """One line of track between two stations, with the train as far as the answers have come.

    In a duel two trains go as far as right answers carry them; the ghost's is the pale one.
    """

    look = "strap--quiet"

    def __init__(self, route: Route | None, round: Round, ghost: Ghost | None = None) -> None:
        super().__init__(id="track")
        self.ghost = ghost
        self.route = route or Route("", "")
        self.round = round
        self.behind = 0.0

    def glide(self, left: int) -> None:
        """Show the train on its way to where it is, with so many frames to go."""
        self.behind = left / (FRAMES + 1)
        self.redraw(at_once=left < FRAMES)

    def show(self, round: Round) -> None:
        """Move the train to where `round` is."""
        self.round = round
        self.redraw()

    def line(self, width: int) -> Content:
        """Stations at the ends, track between them; the names go when there is no room."""
        start, end = title(self.route.start), title(self.route.end)
        told = title(race(self.round, self.ghost) or travelled(self.route, self.round))
        names = start.cell_length + end.cell_length + told.cell_length
        room = width - names - 5
        if room < len(TRAIN) + 10 or gives_away(self.route, self.round):
            start = end = told = Content("")
            room = width - 5
        rail = self.rail(room)
        return Content(" ").join([Content(""), start, rail, end, told, Content("")])

    def rail(self, room: int) -> Content:
        """The track itself, `room` columns long, train included."""
        ahead = max(room - len(TRAIN), 0)
        if self.ghost:
            return self.two_trains(ahead, self.ghost)
        done = int(ahead * self.come / max(len(self.round.turns), 1))
        return Content.assemble(
            ("━" * done, self.get_visual_style("strap--done")),
            (TRAIN, self.get_visual_style("strap--train")),
            ("╌" * (ahead - done), self.get_visual_style(self.look)),
        )

    @property
    def come(self) -> float:
        """How many questions the train has come; less while it glides."""
        return max(len(self.round.answers) - self.behind, 0)

    def two_trains(self, ahead: int, ghost: Ghost) -> Content:
        """The track with the ghost's train on it, and the player's own before it."""
        total = max(len(self.round.turns), 1)
        own = ahead * self.round.tally.right // total
        other = ahead * rights(ghost, len(self.round.answers)) // total
        signs = list("━" * own + "╌" * (ahead - own + len(TRAIN)))
        signs[other : other + len(GHOST)] = GHOST
        signs[own : own + len(TRAIN)] = TRAIN
        line, style = Content("".join(signs)), self.get_visual_style("strap--train")
        return line.stylize(style, own, own + len(TRAIN))


def rights(ghost: Ghost, answered: int) -> int:
    """How many of its first answers a ghost had right."""
    return sum(right for right, _seconds in ghost.turns[:answered])


def race(round: Round, ghost: Ghost | None) -> str:
    """How many right answers both have in a duel."""
    if ghost is None:
        return ""
    told = _("you {own}, ghost {other}")
    return told.format(own=round.tally.right, other=rights(ghost, len(round.answers)))


def gives_away(route: Route, round: Round) -> bool:
    """Whether a station or the length stands in a right option of the open question."""
    if round.finished or round.given:
        return False
    told = {route.start, route.end, str(route.length or ""), f"{route.length:,}"} - {"", "0"}
    right = [option.text for option in round.turn.options if option.correct]
    return any(word in text for word in told for text in right)


def travelled(route: Route, round: Round) -> str:
    """How far the train has come: of the route's length, where it has one."""
    if not route.length:
        return ""
    done = route.length * len(round.answers) // max(len(round.turns), 1)
    told = _("{done} of {length} {unit}")
    return told.format(done=f"{done:,}", length=f"{route.length:,}", unit=route.unit).strip()
