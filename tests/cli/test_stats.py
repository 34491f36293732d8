"""`quiz stats`: the figures of questions that were really played."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def played(trains: Path, quiz: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pack `trains`, played by ten players who each took the first option dealt."""
    for number in range(10):
        monkeypatch.setenv("QUIZ_PLAYER", f"p{number}")
        quiz("play", "trains", "--seed", "7", "--plain", typed="f 3\n1\n\n1\n\n1\n")
    return trains


def test_the_figures_stand_beside_file_and_line(played: Path, quiz: Run) -> None:
    told = quiz("stats", "trains")
    assert told.code == 0
    assert "30 first answers of 10 players (p0, p1, p2, p3, p4, and others)" in told.out
    for question, line in {"speed": 7, "colour": 13, "locomotives": 16}.items():
        assert f"{played}:{line}: {question}: " in told.out
    assert "flagged by 10 players: typo (10)" in told.out
    assert quiz("stats", str(played)).out == told.out


def test_the_same_is_there_for_a_program(played: Path, quiz: Run) -> None:
    told = json.loads(quiz("stats", "trains", "--json").out)
    assert (told["pack"], told["answers"], len(told["players"])) == ("trains", 30, 10)
    assert told["needs"] == {
        "facility": 10,
        "discrimination": 30,
        "idle": 59,
        "median_seconds": 5,
    }
    for question in told["questions"]:
        right = sum(option["taken"] for option in question["options"] if option["right"])
        assert question["right"] == right
        assert question["facility"]["value"] == right / 10
        assert question["discrimination"] is None
        assert question["line"]
        wrong = {"key", "nobody"} & {finding["code"] for finding in question["findings"]}
        assert bool(wrong) == (right == 0)
    assert played.is_file()


@pytest.mark.usefixtures("played")
def test_one_players_answers_may_be_asked_for(quiz: Run) -> None:
    told = json.loads(quiz("stats", "trains", "--json", "--player", "p3").out)
    assert (told["players"], told["answers"]) == (["p3"], 3)
    assert {question["facility"] for question in told["questions"]} == {None}


@pytest.mark.usefixtures("trains")
def test_without_answers_it_is_told_what_to_do(quiz: Run) -> None:
    told = quiz("stats", "trains")
    assert told.code == 0
    assert "Nobody has answered" in told.out
    assert "quiz scores import FILE" in told.out


def test_a_pack_that_is_not_there_cannot_be_told_of(quiz: Run) -> None:
    assert quiz("stats", "nowhere").code == 2
    assert quiz("stats", "nowhere.yaml").code == 2
