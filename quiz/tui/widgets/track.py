"""The train on its track, from a round's first question to its last."""

from typing import ClassVar

from textual.content import Content

from ...game.question import Route
from ...game.round import Round
from ..text import title
from .strap import Strap

TRAIN = "▐█▌▐█▌◗"


class Track(Strap):
    """One line of track between two stations, with the train as far as the answers have come."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"track--done", "track--train"}

    def __init__(self, route: Route | None, round: Round) -> None:
        super().__init__(id="track")
        self.route = route or Route("", "")
        self.round = round

    def show(self, round: Round) -> None:
        """Move the train to where `round` is."""
        self.round = round
        self.refresh()

    def line(self, width: int) -> Content:
        """Stations at the ends, track between them; the names go when there is no room."""
        start, end = title(self.route.start), title(self.route.end)
        told = title(travelled(self.route, self.round))
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
        done = ahead * len(self.round.answers) // max(len(self.round.turns), 1)
        return Content.assemble(
            ("━" * done, self.get_visual_style("track--done")),
            (TRAIN, self.get_visual_style("track--train")),
            ("╌" * (ahead - done), self.get_visual_style()),
        )


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
    return f"{done:,} of {route.length:,} {route.unit}".strip()
