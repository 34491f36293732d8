"""Flags: in plain mode, and `quiz flags`."""

import json
from pathlib import Path

import pytest

from quiz.game.events import Flagged
from tests.cli.conftest import Run
from tests.cli.talks import played
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk


def said(lines: str) -> tuple[str, list[str]]:
    """What plain mode says to these lines, and the notes it keeps."""
    desk = FakeDesk(a_pack())
    out = played(lines, a_pack(), desk=desk)
    return out, [event.note for event in desk.kept if isinstance(event, Flagged)]


@pytest.mark.parametrize(
    ("lines", "notes"),
    [
        ("f\n1\n", ["wrong"]),
        ("flag\nnot so\n", ["not so"]),
        ("f 3\n", ["typo"]),
        ("F the Date is off\n", ["the Date is off"]),
        ("f\n\n", []),
        ("f", []),
        ("f 1\nf\n0\n", ["wrong", ""]),
        ("1\nf typo\n", ["typo"]),
        ("1\nf\n2\n\n", ["unclear"]),
    ],
)
def test_plain_mode_flags_before_the_answer_and_after_it(lines: str, notes: list[str]) -> None:
    assert said(lines)[1] == notes


def test_plain_mode_tells_the_note_that_stands() -> None:
    assert "This question is flagged: typo." in said("f 3\nf\n\n")[0]


def test_a_flag_takes_no_time_of_the_question() -> None:
    desk = FakeDesk(a_pack())
    played("f\n1\n1\n", a_pack(), desk=desk)
    flagged, answer, *_ = desk.kept
    assert isinstance(flagged, Flagged)
    assert getattr(answer, "seconds", None) == 4  # a look at the clock takes two, and there are two


@pytest.fixture
def flagged(trains: Path, quiz: Run) -> Path:
    """The pack `trains`, every question of which was flagged."""
    quiz("play", "trains", "--plain", typed="f 1\n1\n\nf *all* [of](it) is wrong\n1\n\nf 3\n1\n")
    return trains


def test_flags_are_listed_by_pack_with_file_and_line(flagged: Path, quiz: Run) -> None:
    told = quiz("flags")
    assert told.code == 0
    assert "Trains (trains): 3 flags" in told.out
    lines = {"speed": 7, "colour": 13, "locomotives": 16}
    for question, line in lines.items():
        place = next(at for at, text in enumerate(told.out.splitlines()) if f" {question}:" in text)
        assert f"{flagged}:{line}: " in told.out.splitlines()[place - 1]


def test_flags_of_one_pack_may_be_asked_for_by_its_file(flagged: Path, quiz: Run) -> None:
    assert quiz("flags", str(flagged)).out == quiz("flags", "trains").out
    assert quiz("flags", "train").code == 2


def test_flags_for_a_program(flagged: Path, quiz: Run) -> None:
    told = json.loads(quiz("flags", "--to", "json").out)
    assert {flag["note"] for flag in told} == {"wrong", "typo", "*all* [of](it) is wrong"}
    one = next(flag for flag in told if flag["question"] == "speed")
    assert (one["line"], one["file"], one["pack"]) == (7, str(flagged), "trains")
    assert one["text"] == "How fast does the train go?"


def test_the_report_shows_the_questions_and_no_folder_of_the_player(
    flagged: Path, quiz: Run
) -> None:
    told = quiz("flags", "trains", "--to", "md").out
    assert told.startswith("# Flagged questions: Trains\n")
    assert str(flagged.parent) not in told
    assert "## `speed` (`trains.yaml:7`)" in told
    assert "> - [x] sixty" in told
    assert "\\*all\\* \\[of\\](it) is wrong** (" in told


def test_flags_of_a_pack_that_is_gone_are_still_listed(flagged: Path, quiz: Run) -> None:
    flagged.unlink()
    told = quiz("flags", "trains").out
    assert "this pack is not here" in told
    assert "speed" in told


@pytest.mark.usefixtures("flagged")
def test_clear_takes_back_what_it_lists(quiz: Run) -> None:
    told = quiz("flags", "--clear")
    assert "Trains (trains): 3 flags" in told.out
    assert "3 flags were taken back" in told.err
    assert "Nothing is flagged" in quiz("flags").out
    assert json.loads(quiz("flags", "--to", "json").out) == []
    assert quiz("flags", "--to", "md").out == "Nothing is flagged.\n"
