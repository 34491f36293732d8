"""The home of somebody who has a thousand packs and has given a hundred thousand answers."""

import json
from collections.abc import Iterator
from pathlib import Path

from quiz.game.events import Answered, Dealt, Ended, Event
from quiz.scores.records import record
from tests.bench.library import shelf

PACKS, ROUNDS, LENGTH = 1000, 10_000, 10
AT = "2026-11-22T12:00:00Z"


def full_home(home: Path) -> Path:
    """Fill a home: every question of every pack was answered once, in rounds of ten."""
    shelf(home / "packs", PACKS, ROUNDS // PACKS * LENGTH)
    lines = ",\n".join(
        json.dumps(record(event), separators=(",", ":"))
        for number in range(ROUNDS)
        for event in a_round(number)
    )
    head = '{"format":"citequiz-scores","version":1,"records":[\n'
    (home / "scores.json").write_text(f"{head}{lines}\n]}}\n", encoding="utf-8")
    return home


def a_round(number: int) -> Iterator[Event]:
    """One round from its deal to its end."""
    name, first = f"{number:016x}", number // PACKS * LENGTH
    ids = tuple(f"q{first + at}" for at in range(LENGTH))
    yield Dealt(name, f"pack-{number % PACKS}", "a1", "classic", number, ids, "", AT)
    for at, question in enumerate(ids):
        yield Answered(name, question, ("An answer",), at % 3 > 0, 4.2, 0, AT)
    yield Ended(name, AT)
