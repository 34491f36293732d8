"""`quiz scores import`, `quiz scores export` and `quiz schema --scores`, after real games."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from quiz.scores.schema import schema
from tests.cli.conftest import Run

Player = Callable[..., Path]


@pytest.fixture
def player(tmp_path: Path, quiz: Run, monkeypatch: pytest.MonkeyPatch, trains: Path) -> Player:
    """Plays a round of trains with a home of one's own, and tells the file of the scores."""

    def play(
        name: str,
        *,
        called: str = "",
        pack: str = "trains",
        mode: str = "classic",
        typed: str = "f the date\n1\n\nh\n2\n\n1\n",
    ) -> Path:
        home = tmp_path / name
        with monkeypatch.context() as own:
            own.setenv("QUIZ_HOME", str(home))
            own.setenv("QUIZ_PATH", str(trains.parent))
            own.setenv("QUIZ_PLAYER", called)
            assert quiz("play", pack, "--mode", mode, "--plain", typed=typed).code == 0
        return home / "scores.json"

    return play


def scores(home: Path) -> Path:
    """The own scores."""
    return home / "scores.json"


def test_a_class_is_taken_in_player_by_player(player: Player, quiz: Run, home: Path) -> None:
    quiz("play", "trains", "--plain", typed="1\n\n1\n\n1\n")
    before = scores(home).read_bytes()
    told = quiz("scores", "import", str(player("a", called="Ada")))
    assert told.code == 0
    assert "Taken in: 1 round, 3 answers, 1 flag." in told.out
    assert "Ada: 1 round" in told.out
    assert (home / "backups" / "scores-before-import.json").read_bytes() == before
    assert quiz("scores", "import", str(player("b")), "--as", "Bo").code == 0
    figures = json.loads(quiz("stats", "trains", "--json").out)
    assert figures["players"] == ["", "Ada", "Bo"]
    assert "Ada" in quiz("flags").out


def test_the_same_file_twice_counts_once(player: Player, quiz: Run, home: Path) -> None:
    other = str(player("a", called="Ada"))
    quiz("scores", "import", other)
    once = scores(home).read_bytes()
    assert quiz("scores", "import", other).out == "There is nothing new in it.\n"
    assert scores(home).read_bytes() == once


def test_a_player_without_a_name_has_to_be_told_apart(
    player: Player, quiz: Run, home: Path
) -> None:
    other = str(player("a"))
    told = quiz("scores", "import", other)
    assert told.code == 2
    assert "--as NAME" in told.err
    assert "--mine" in told.err
    assert not scores(home).exists()
    assert quiz("scores", "import", other, "--as", " \t").code == 2
    assert quiz("scores", "import", other, "--as", "Bo", "--mine").code == 2
    assert quiz("scores", "import", other, "--mine").code == 0
    assert json.loads(quiz("scores", "--json").out)[0]["player"] == ""


def test_a_dry_run_tells_what_would_come_and_touches_nothing(
    player: Player, quiz: Run, home: Path
) -> None:
    other = str(player("a"))
    told = quiz("scores", "import", other, "--dry-run")
    assert (told.code, told.err) == (0, "")
    assert "Would come: 1 round, 3 answers, 1 flag." in told.out
    assert "(no name): 1 round" in told.out
    assert "--as NAME" in told.out
    assert not scores(home).exists()


def test_a_damaged_file_is_refused_with_its_line(player: Player, quiz: Run, home: Path) -> None:
    other = player("a", called="Ada")
    other.write_bytes(other.read_bytes().replace(b'"right":', b'"right"', 1))
    told = quiz("scores", "import", str(other))
    assert told.code == 2
    assert f"{other}:4:" in told.err
    assert not scores(home).exists()


def test_every_answer_is_a_row_of_the_csv(quiz: Run, player: Player) -> None:
    quiz("scores", "import", str(player("a", called="=1+1")))
    told = quiz("scores", "export", "--to", "csv")
    assert told.code == 0
    rows = list(csv.DictReader(io.StringIO(told.out)))
    assert len(rows) == 3
    assert {row["player"] for row in rows} == {"'=1+1"}
    assert {row["pack"] for row in rows} == {"trains"}
    assert {row["right"] for row in rows} <= {"true", "false"}
    (game,) = csv.DictReader(io.StringIO(quiz("scores", "export", "--to", "csv", "--rounds").out))
    assert (game["questions"], game["answered"], game["ended"]) == ("3", "3", "true")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "  =1", "\r=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    from quiz.cli.scores_export import cell

    assert cell(text) == f"'{text}"
    assert cell([text, "b"]) == f"'{text} | b"
    assert cell(-1) == -1


def test_both_tables_are_in_the_json(quiz: Run, player: Player) -> None:
    quiz("scores", "import", str(player("a", called="Ada")))
    told = json.loads(quiz("scores", "export", "--to", "json").out)
    assert (len(told["rounds"]), len(told["answers"])) == (1, 3)
    assert told["rounds"][0]["player"] == told["answers"][0]["player"] == "Ada"
    assert sum(answer["hints"] for answer in told["answers"]) <= 1


def test_the_page_shows_a_name_and_nothing_that_markdown_would_obey(
    quiz: Run, player: Player
) -> None:
    quiz("scores", "import", str(player("a", called="A|da <b>")))
    told = quiz("scores", "export", "--to", "md").out
    assert "3 answers in 1 round." in told
    assert "A\\|da \\<b\\>" in told


def test_an_export_goes_to_a_new_file_only(quiz: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    assert quiz("scores", "export", "--to", "md", "-o", str(out)).code == 0
    assert out.read_text() == "# Scores\n\n0 answers in 0 rounds.\n"
    told = quiz("scores", "export", "--to", "md", "-o", str(out))
    assert told.code == 2
    assert "there already" in told.err
    assert quiz("scores", "export", "--to", "csv", "-o", str(out), "--force").code == 0
    assert out.read_text().startswith("at,player,pack")
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == ["out.md"]
    assert quiz("scores", "export", "--to", "md", "-o", str(tmp_path / "no" / "x")).code == 2
    assert quiz("scores", "export", "--to", "md", "--rounds").code == 2


def test_scores_alone_stay_what_they_are(quiz: Run) -> None:
    assert "No game was played yet" in quiz("scores").out
    assert json.loads(quiz("scores", "--json").out) == []
    assert quiz("scores", "nonsense").code == 2
    told = quiz("scores", "--help").out
    assert "import" in told
    assert "Answers are kept in" in told


GAMES = [
    ("trains", "classic", "f the date\n1\n\nh\n2\n\n1\n"),
    ("trains", "wager", "1\n3\n\n2\n1\n\n1\n\n2\n"),
    ("armored-train", "ladder", "x\np\nz\n\nw\n"),
    ("trains", "daily", "1\n\n1\n\n1\n"),
    ("trains", "survival", "1\n\nq\n"),
]


def test_files_made_by_games_are_as_the_schema_says(player: Player) -> None:
    validator = Draft7Validator(schema())
    validator.check_schema(schema())
    seen: set[str] = set()
    for pack, mode, typed in GAMES:
        path = player("all", called="Ada", pack=pack, mode=mode, typed=typed)
        told = json.loads(path.read_text())
        assert not list(validator.iter_errors(told))
        seen |= {record["event"] for record in told["records"]}
    assert seen >= {"dealt", "answered", "hinted", "leant", "ended", "flagged"}


BROKEN = [
    {"event": "answered"},
    {"event": "answered", "round": "r", "question": "q", "picked": "x", "right": True},
    {"event": "ended", "round": "r"},
    {"event": 3},
    {},
]


@pytest.mark.parametrize("record", BROKEN, ids=str)
def test_a_broken_record_is_not_as_the_schema_says(record: dict[str, object]) -> None:
    validator = Draft7Validator(schema())
    file = {"format": "citequiz-scores", "version": 1, "records": [record]}
    assert list(validator.iter_errors(file))


def test_a_record_of_a_later_version_is(quiz: Run) -> None:
    told = json.loads(quiz("schema", "--scores").out)
    assert told == schema()
    file = {"format": "citequiz-scores", "version": 1, "records": [{"event": "dreamt"}], "more": 1}
    assert not list(Draft7Validator(told).iter_errors(file))
    assert list(Draft7Validator(told).iter_errors({**file, "version": 2}))


def test_you_is_no_name_of_a_player_who_comes(quiz: Run, player: Player, home: Path) -> None:
    told = quiz("scores", "import", str(player("a")), "--as", "you")
    assert told.code == 2
    assert "--mine" in told.err
    assert not scores(home).exists()


def test_a_name_that_may_be_settled_may_be_given_to_a_player_who_comes(
    quiz: Run, player: Player
) -> None:
    name = "Maximiliane Emilia von Reichenbach"
    quiz("scores", "import", str(player("a")), "--as", name)
    (row,) = csv.DictReader(io.StringIO(quiz("scores", "export", "--to", "csv", "--rounds").out))
    assert row["player"] == name


@pytest.mark.parametrize("size", [1, 2, 3, 500])
def test_an_export_is_the_same_in_whatever_batches_it_is_written(
    quiz: Run, player: Player, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    from quiz.cli import scores_export

    empty = quiz("scores", "export", "--to", "json").out
    assert empty == json.dumps({"rounds": [], "answers": []}, indent=1) + "\n"
    quiz("scores", "import", str(player("a", called="Ada")))
    monkeypatch.setattr(scores_export, "BATCH", size)
    told = quiz("scores", "export", "--to", "json").out
    assert told == json.dumps(json.loads(told), indent=1) + "\n"
    assert [len(rows) for rows in json.loads(told).values()] == [1, 3]
    rows = quiz("scores", "export", "--to", "csv").out.splitlines()
    assert [row.split(",")[1] for row in rows] == ["player", "Ada", "Ada", "Ada"]
