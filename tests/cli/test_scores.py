"""`quiz scores`: games, packs, trend, tags and calendar as text and as JSON."""

import json
from pathlib import Path

import pytest

from quiz.cli import score_lines
from quiz.cli.score_book import Days
from quiz.game.events import Answered, Dealt, Ended, Event
from quiz.game.text import width
from tests.cli.conftest import Run
from tests.scores.kept import a_file


def a_round(
    name: str,
    at: str,
    *rights: bool,
    pack: str = "trains",
    player: str = "",
    players: tuple[str, ...] = (),
) -> list[Event]:
    """A round of trains, as far as it was answered."""
    ids = ("speed", "colour", "locomotives")
    mode = "hotseat" if players else "classic"
    events: list[Event] = [Dealt(name, pack, "h", mode, 7, ids, player, at, players)]
    for place, right in enumerate(rights):
        by = place % max(len(players), 1)
        events.append(Answered(name, ids[place], ("x",), right, 2.0, 0, at, player=by))
    return [*events, *([Ended(name, at)] if len(rights) == len(ids) else [])]


@pytest.fixture
def kept(home: Path) -> None:
    """Four games of three people, one of a pack that is gone."""
    events = (
        *a_round("r1", "2020-11-20T10:00:00Z", True, False, False),
        *a_round("r2", "2020-11-21T10:00:00Z", True, True, True),
        *a_round("r3", "2020-11-22T10:00:00Z", True, pack="gone", player="Ada"),
        *a_round("r4", "2020-11-22T11:00:00Z", True, False, True, players=("Ada", "Bo")),
    )
    home.mkdir(exist_ok=True)
    (home / "scores.json").write_bytes(a_file(*events))


pytestmark = pytest.mark.usefixtures("trains", "kept")


def read(quiz: Run, *options: str) -> object:
    """What `quiz scores --json` with these options tells."""
    return json.loads(quiz("scores", "--json", *options).out)


def test_games_are_those_of_everyone_and_can_be_narrowed_and_sorted(quiz: Run) -> None:
    def rounds(*options: str) -> list[str]:
        games = read(quiz, *options)
        assert isinstance(games, list)
        return [game["round"] for game in games]

    assert rounds() == ["r4", "r3", "r2", "r1"]
    assert rounds("--player", "Ada") == ["r4", "r3"]
    assert rounds("--player", "you", "--sort", "points") == ["r2", "r1"]
    assert rounds("--pack", "gone") == ["r3"]
    assert rounds("--mode", "hotseat") == ["r4"]


def test_a_game_of_several_tells_what_each_came_to(quiz: Run) -> None:
    games = read(quiz, "--mode", "hotseat")
    assert isinstance(games, list)
    assert games[0]["each"] == [
        {"player": "Ada", "points": 210, "right": 2, "answered": 2},
        {"player": "Bo", "points": 0, "right": 0, "answered": 1},
    ]
    assert "Ada, Bo: trains" in quiz("scores").out


def test_a_list_of_everyone_says_whose_a_game_is_and_one_of_a_player_does_not(quiz: Run) -> None:
    told = quiz("scores").out
    assert "  Ada: gone  " in told
    assert told.count("  you: trains  ") == 2
    assert "Ada: " not in quiz("scores", "--player", "Ada", "--pack", "gone").out


def test_packs_are_told_by_mode_with_the_best_game(quiz: Run) -> None:
    packs = read(quiz, "--packs", "--sort", "points")
    assert isinstance(packs, list)
    assert [(one["pack"], one["mode"], one["games"]) for one in packs] == [
        ("trains", "classic", 2),
        ("trains", "hotseat", 1),
        ("gone", "classic", 1),
    ]
    assert packs[0]["best"] == {"points": 330, "right": 3, "of": 3}
    assert packs[2]["best"] is None
    head, *lines = quiz("scores", "--packs").out.splitlines()
    assert head.split() == ["PACK", "MODE", "GAMES", "BEST", "RIGHT", "ALL", "EACH", "LATEST"]
    assert any(line.startswith("Trains  classic") and "66 %" in line for line in lines)
    assert any(line.startswith("gone ") for line in lines)


def test_the_trend_is_that_of_the_one_who_sits_here(quiz: Run) -> None:
    assert read(quiz, "--trend") == [
        {"day": "2020-11-20", "answered": 3, "right": 1, "seconds": 6.0},
        {"day": "2020-11-21", "answered": 3, "right": 3, "seconds": 6.0},
    ]
    told = quiz("scores", "--trend").out
    assert told.startswith("Of you. Others: --player NAME\nRight answers by day\n")
    assert "Lately 100 % of 3 right; before that 33 % of 3." in told


def test_tags_and_difficulty_come_from_the_packs_that_are_there(quiz: Run, trains: Path) -> None:
    nothing = quiz("scores", "--tags")
    assert (nothing.code, nothing.out) == (0, "Nothing was kept of that. Every game: quiz scores\n")
    text = trains.read_text(encoding="utf-8")
    tagged = text.replace("- id: speed\n", "- id: speed\n    tags: [pace]\n    difficulty: hard\n")
    trains.write_text(tagged, encoding="utf-8")
    told = read(quiz, "--tags", "--player", "you")
    count = {"answered": 2, "right": 2, "seconds": 4.0}
    assert told == {"difficulty": [{"name": "hard", **count}], "tags": [{"name": "pace", **count}]}
    assert "By tag\npace" in quiz("scores", "--tags").out


def test_the_calendar_draws_a_year_and_tells_its_months(quiz: Run) -> None:
    assert read(quiz, "--calendar") == []  # nothing in the last year
    assert "0 days in a row, at most 2" in quiz("scores", "--calendar").out


@pytest.mark.parametrize("view", ["--packs", "--trend", "--tags", "--calendar"])
def test_views_of_nobody_say_what_to_do(view: str, quiz: Run, home: Path) -> None:
    (home / "scores.json").unlink()
    assert quiz("scores", view).out == "No game was played yet. Start one with: quiz play\n"
    assert json.loads(quiz("scores", view, "--json").out) in ([], {"difficulty": [], "tags": []})


def test_an_order_that_is_not_there_is_a_fault(quiz: Run) -> None:
    told = quiz("scores", "--sort", "loudest")
    assert (told.code, told.out) == (2, "")
    assert "games cannot be sorted by 'loudest'" in told.err
    assert "Orders: newest, points, right, time, pack." in told.err
    assert "trend cannot be sorted" in quiz("scores", "--trend", "--sort", "newest").err


@pytest.mark.parametrize("room", [40, 60, 80])
def test_tables_fit_the_terminal(room: int, quiz: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(score_lines, "terminal", lambda: room)
    for view in ((), ("--packs",), ("--trend",)):
        lines = quiz("scores", *view).out.splitlines()
        tables = [line for line in lines if "2020" in line or "PACK" in line]
        assert tables
        assert all(width(line) <= room for line in tables)


def test_a_day_is_that_of_the_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.cli.score_book.here", lambda at: f"<{at}>")
    days = Days()
    assert days.day("2026-11-22T12:00:01Z") == days.day("2026-11-22T12:00:59Z")
    assert days.day("2026-11-22T12:00:59+03:00").startswith("<2026-11-2")
