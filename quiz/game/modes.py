"""The ways to play, as data that the rules read."""

from typing import NamedTuple

from ..errors import QuizError


class Mode(NamedTuple):
    """What a way to play changes. `length` is how many questions a round has; 0 is all."""

    name: str
    title: str
    about: str
    length: int = 0


CLASSIC = Mode("classic", "Classic", "Ten questions, no clock.", length=10)
MISSED = Mode("missed", "Missed ones", "The questions you missed, once more.")

MODES = {mode.name: mode for mode in (CLASSIC, MISSED)}


def mode_named(name: str) -> Mode:
    """The mode called `name`. Raises QuizError, naming those there are."""
    try:
        return MODES[name]
    except KeyError:
        known = ", ".join(MODES)
        raise QuizError(f"there is no mode called {name!r}", advice=f"Modes: {known}.") from None
