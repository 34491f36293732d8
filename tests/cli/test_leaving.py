"""What a round that was left remembers, and which one is offered again."""

import os
from pathlib import Path

import pytest

from quiz.cli.replay import replayed
from quiz.errors import QuizError
from quiz.game.deal import deal
from quiz.game.events import Event, Hinted, answered, dealt, hinted
from quiz.packs.format import read
from quiz.scores.history import history
from quiz.scores.records import event, record
from quiz.scores.summary import left
from tests.conftest import a_pack

AT = "2026-11-22T12:00:00Z"


def test_a_hint_costs_the_same_after_leaving() -> None:
    pack = a_pack()
    table = deal(pack, 7, id="r").answer(frozenset({0})).next().hint()
    kept: list[Event] = [
        dealt(table, "", AT),
        answered(deal(pack, 7, id="r").answer(frozenset({0})), AT),
    ]
    past = history([*kept, hinted(table, AT)]).rounds["r"]
    again = replayed(pack, past)
    assert (again.at, again.hints) == (1, 1)
    right = again.answer(again.turn.right)
    assert right.tally.points - again.tally.points == 50


def test_a_hint_is_a_record_and_back() -> None:
    shown = Hinted("r", "q", 2, AT)
    assert event(record(shown)) == shown
    with pytest.raises(ValueError, match="whole number"):
        event({**record(shown), "hints": 0})


def test_rounds_with_answers_are_offered_before_rounds_without() -> None:
    one, two = (deal(a_pack(id=name), 7, id=name) for name in ("one", "two"))
    events: list[Event] = [
        dealt(one, "", AT),
        answered(one.answer(frozenset({0})), AT),
        dealt(two, "", AT),
    ]
    assert [deal.round for deal in left(history(events))] == ["one", "two"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_no_pack_and_no_trap(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(QuizError, match="no ordinary file"):
        read(tmp_path / "pipe.yaml")
