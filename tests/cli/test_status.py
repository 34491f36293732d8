"""`quiz status`: what it tells, and that it is read from what was drawn up before."""

import json
import sys
import time
from pathlib import Path

import pytest

from quiz.cli import agenda, drawing_up
from quiz.cli.agenda import Agenda
from quiz.cli.glance import line
from tests.cli.conftest import Run

DAILY = "1\n\n" * 7


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Agenda]:
    """The agendas that had to be drawn up."""
    made: list[Agenda] = []
    original = drawing_up.drawn_up

    def watched(environ: dict[str, str]) -> Agenda:
        made.append(original(environ))
        return made[-1]

    monkeypatch.setattr(drawing_up, "drawn_up", watched)
    return made


def test_nothing_is_told_and_nothing_written_where_nothing_was_kept(quiz: Run, home: Path) -> None:
    assert quiz("status") == (0, "", "")
    assert json.loads(quiz("status", "--json").out) == {"due": 0, "streak": 0}
    assert not home.exists()


def test_a_daily_round_makes_a_streak(quiz: Run) -> None:
    quiz("daily", "--plain", typed=DAILY)
    assert quiz("status") == (0, "streak 1\n", "")


def test_what_is_due_is_told_on_the_day_it_is_due(
    quiz: Run, trains: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiz("play", "trains", "--plain", typed="1\n\n1\n\n1\n\n")
    assert quiz("status").out == ""
    later = time.localtime(time.time() + 400 * 86400)
    told = time.strftime("%Y-%m-%d %z", later)
    monkeypatch.setattr("time.strftime", lambda _: told)
    assert quiz("status").out == "3 due\n"
    assert json.loads(quiz("status", "--json").out) == {"due": 3, "streak": 0}
    trains.unlink()
    quiz("list")
    assert quiz("status").out == ""


def test_it_is_drawn_up_once_after_a_game_and_then_read(quiz: Run, drawn: list[Agenda]) -> None:
    quiz("daily", "--plain", typed=DAILY)
    assert [quiz("status").out for _ in range(3)] == ["streak 1\n"] * 3
    assert len(drawn) == 1
    quiz("play", "--plain", typed="1\n\n")
    quiz("status")
    quiz("status")
    assert len(drawn) == 2


def test_another_player_has_another_streak(quiz: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    quiz("daily", "--plain", typed=DAILY)
    assert quiz("status").out == "streak 1\n"
    monkeypatch.setenv("QUIZ_PLAYER", "Bo")
    assert quiz("status").out == ""


@pytest.mark.parametrize("text", ["", "x", "1 2\nmore", "{seal}", "{seal}\n2026-11-22\ndue 1"])
def test_a_damaged_agenda_is_drawn_up_anew(text: str, quiz: Run, home: Path) -> None:
    quiz("daily", "--plain", typed=DAILY)
    quiz("status")
    kept = home / "cache" / "status"
    seal = kept.read_text(encoding="utf-8").splitlines()[0]
    kept.write_text(text.format(seal=seal), encoding="utf-8")
    assert quiz("status").out == "streak 1\n"


def test_an_agenda_that_cannot_be_kept_is_done_without(
    quiz: Run, home: Path, drawn: list[Agenda]
) -> None:
    quiz("daily", "--plain", typed=DAILY)
    (home / "cache" / "status").mkdir()
    assert [quiz("status").out for _ in range(2)] == ["streak 1\n"] * 2
    assert len(drawn) == 2
    assert [path.name for path in (home / "cache").glob("status*")] == ["status"]


def test_a_clock_that_was_set_back_is_not_told_of_the_future(tmp_path: Path) -> None:
    made = Agenda({"2026-11-22": 2, "2026-11-24": 1}, {"2026-11-22": 5})
    agenda.write(tmp_path, "seal", "2026-11-22", made)
    assert agenda.read(tmp_path, "seal", "2026-11-21") is None
    assert agenda.read(tmp_path, "other", "2026-11-22") is None
    assert agenda.read(tmp_path, "seal", "2026-11-23") == made
    assert [made.due_by(f"2026-11-2{day}") for day in (1, 2, 3, 4)] == [0, 2, 2, 3]


@pytest.mark.parametrize(
    ("due", "streak", "told"),
    [(0, 0, ""), (3, 0, "3 due"), (0, 5, "streak 5"), (3, 5, "3 due · streak 5")],
)
def test_the_line_leaves_out_what_is_nought(due: int, streak: int, told: str) -> None:
    assert line(due, streak) == told


def test_the_line_is_ascii_where_the_output_is(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ascii:
        encoding = "ascii"

    monkeypatch.setattr(sys, "stdout", Ascii())
    assert line(3, 5) == "3 due | streak 5"
