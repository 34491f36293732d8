"""Several players on one machine: what each has made of the packs is their own."""

import json
from pathlib import Path

import pytest

from quiz.cli.desk import House
from quiz.errors import QuizError
from quiz.game.events import Dealt, answered
from quiz.game.modes import CLASSIC, DAILY, HOTSEAT
from quiz.game.settings import Settings
from tests.cli.conftest import Run
from tests.cli.test_desk import a_house, answer, play

pytestmark = pytest.mark.usefixtures("trains")


@pytest.fixture
def environ(home: Path) -> dict[str, str]:
    return {"QUIZ_HOME": str(home)}


@pytest.fixture
def house(environ: dict[str, str]) -> House:
    """Ada has played a round, all right; Bo sits here."""
    desk = a_house(environ)
    desk.sit("Ada")
    play(desk)
    desk.sit("Bo")
    return desk


def filed(home: Path) -> dict[str, object]:
    """The settings file."""
    told: dict[str, object] = json.loads((home / "settings.json").read_text(encoding="utf-8"))
    return told


def figures(desk: House) -> tuple[int, bool]:
    """How much of the pack is known, and whether there is a best score."""
    (trains,) = (pack for pack in desk.shelf() if pack.id == "trains")
    return trains.known, trains.best is not None


def test_best_and_known_are_each_players_own(house: House) -> None:
    assert figures(house) == (0, False)
    play(house, right=False)
    assert figures(house) == (0, True)
    house.sit("Ada")
    assert figures(house) == (3, True)
    house.sit("")
    assert figures(house) == (0, False)


def test_the_missed_ones_and_those_due_are_each_players_own(house: House) -> None:
    play(house, right=False)
    pack = house.shelves.open("trains")
    assert len(house.missed(pack)) == 3
    assert house.kept.history.latest.keys() == {"Bo"}
    house.sit("Ada")
    assert house.kept.missed("trains") == frozenset()
    house.sit("Cy")
    assert house.due_pack().questions == ()
    assert not house.kept.history.latest


def test_a_round_is_offered_to_who_has_left_it(house: House) -> None:
    left = answer(house, house.deal("trains", CLASSIC)[1])
    house.sit("Ada")
    assert house.unfinished() is None
    house.sit("Bo")
    offered = house.unfinished()
    assert offered
    assert house.resume(offered.round)[1] == left


def test_the_daily_round_counts_once_for_each_player(house: House) -> None:
    _, mine = house.deal("trains", DAILY)
    assert house.deal("trains", DAILY)[1].id == mine.id
    house.sit("Ada")
    assert house.deal("trains", DAILY)[1].id != mine.id


def test_the_goal_counts_ones_own_answers_and_those_in_shared_rounds(house: House) -> None:
    assert house.today() == 0
    _, shared = house.deal("trains", HOTSEAT, players=("Bo", "Ada"))
    while not shared.finished:
        given = shared.answer(frozenset({0}), 1.0)
        house.keep(answered(given, house.now())).result()
        shared = given.next()
    counts = {}
    for name in ("Ada", "Bo", ""):
        house.sit(name)
        counts[name] = house.today()
    assert counts[""] == 0
    assert counts["Ada"] > 3
    assert sum(counts.values()) == 3 + len(shared.answers)


def test_the_next_start_knows_each_player_by_the_gist(
    environ: dict[str, str], house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(house, right=False)
    house.close()
    monkeypatch.setattr("quiz.cli.kept.QUICK", 0)
    a_house(environ).look_back()
    monkeypatch.setattr("quiz.scores.store.Store.read", None)
    later = a_house(environ)
    assert later.players(at_once=True) == ("Ada", "Bo")
    assert figures(later) == (0, True)
    later.sit("Ada")
    assert figures(later) == (3, True)


def test_a_choice_is_kept_for_the_next_start(house: House, home: Path) -> None:
    assert (filed(home)["player"], filed(home)["profiles"]) == ("Bo", ["Ada", "Bo"])
    later = a_house({"QUIZ_HOME": str(home)})
    assert (later.player, later.kept.player) == ("Bo", "Bo")
    house.sit("")
    assert "player" not in filed(home)
    assert filed(home)["profiles"] == ["Ada", "Bo"]


def test_the_names_are_those_of_scores_and_settings_in_order(environ: dict[str, str]) -> None:
    desk = a_house(environ)
    assert desk.players() == ("",)
    play(desk)
    desk.settle("profiles", "dee, Cy")
    desk.sit("Bo, the second")
    assert desk.players() == ("", "Bo, the second", "Cy", "dee")


def test_scores_without_a_name_stay_with_who_has_none(environ: dict[str, str]) -> None:
    desk = a_house(environ)
    play(desk)
    desk.settle("player", "Ada")
    assert figures(desk) == (0, False)
    desk.sit("")
    assert figures(desk) == (3, True)


def test_a_name_that_is_settled_counts_at_once(house: House) -> None:
    house.settle("player", "Ada")
    assert figures(house) == (3, True)
    assert house.book().players[0] == "Ada"


@pytest.mark.parametrize("by", ["QUIZ_PLAYER", "--player"])
def test_what_overrules_the_settings_says_so_and_stays(
    by: str, environ: dict[str, str], home: Path
) -> None:
    given = {"QUIZ_PLAYER": "Zoe"} if by == "QUIZ_PLAYER" else {}
    option = "Zoe" if by == "--player" else None
    usual = a_house(environ)
    desk = House({**environ, **given}, usual.clock, usual.chance, option)
    assert (desk.player, desk.settings().player, desk.origin("player")) == ("Zoe", "Zoe", by)
    with pytest.raises(QuizError, match=f"{by} says who plays"):
        desk.sit("Ada")
    desk.settle("goal", "5")
    assert (desk.player, desk.settings()) == ("Zoe", Settings(player="Zoe", goal=5))
    assert "player" not in filed(home)


@pytest.mark.parametrize(
    "line",
    [
        ["play", "trains", "--player", "Ada"],
        ["--player", "Ada", "play", "trains"],
        ["--player", "Bo", "play", "trains", "--player", "Ada"],
        ["daily", "trains", "--player", "Ada"],
        ["daily", "trains", "--player", "  Ada\n"],
    ],
)
def test_player_says_who_plays_a_round(line: list[str], quiz: Run, environ: dict[str, str]) -> None:
    assert quiz(*line, "--plain").code == 0
    (event,) = a_house(environ).kept.events
    assert isinstance(event, Dealt)
    assert event.player == "Ada"


def test_you_has_no_name_even_where_one_is_settled(quiz: Run, environ: dict[str, str]) -> None:
    a_house(environ).sit("Ada")
    quiz("play", "trains", "--plain", "--player", "you")
    (event,) = a_house(environ).kept.events
    assert isinstance(event, Dealt)
    assert event.player == ""


def test_a_review_is_that_of_who_plays(quiz: Run, house: House) -> None:
    house.close()
    told = quiz("review", "--player", "Cy")
    assert (told.code, told.out) == (2, "")
    assert "nothing is due today" in told.err
    assert quiz("review", "--count", "--player", "Cy").out == "0\n"


def test_plain_mode_names_the_player_when_there_are_others(quiz: Run, house: House) -> None:
    house.close()
    told = quiz("--plain", typed="q\n").out
    assert "Player: Bo.\n" in told
    assert "Player: Ada." in quiz("--plain", "--player", "Ada", typed="q\n").out


def test_plain_mode_does_not_name_the_only_player(quiz: Run) -> None:
    quiz("play", "trains", "--plain")
    assert "Player:" not in quiz("--plain", typed="q\n").out


def test_the_status_is_that_of_who_plays(quiz: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    quiz("daily", "trains", "--plain", "--player", "Ada", typed="1\n\n" * 7)
    assert quiz("status").out == ""
    monkeypatch.setenv("QUIZ_PLAYER", "Ada")
    assert quiz("status").out == "streak 1\n"


def test_the_shell_completes_names(
    quiz: Run, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.close()
    monkeypatch.setenv("_QUIZ_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "quiz daily --player A")
    monkeypatch.setenv("COMP_CWORD", "3")
    assert quiz().out == "plain,Ada\n"


def test_you_is_the_player_without_a_name_however_it_is_said(environ: dict[str, str]) -> None:
    assert a_house(environ | {"QUIZ_PLAYER": "you"}).player == ""
    house = a_house(environ)
    house.sit("Ada")
    house.sit("you")
    assert house.player == ""
    assert a_house(environ).player == ""
    assert house.players() == ("", "Ada")
