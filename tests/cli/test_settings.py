"""`quiz settings`, and what settings do to a game."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_settings_are_listed_with_where_they_come_from(
    quiz: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZ_CLOCK", "20")
    assert quiz("settings", "set", "theme", "nord").out == "theme: nord\n"
    told = quiz("settings").out.splitlines()
    assert told[3].split()[:3] == ["theme", "nord", "file"]
    assert told[6].split()[:3] == ["clock", "20", "QUIZ_CLOCK"]
    assert told[7].split()[:3] == ["goal", "(none)", "default"]
    assert told[-1] == f"File: {home / 'settings.json'}"


def test_settings_are_told_to_a_program(quiz: Run) -> None:
    quiz("settings", "set", "keymap", "next=y")
    told = json.loads(quiz("settings", "--json").out)
    assert told["settings"]["keymap"]["value"] == {"next": "y"}
    assert told["settings"]["bell"] == {"value": False, "from": "default", "variable": "QUIZ_BELL"}
    assert told["problems"] == []


def test_a_setting_is_taken_out_again(quiz: Run) -> None:
    quiz("settings", "set", "theme", "nord")
    assert quiz("settings", "unset", "theme").out == "theme: citequiz-dark\n"


def test_a_variable_that_goes_before_the_file_is_told(
    quiz: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZ_BELL", "off")
    told = quiz("settings", "set", "bell", "on").out
    assert told == "bell: off\nQUIZ_BELL goes before the file.\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("set", "theme", "nrd"), "Did you mean nord?"),
        (("set", "thme", "nord"), "Did you mean theme?"),
        (("unset", "thme"), "Did you mean theme?"),
    ],
)
def test_what_cannot_be_settled_is_told(arguments: tuple[str, ...], told: str, quiz: Run) -> None:
    done = quiz("settings", *arguments)
    assert done.code == 2
    assert told in done.err


def test_problems_end_with_1(quiz: Run, home: Path) -> None:
    home.mkdir()
    (home / "settings.json").write_text('{"bell": "loud"}')
    done = quiz("settings")
    assert done.code == 1
    assert "settings.json:1:2: bell: 'loud' makes no sense here." in done.err


@pytest.mark.usefixtures("trains")
def test_a_broken_file_never_stops_a_game_and_is_told_once(quiz: Run, home: Path) -> None:
    (home / "settings.json").write_text('{"bell"')
    done = quiz("play", "trains", "--plain", typed="1\n\n1\n\n1\n\n")
    assert done.code == 0
    assert done.out.count("this is not JSON") == 1
    assert (home / "settings.json").read_text() == '{"bell"'


@pytest.mark.usefixtures("trains")
def test_a_name_is_told_by_the_file(quiz: Run) -> None:
    quiz("settings", "set", "player", "Ada")
    quiz("play", "trains", "--plain", typed="1\n\n1\n\n1\n\n")
    assert json.loads(quiz("scores", "--json").out)[0]["player"] == "Ada"


@pytest.mark.usefixtures("trains")
def test_a_clock_is_run_in_classic_rounds_unless_the_command_line_says_otherwise(quiz: Run) -> None:
    quiz("settings", "set", "clock", "20")
    for more in ((), ("--clock", "9"), ("--clock", "none"), ("--mode", "wager")):
        quiz("play", "trains", "--plain", *more, typed="1\n")
    modes = [game["mode"] for game in json.loads(quiz("scores", "--json").out)]
    assert modes == ["wager", "classic", "classic-9s", "classic-20s"]


def test_the_names_of_all_keys_are_listed(quiz: Run) -> None:
    lines = quiz("settings", "keys").out.splitlines()
    assert ["Home", "settings", ",", "Settings"] in [line.split() for line in lines]


def test_moved_keys_that_clash_are_refused(quiz: Run, home: Path) -> None:
    done = quiz("settings", "set", "keymap", "hint=s")
    assert done.code == 2
    assert "hint and source would both be s on the screen Play" in done.err
    assert not (home / "settings.json").exists()
