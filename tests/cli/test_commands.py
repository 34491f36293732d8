import json
import os
import re
from pathlib import Path

import pytest

from quiz import __version__
from quiz.cli.commands import COMMANDS
from quiz.game.deal import deal
from quiz.packs.folders import folders
from quiz.packs.library import Library
from tests.cli.conftest import TRAINS, Run

pytestmark = pytest.mark.usefixtures("trains")

ROUND = "1\n\n1\n\n1\n\n"


@pytest.mark.parametrize("option", [["--version"], ["-V"], ["--plain", "--version"]])
def test_the_version_is_told(option: list[str], quiz: Run) -> None:
    assert quiz(*option) == (0, f"citequiz {__version__}\n", "")


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_shows_examples_and_where_answers_are_kept(
    command: list[str], quiz: Run, home: Path
) -> None:
    told = quiz(*command, "--help")
    assert (told.code, told.err) == (0, "")
    examples = told.out[told.out.index("Examples:") :]
    assert examples.count("quiz ") >= 3
    assert f"Answers are kept in {home / 'scores.json'}" in examples


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_names_every_command(command: str, quiz: Run) -> None:
    assert f"  {command}  " in quiz("--help").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["plya"], "there is no command 'plya'. Did you mean 'play'? Try 'quiz --help'."),
        (["LIST"], "there is no command 'LIST'. Did you mean 'list'?"),
        (["zzz"], "there is no command 'zzz'. A pack is played by 'quiz play zzz'."),
        ([""], "there is no command ''."),
        (["list", "--jsno"], "Try 'quiz list --help'."),
        (["list", "extra"], "Got unexpected extra argument"),
        (["play", "trains", "-n", "0"], "0 is not in the range x>=1"),
        (["play", "trains", "-n", "some"], "'some' is not a valid integer"),
        (["play", "trains", "--seed", "-1"], "is not in the range"),
        (["play", "trains", "--seed", str(1 << 32)], "is not in the range"),
        (["play", "trains", "--mode", "blizt"], "there is no mode called 'blizt'. Modes: classic"),
        (["play", "trians"], "trains"),
        (["play", "nowhere.yaml"], "nowhere.yaml"),
        (["play", "./"], "."),
        (["nowhere.yml"], "nowhere.yml"),
        (["\x1b[2J"], "\ufffd[2J"),
    ],
)
def test_a_request_that_cannot_be_served_is_one_line_and_code_2(
    arguments: list[str], told: str, quiz: Run
) -> None:
    said = quiz(*arguments)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("quiz: ")
    assert told in said.err
    assert said.err.count("\n") == 1


def test_a_pack_with_nothing_to_play_is_one_line_and_code_1(quiz: Run) -> None:
    Path("broken.yaml").write_text("quiz: 1\ntitle: [\n", encoding="utf-8")
    said = quiz("play", "broken.yaml")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("quiz: broken.yaml:")
    assert said.err.count("\n") == 1


def test_where_tells_each_file_and_whether_it_is_there(quiz: Run, home: Path, trains: Path) -> None:
    places = {place["what"]: place for place in json.loads(quiz("where", "--json").out)}
    assert places["scores"]["path"] == str(home / "scores.json")
    assert not places["scores"]["exists"]
    assert (
        places["your packs"] | {"path": str(trains.parent), "exists": True} == places["your packs"]
    )
    assert places["shipped packs"]["exists"]
    assert not places["backups"]["exists"]
    plain = quiz("where").out
    for place in places.values():
        assert place["path"] in plain


def test_where_tells_the_folders_of_quiz_path(
    quiz: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    monkeypatch.setenv("QUIZ_PATH", os.pathsep.join([str(first), str(second)]))
    out = quiz("where").out
    assert str(first) in out
    assert str(second) in out


def test_list_shows_every_pack_that_can_be_played(quiz: Run) -> None:
    told = quiz("list")
    assert (told.code, told.err) == (0, "")
    header, *rows = told.out.splitlines()
    assert header.split() == ["ID", "QUESTIONS", "KNOWN", "BEST", "TITLE"]
    assert ["trains", "3", "0", "-", "Trains"] in [row.split() for row in rows]


def test_list_names_a_file_that_cannot_be_played(quiz: Run, trains: Path) -> None:
    (trains.parent / "broken.yaml").write_text("quiz: 1\ntitle: [\n", encoding="utf-8")
    told = quiz("list")
    assert told.code == 0
    assert "Cannot be played: " in told.out
    assert "broken.yaml" in told.out
    broken = [pack for pack in json.loads(quiz("list", "--json").out) if pack["problem"]]
    assert [Path(pack["file"]).name for pack in broken] == ["broken.yaml"]


def test_list_counts_what_is_known_and_the_best_score(quiz: Run) -> None:
    play_well(quiz)
    (pack,) = [one for one in json.loads(quiz("list", "--json").out) if one["id"] == "trains"]
    assert pack["known"] == 3
    assert pack["best"] == {"points": 330, "right": 3, "of": 3}
    assert ["trains", "3", "3", "330", "Trains"] in [
        row.split() for row in quiz("list").out.splitlines()
    ]


def test_scores_of_nobody_say_what_to_do(quiz: Run) -> None:
    assert quiz("scores") == (0, "No game was played yet. Start one with: quiz play\n", "")
    assert quiz("scores", "--json") == (0, "[]\n", "")


def test_scores_show_the_newest_game_first(quiz: Run) -> None:
    play_well(quiz)
    quiz("play", "trains", "-n", "2", typed="1\n\n")
    header, newest, oldest = quiz("scores").out.splitlines()
    assert header.split() == ["WHEN", "PACK", "MODE", "POINTS", "RIGHT", "TIME"]
    assert oldest.split()[2:6] == ["trains", "classic", "330", "3/3"]
    assert newest.split()[2:4] == ["trains", "classic"]
    assert newest.endswith("left after 1")
    games = json.loads(quiz("scores", "--json").out)
    assert [game["ended"] for game in games] == [False, True]
    assert (games[1]["points"], games[1]["right"], games[1]["of"]) == (330, 3, 3)


def test_scores_tell_of_a_damaged_file_on_stderr(quiz: Run, home: Path) -> None:
    (home / "scores.json").write_text("not json at all", encoding="utf-8")
    told = quiz("scores")
    assert told.code == 0
    assert "No game was played yet" in told.out
    assert told.err.startswith("quiz: The score file ")
    assert told.err.count("\n") == 1


def test_a_home_that_is_a_file_is_done_without(quiz: Run, home: Path, trains: Path) -> None:
    lent = Path("mine.yaml")
    lent.write_bytes(trains.read_bytes())
    for file in sorted(home.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    home.rmdir()
    home.write_text("a file", encoding="utf-8")
    told = quiz("play", str(lent), typed="1\n")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("Your answers cannot be kept: ")
    assert told.out.endswith("Stopped with 1 of 3 questions answered; nothing is kept.\n")
    assert home.read_text(encoding="utf-8") == "a file"


def test_the_same_seed_deals_the_same_game(quiz: Run) -> None:
    first, second = (quiz("play", "trains", "--seed", "7", typed=ROUND).out for _ in range(2))
    options = re.findall(r"^\d\. .*", first, re.MULTILINE)
    assert len(options) == 9
    assert options == re.findall(r"^\d\. .*", second, re.MULTILINE)


def test_a_count_beyond_the_pack_is_told(quiz: Run) -> None:
    out = quiz("play", "trains", "-n", "50").out
    assert "The pack has no more than 3 questions to play." in out
    assert "Question 1 of 3." in out


def test_a_count_takes_that_many_questions(quiz: Run) -> None:
    assert "Question 1 of 2." in quiz("play", "trains", "-n", "2").out


@pytest.mark.parametrize("words", [["play"], []])
def test_a_file_is_played_by_its_path(words: list[str], quiz: Run) -> None:
    Path("mine.yaml").write_text(TRAINS, encoding="utf-8")
    told = quiz(*words, "mine.yaml", "-n", "1", typed="1\n\n")
    assert told.code == 0
    assert "The end." in told.out


def test_a_file_shows_its_source_from_beside_it(quiz: Run) -> None:
    Path("mine.yaml").write_text(TRAINS, encoding="utf-8")
    Path("notes.md").write_text("The train is armored. It goes\nat sixty.\n", encoding="utf-8")
    typed = "1\ns\n\n" * 3
    out = quiz("play", "./mine.yaml", typed=typed).out
    assert "The train is armored. «It goes at sixty.»" in out


def test_play_without_a_pack_plays_the_article(quiz: Run) -> None:
    quiz("play")
    assert json.loads(quiz("scores", "--json").out)[0]["pack"] == "armored-train"


def test_the_mode_missed_deals_what_was_missed(quiz: Run) -> None:
    told = quiz("play", "trains", "--mode", "missed")
    assert (told.code, told.out) == (2, "")
    assert "you have missed nothing in trains" in told.err
    play_badly(quiz)
    assert "Question 1 of 3." in quiz("play", "trains", "--mode", "missed").out
    assert "Question 1 of 2." in quiz("play", "trains", "--mode", "missed", "-n", "2").out


def test_the_first_start_welcomes_and_asks_the_first_question(quiz: Run) -> None:
    told = quiz()
    assert told.code == 0
    assert told.out.startswith("Welcome!")
    assert "Question 1 of 10." in told.out


def test_later_starts_offer_the_unfinished_round_first_and_then_the_packs(quiz: Run) -> None:
    quiz("play", "trains", typed="1\n\n")
    out = quiz().out
    assert "1. Resume: question 2 of 3, Trains, Classic\n" in out
    assert "Welcome" not in out
    assert ". Trains, 3 questions" in out


def test_a_resumed_round_asks_the_same_question_with_the_same_options(quiz: Run) -> None:
    before = quiz("play", "trains", typed="1\n\n").out
    after = quiz("--plain", typed="\n").out
    open_question = before[
        before.index("Question 2 of 3.") : before.index("Your answer: \nStopped")
    ]
    assert open_question in after


def test_a_pack_is_chosen_by_its_number(quiz: Run) -> None:
    quiz("play", "trains", typed=ROUND)
    out = quiz().out
    (line,) = [line for line in out.splitlines() if "Trains, 3 questions" in line]
    number = line.partition(".")[0]
    assert "Question 1 of 3." in quiz(typed=f"nonsense\n99\n{number}\n").out


@pytest.mark.parametrize("typed", ["", "q\n", "quit\n"])
def test_a_player_who_chooses_nothing_leaves(typed: str, quiz: Run) -> None:
    quiz("play", "trains", typed=ROUND)
    told = quiz(typed=typed)
    assert told.code == 0
    assert "Question" not in told.out


def test_a_file_that_is_not_on_the_shelf_is_not_said_to_resume(quiz: Run) -> None:
    mine = TRAINS.replace("id: trains", "id: mine")
    Path("mine.yaml").write_text(mine, encoding="utf-8")
    assert "resumes it" not in quiz("mine.yaml").out
    assert "Resume" not in quiz().out


def test_a_name_of_the_player_is_kept(quiz: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZ_PLAYER", "Ada\udcff\x1b")
    quiz("play", "trains", typed="1\n")
    assert json.loads(quiz("scores", "--json").out)[0]["player"] == "Ada\ufffd\ufffd"


def play_well(quiz: Run) -> None:
    """Play the whole pack without a mistake."""
    play(quiz, {"sixty", "green", "two"})


def play_badly(quiz: Run) -> None:
    """Play the whole pack without a right answer."""
    play(quiz, {"twenty", "red", "three"})


def play(quiz: Run, wanted: set[str]) -> None:
    """Play a round of trains by the seed 7, answering with the options in `wanted`."""
    pack = Library(folders(os.environ)).open("trains")
    script = ""
    for turn in deal(pack, 7, id="r").turns:
        (place,) = [at for at, option in enumerate(turn.options, 1) if option.text in wanted]
        script += f"{place}\n\n"
    assert quiz("play", "trains", "--seed", "7", typed=script).code == 0
