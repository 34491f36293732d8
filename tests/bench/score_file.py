"""The score file with a hundred thousand answers: one more answer, and reading them all."""

import json
import tempfile
from datetime import date
from pathlib import Path

from quiz.game.events import Answered, Dealt, Event
from quiz.scores import summary
from quiz.scores.records import record
from quiz.scores.store import Store
from tests.bench.figures import timed, told

AT = "2026-11-22T12:00:00Z"


def dealt(number: int) -> Dealt:
    """A round of ten questions."""
    ids = tuple(f"question-{number * 10 + at}" for at in range(10))
    return Dealt(f"round-{number}", "armored-train", "a1", "classic", number, ids, "", AT)


def answered(number: int, at: int) -> Answered:
    """One of its answers."""
    question = f"question-{number * 10 + at}"
    return Answered(f"round-{number}", question, ("60 km/h",), at % 3 > 0, 4.2, 0, AT)


def filled(path: Path, answers: int) -> Path:
    """A score file with so many answers."""
    rounds = range(answers // 10)
    events: list[Event] = []
    for number in rounds:
        events += [dealt(number), *(answered(number, at) for at in range(10))]
    lines = ",\n".join(json.dumps(record(event), separators=(",", ":")) for event in events)
    head = '{"format":"citequiz-scores","version":1,"records":[\n'
    path.write_text(f"{head}{lines}\n]}}\n", encoding="utf-8")
    return path


def main() -> None:
    """One answer made durable, and loading and adding up all of them."""
    with tempfile.TemporaryDirectory() as scratch:
        for answers in (10, 100_000):
            path = filled(Path(scratch) / f"{answers}.json", answers)
            store = Store(path, date.today)
            told(f"{answers:,} answers: read", timed(3, store.load))
            events = store.load().events
            told(f"{answers:,} answers: add up", timed(3, summary.history, events))
            store.append(dealt(10**6))
            one = answered(10**6, 1)
            told(f"{answers:,} answers: one more", timed(500, store.append, one))
