import json

import pytest
from hypothesis import given

from quiz.game.events import Answered, Dealt, Ended, Event, Flagged
from quiz.scores.records import event, record
from quiz.scores.shape import line

from .anything import events
from .kept import AT, an_answer

DEALT = Dealt("r", "trains", "h", "classic", 7, ("q1", "q2"), "ann", AT)
WRITTEN = [
    (
        DEALT,
        '{"event":"dealt","round":"r","pack":"trains","hash":"h","mode":"classic","seed":7,'
        f'"questions":["q1","q2"],"player":"ann","at":"{AT}"}}',
    ),
    (
        DEALT._replace(pack_hash="", player=""),
        '{"event":"dealt","round":"r","pack":"trains","mode":"classic","seed":7,'
        f'"questions":["q1","q2"],"at":"{AT}"}}',
    ),
    (
        Answered("r", "q1", ("60 km/h",), True, 4.2, 1, AT),
        '{"event":"answered","round":"r","question":"q1","picked":["60 km/h"],"right":true,'
        f'"seconds":4.2,"hints":1,"at":"{AT}"}}',
    ),
    (
        Answered("r", "q1", ("Hwasŏng", "«a\nb»"), False, 4.0, 0, AT),
        '{"event":"answered","round":"r","question":"q1","picked":["Hwasŏng","«a\\nb»"],'
        f'"right":false,"seconds":4.0,"at":"{AT}"}}',
    ),
    (
        Answered("r", "q1", ("60",), True, 4.0, 0, AT, wording="0a1b2c3d"),
        '{"event":"answered","round":"r","question":"q1","picked":["60"],"right":true,'
        f'"seconds":4.0,"wording":"0a1b2c3d","at":"{AT}"}}',
    ),
    (
        Answered("r", "q1", ("60",), True, 4.0, 1, AT, again=2, wording="0a1b2c3d"),
        '{"event":"answered","round":"r","question":"q1","picked":["60"],"right":true,'
        f'"seconds":4.0,"hints":1,"again":2,"wording":"0a1b2c3d","at":"{AT}"}}',
    ),
    (Ended("r", AT), f'{{"event":"ended","round":"r","at":"{AT}"}}'),
    (Ended("r", AT, "walked"), f'{{"event":"ended","round":"r","how":"walked","at":"{AT}"}}'),
    (
        Flagged("r", "q1", "typo", AT),
        f'{{"event":"flagged","round":"r","question":"q1","note":"typo","at":"{AT}"}}',
    ),
    (
        DEALT._replace(player="", players=("Ada", "Bo"), day="2026-11-22", ghost="04002"),
        '{"event":"dealt","round":"r","pack":"trains","hash":"h","mode":"classic","seed":7,'
        '"questions":["q1","q2"],"players":["Ada","Bo"],"day":"2026-11-22","ghost":"04002",'
        f'"at":"{AT}"}}',
    ),
    (
        Answered("r", "q1", ("60",), True, 4.0, 0, AT, 3, ("fifty",), 1, ("70",), 2),
        '{"event":"answered","round":"r","question":"q1","picked":["60"],"right":true,'
        '"seconds":4.0,"sure":3,"used":["fifty"],"by":1,"lost":["70"],"again":2,'
        f'"at":"{AT}"}}',
    ),
    (
        Answered("r", "q1", ("60",), True, 4.0, 0, AT, 3),
        '{"event":"answered","round":"r","question":"q1","picked":["60"],"right":true,'
        f'"seconds":4.0,"sure":3,"at":"{AT}"}}',
    ),
]
BROKEN = [
    {},
    {"event": 1},
    {"event": None},
    {"event": "ended", "round": "r"},
    {"event": "ended", "round": 1, "at": AT},
    {**record(an_answer()), "right": 1},
    {**record(an_answer()), "right": "true"},
    {**record(an_answer()), "picked": "60 km/h"},
    {**record(an_answer()), "picked": [60]},
    {**record(an_answer()), "picked": None},
    {**record(an_answer()), "seconds": "4.2"},
    {**record(an_answer()), "seconds": -1},
    {**record(an_answer()), "seconds": True},
    {**record(an_answer()), "seconds": float("inf")},
    {**record(an_answer()), "seconds": float("nan")},
    {**record(an_answer()), "seconds": 10**400},
    {**record(an_answer()), "hints": -1},
    {**record(an_answer()), "hints": 1.0},
    {**record(an_answer()), "question": None},
    {**record(an_answer()), "sure": "3"},
    {**record(an_answer()), "used": "fifty"},
    {**record(an_answer()), "by": -1},
    {**record(an_answer()), "lost": [3]},
    {**record(an_answer()), "again": None},
    {**record(DEALT), "players": "Ada"},
    {**record(DEALT), "day": 22},
    {"event": "ended", "round": "r", "at": AT, "how": 1},
    {"event": "flagged", "round": "r", "question": "q1", "at": AT},
    {"event": "flagged", "round": "r", "question": "q1", "note": 3, "at": AT},
    {**record(DEALT), "seed": "7"},
    {**record(DEALT), "seed": True},
    {**record(DEALT), "questions": {"q1": 1}},
    {**record(DEALT), "player": 4},
    {**record(DEALT), "mode": None},
]


@pytest.mark.parametrize(("kept", "text"), WRITTEN)
def test_an_event_is_written_like_this(kept: Event, text: str) -> None:
    assert line(record(kept)).decode() == text


@pytest.mark.parametrize(("kept", "text"), WRITTEN)
def test_an_event_is_read_from_this(kept: Event, text: str) -> None:
    assert event(json.loads(text)) == kept


@given(events)
def test_any_event_comes_back_from_its_line_as_it_was(kept: Event) -> None:
    written = line(record(kept))
    assert b"\n" not in written
    assert event(json.loads(written)) == kept


@pytest.mark.parametrize("broken", BROKEN, ids=str)
def test_a_broken_record_is_told_from_one_that_is_not_known(broken: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="this is n"):
        event(broken)


def test_a_kind_of_a_later_version_is_no_event() -> None:
    assert event({"event": "dreamt", "question": "q1"}) is None


def test_a_key_of_a_later_version_is_passed_over() -> None:
    assert event({**record(an_answer()), "colour": 3}) == an_answer()


def test_a_time_that_is_no_number_is_never_written() -> None:
    with pytest.raises(ValueError, match="JSON"):
        line(record(an_answer()._replace(seconds=float("nan"))))
