"""Every way to play, from the command line and line by line."""

import json
from pathlib import Path

import pytest

from quiz.game.deal import deal
from quiz.game.ghost import code
from quiz.game.modes import CLASSIC as PLAIN
from quiz.game.modes import HOTSEAT, LADDER, SURVIVAL, WAGER, clocked
from quiz.game.question import Pack
from quiz.game.round import Round
from quiz.packs.folders import folders
from quiz.packs.library import Library
from tests.cli.conftest import TRAINS, Run
from tests.cli.talks import number, played
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk

pytestmark = pytest.mark.usefixtures("trains")

ROUND = "1\n\n1\n\n1\n\n"


def trains_pack(home: Path) -> Pack:
    return Library(folders({"QUIZ_HOME": str(home)})).open("trains")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["play", "trains", "--mode", "blitz"], "Blitz needs the screen."),
        (["play", "trains", "--mode", "buzzer"], "Buzzer needs the screen."),
        (["play", "trains", "--mode", "duel"], "a duel needs a code. Play it with: quiz duel CODE"),
        (["play", "trains", "--mode", "ladder"], "a ladder needs four questions or more"),
        (["play", "trains", "--mode", "hotseat"], "Hot seat needs 2 to 8 names."),
        (["play", "trains", "--mode", "hotseat", "--players", "Ada"], "needs 2 to 8 names"),
        (["play", "trains", "--mode", "hotseat", "--players", "Ada, ada"], "the same name"),
        (["play", "trains", "--players", "Ada, Bo"], "Classic is for one player"),
        (
            ["play", "trains", "--mode", "blitz", "--clock", "9"],
            "Blitz has no clock for a question",
        ),
        (["play", "trains", "--mode", "daily", "--clock", "9"], "Daily has no clock"),
        (["play", "trains", "--mode", "daily", "-n", "3"], "the same for everyone"),
        (["play", "trains", "--strict"], "--strict needs a clock"),
        (["play", "trains", "--clock", "0"], "0 is not in the range"),
        (["daily", "trians"], "trains"),
        (["review"], "nothing is due today"),
        (["duel", "HELLO"], "this is not a duel code"),
        (["duel", "what?"], "a duel code has no '?' in it"),
        (["duel"], "Missing argument"),
    ],
)
def test_what_cannot_be_played_is_one_clear_line(
    arguments: list[str], told: str, quiz: Run, home: Path
) -> None:
    said = quiz(*arguments)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert said.err.count("\n") == 1
    assert not (home / "scores.json").exists()


def test_buzzers_that_will_not_do_are_told_before_a_round_is_dealt(
    quiz: Run, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr("quiz.cli.opening.has_screen", lambda: True)
    told = quiz("play", "trains", "--mode", "buzzer", "--buzzers", "asdf asdf")
    assert "'asdf asdf' are not the keys of two players" in told.err
    assert not (home / "scores.json").exists()


@pytest.mark.parametrize("mode", ["survival", "wager", "classic-20s", "classic"])
def test_a_mode_is_played_by_its_name_and_kept_under_it(mode: str, quiz: Run) -> None:
    quiz("play", "trains", "--mode", mode, typed="1\n2\n\n" * 3)
    (game,) = json.loads(quiz("scores", "--json").out)
    assert game["mode"] == mode


def test_a_clock_gives_the_mode_a_name_of_its_own(quiz: Run) -> None:
    quiz("play", "trains", "--clock", "20", "--strict", typed=ROUND)
    quiz("play", "trains", "--mode", "survival", "--clock", "5", typed=ROUND)
    games = json.loads(quiz("scores", "--json").out)
    assert [game["mode"] for game in games] == ["survival-5s", "classic-20s-strict"]


def test_questions_not_seen_lately_come_first_and_say_so(quiz: Run) -> None:
    first = quiz("play", "trains", "-n", "2", typed="1\n\n1\n\n").out
    assert first.count("New to you.") == 2
    second = quiz("play", "trains", typed=ROUND).out
    assert second.count("New to you.") == 1
    assert second.count("Last seen ") == 2


def test_a_daily_round_is_the_same_for_everyone_and_counts_once(
    quiz: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = quiz("daily", "trains", typed=ROUND).out
    assert "To paste:\nTrains, " in mine
    again = quiz("daily", "trains", typed=ROUND).out
    assert "Daily: this round is played." in again
    assert "Question 1" not in again
    paste = mine[mine.index("To paste:") : mine.index("For a duel:")]
    assert paste in again
    monkeypatch.setenv("QUIZ_PLAYER", "Bo")
    theirs = quiz("daily", "trains", typed=ROUND).out
    assert asked(theirs) == asked(mine)


def asked(out: str) -> list[str]:
    return [line for line in out.splitlines() if line.endswith("?") or line[1:3] == ". "]


def test_a_daily_round_that_was_left_goes_on(quiz: Run) -> None:
    quiz("daily", "trains", typed="1\n\n")
    assert "Question 2 of 3." in quiz("daily", "trains").out
    assert len(json.loads(quiz("scores", "--json").out)) == 1


def test_a_code_of_one_player_is_a_duel_for_another(
    quiz: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, trains: Path
) -> None:
    mine = quiz("play", "trains", typed=ROUND).out
    (line,) = [line for line in mine.splitlines() if line.startswith("For a duel: quiz duel ")]
    text = line.removeprefix("For a duel: quiz duel ")
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "friend"))
    monkeypatch.setenv("QUIZ_PATH", str(trains.parent))
    duel = quiz("duel", text, typed="2\n\n2\n\n2\n\n").out
    assert asked(duel)[:12] == asked(mine)[:12]
    assert duel.count("The ghost was ") == 3
    assert "1. " in duel[duel.index("The end.") :]
    assert "quiz duel" in duel


def test_a_duel_that_was_left_goes_on_against_the_same_ghost(quiz: Run, home: Path) -> None:
    quiz("duel", a_code(trains_pack(home)), typed="1\n\n")
    out = quiz(typed="1\n1\n").out
    assert "Resume: question 2 of 2, Trains, Duel" in out
    assert "The ghost was " in out


def a_code(pack: Pack) -> str:
    table = deal(pack, 5, id="t", count=2)
    return code(table.answer(frozenset({0})).next().answer(frozenset({0})).next(), pack)


def test_a_code_for_another_version_or_for_no_pack_here_is_told(
    quiz: Run, home: Path, trains: Path
) -> None:
    text = a_code(trains_pack(home))
    trains.write_text(TRAINS.replace("sixty", "seventy"), encoding="utf-8")
    told = quiz("duel", text)
    assert (told.code, told.out) == (2, "")
    assert "for another version of the pack 'trains'" in told.err
    trains.write_text(TRAINS, encoding="utf-8")
    trains.rename(trains.with_name("renamed.yaml"))
    (trains.with_name("renamed.yaml")).write_text(
        TRAINS.replace("id: trains", "id: renamed"), encoding="utf-8"
    )
    assert "Question 1 of 2." in quiz("duel", text).out
    trains.with_name("renamed.yaml").unlink()
    assert "the pack of this duel code is not here" in quiz("duel", text).err


def test_review_asks_what_is_due_and_brings_wrong_ones_back(quiz: Run, home: Path) -> None:
    assert quiz("review", "--count").out == "0\n"
    quiz("play", "trains", typed=ROUND)
    assert quiz("review", "--count").out == "0\n"
    age(home)
    assert quiz("review", "--count").out == "3\n"
    out = quiz("review", typed="1\n\n" * 9).out
    assert out.startswith("Review\n")
    assert "This one comes back." in out
    assert "The end." in out
    assert quiz("review", "--count").out == "0\n"
    game = json.loads(quiz("scores", "--json").out)[0]
    assert (game["pack"], game["mode"], game["of"], game["answered"]) == ("*", "review", 3, 3)
    assert "(all packs)" in quiz("scores").out


def test_a_review_says_once_that_a_question_was_changed_since_it_was_learned(
    quiz: Run, home: Path, trains: Path
) -> None:
    told = "Changed since you learned it."
    for _ in range(4):  # until every question was answered right once
        quiz("play", "trains", typed=ROUND)
        quiz("play", "trains", "--mode", "missed", typed="2\n\n" * 3)
        quiz("play", "trains", "--mode", "missed", typed="3\n\n" * 3)
    age(home)
    mended = TRAINS.replace("twenty", "thirty").replace("It is heavy", "It is so heavy")
    trains.write_text(mended, encoding="utf-8")
    assert told not in quiz("review", typed="q\n").out  # a wrong option and a why are no change
    changed = mended.replace("Which colour is it?", "Which colour has it?")
    trains.write_text(changed.replace("correct: two", "correct: one"), encoding="utf-8")
    out = quiz().out + quiz("review", typed="1\n\n" * 12).out
    assert out.count(told) == 2
    age(home)
    assert told not in quiz("review", typed="1\n\n" * 12).out


def age(home: Path) -> None:
    """Let everything that was kept have happened long ago."""
    file = home / "scores.json"
    events = json.loads(file.read_text(encoding="utf-8"))
    for event in events["records"]:
        event["at"] = "2020-01-01T00:00:00Z"
    file.write_text(json.dumps(events), encoding="utf-8")


def test_a_review_shows_the_source_of_its_pack_and_goes_on_after_a_break(
    quiz: Run, home: Path
) -> None:
    quiz("play", "trains", typed=ROUND)
    age(home)
    out = quiz("review", typed="1\ns\n\n" * 2).out
    assert "Notes on a train" in out or "cites no source" in out
    assert "Resume: question 3 of 3, Review" in quiz().out


def test_a_question_that_is_gone_is_not_due(quiz: Run, home: Path, trains: Path) -> None:
    quiz("play", "trains", typed=ROUND)
    age(home)
    trains.write_text(TRAINS.replace("id: colour", "id: color"), encoding="utf-8")
    assert quiz("review", "--count").out == "2\n"
    trains.unlink()
    assert quiz("review", "--count").out == "0\n"


def a_big_pack() -> Pack:
    return a_pack(*(a_question(f"q{n}", f"Number {n}?") for n in range(20)))


def climbing(lines: str) -> str:
    pack = a_big_pack()
    return played(lines, pack, round=deal(pack, 7, id="r", mode=LADDER))


def first_right(round: Round) -> str:
    return number(round, "sixty")


def test_a_ladder_tells_its_rung_its_lifelines_and_the_way_down() -> None:
    table = deal(a_big_pack(), 7, id="r", mode=LADDER)
    said = climbing(f"?\n{first_right(table)}\n\nw\n")
    assert "Rung 1 of 15 for 100, safe 0, won 0." in said
    assert "Rung 2 of 15 for 200, safe 0, won 100." in said
    assert "w or walk: stop with what you have won." in said
    assert "The end. You walked away with 100: 1 of 15 rungs climbed." in said


def test_lifelines_are_there_once_and_their_words_are_told() -> None:
    said = climbing("x\nx\np\nz\n\nz\n")
    assert "50:50 is spent." in said
    assert "The passage: It goes at _____." in said
    assert "Skipped. The right answer:" in said
    assert "Skip is spent." in said


def test_an_option_that_fifty_fifty_took_away_cannot_be_picked() -> None:
    table = deal(a_big_pack(), 7, id="r", mode=LADDER).use("fifty")
    gone = min(table.removed) + 1
    assert f"There is no option {gone}." in climbing(f"x\n{gone}\n")


def test_lifelines_are_no_commands_off_the_ladder() -> None:
    assert "There is no option x." in played("x\n", a_pack())


def wagering(lines: str) -> str:
    pack = a_pack(a_question())
    return played(lines, pack, round=deal(pack, 7, id="r", mode=WAGER))


def test_a_wager_asks_how_sure_and_an_empty_line_takes_the_answer_back() -> None:
    table = deal(a_pack(a_question()), 7, id="r", mode=WAGER)
    right, wrong = number(table, "sixty"), number(table, "ninety")
    said = wagering(f"{wrong}\n\n{right}\nvery\ncertain\n\n")
    assert "Your answer is taken back." in said
    assert "Type 1, 2 or 3" in said
    assert "Right. 300 points." in said
    said = wagering(f"{wrong}\n3\n\n")
    assert "Wrong. -600 points." in said
    assert "1 misconception, certain and wrong:" in said
    assert "Calibration: told from 20 answers on" in said


def test_survival_ends_with_the_third_wrong_answer() -> None:
    pack = a_big_pack()
    table = deal(pack, 7, id="r", mode=SURVIVAL)
    lines, lives = "", 0
    while not table.finished:
        lines += f"{number(table, 'ninety')}\n\n"
        table = table.answer(frozenset({int(number(table, "ninety")) - 1})).next()
        lives += 1
    said = played(lines, pack, round=deal(pack, 7, id="r", mode=SURVIVAL))
    assert lives == 3
    assert "3 lives, 0 points." in said
    assert "1 life, 0 points." in said
    assert "The end. 0 points: 0 right, 3 wrong." in said


def test_hot_seat_names_who_plays_and_who_won() -> None:
    pack = a_pack(a_question("a", "First?"), a_question("b", "Second?"))
    table = deal(pack, 7, id="r", mode=HOTSEAT, players=("Ada", "Bo"))
    lines = f"{number(table, 'sixty')}\n\n"
    lines += f"{number(table.answer(frozenset({0})).next(), 'ninety')}\n\n"
    said = played(lines, pack, round=table)
    assert "Ada plays, Ada 0, Bo 0." in said
    assert "Bo plays, Ada 100, Bo 0." in said
    assert "1. Ada: 100 points, 1 right\n2. Bo: 0 points, 0 right" in said


def test_line_by_line_a_strict_clock_is_read_when_the_answer_comes() -> None:
    pack = a_pack(a_question())
    table = deal(pack, 7, id="r", mode=clocked(PLAIN, 1, strict=True))
    said = played(f"{number(table, 'sixty')}\n\n", pack, round=table)
    assert "The time is over. The right answer:" in said
    soft = deal(pack, 7, id="r", mode=clocked(PLAIN, 20, strict=False))
    assert "Right. 145 points." in played(f"{number(soft, 'sixty')}\n\n", pack, round=soft)


def test_another_round_that_cannot_be_dealt_is_told() -> None:
    from quiz.errors import QuizError

    class Done(FakeDesk):
        def again(self, *_: object) -> None:  # type: ignore[override]
            raise QuizError("nothing is due today")

    pack = a_pack(a_question())
    said = played("1\n\na\n", pack, desk=Done(pack), interactive=True)
    assert said.endswith("nothing is due today\n")
