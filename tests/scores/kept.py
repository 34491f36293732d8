"""Events and score files in a line."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from quiz.game.events import Answered, Dealt, Ended, Event
from quiz.scores.records import record
from quiz.scores.shape import line, whole
from quiz.scores.store import Store

TODAY = date(2026, 11, 22)
AT = "2026-11-22T12:00:00Z"


def a_deal(
    round: str = "r1",
    *questions: str,
    pack: str = "trains",
    mode: str = "classic",
    player: str = "ann",
) -> Dealt:
    """A round was dealt: of the given questions, or of three."""
    return Dealt(round, pack, "h", mode, 7, questions or ("q1", "q2", "q3"), player, AT)


def an_answer(
    question: str = "q1", *, round: str = "r1", right: bool = True, hints: int = 0
) -> Answered:
    """A question was answered."""
    return Answered(round, question, ("60 km/h",), right, 4.2, hints, AT)


def an_end(round: str = "r1") -> Ended:
    """A round ended."""
    return Ended(round, AT)


def answers(count: int) -> list[Event]:
    """As many answers, all of different questions."""
    return [an_answer(f"q{number}") for number in range(count)]


def a_store(folder: Path, day: date = TODAY) -> Store:
    """A store on `scores.json` in that folder."""
    return Store(folder / "scores.json", lambda: day)


def lines(events: Iterable[Event]) -> list[str]:
    """The events as the lines of a score file."""
    return [line(record(event)).decode() for event in events]


def a_file(*events: Event) -> bytes:
    """The bytes of a score file with these events."""
    return whole(lines(events))


def is_json(file: Path) -> bool:
    """Whether the file is valid JSON from its first byte to its last."""
    try:
        json.loads(file.read_bytes())
    except ValueError:
        return False
    return True
