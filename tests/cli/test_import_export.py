"""`quiz import` and `quiz export`, as they are typed."""

import io
import json
import sys
from pathlib import Path

import pytest

from quiz.packs.format import parse
from tests.cli.conftest import Run

TABLE = "question,option 1,option 2,correct,points\nWhy?,a,b,2,5\nWhen?,a,a,1,5\nWho?,c,d,1,5\n"


@pytest.fixture
def table(home: Path) -> Path:
    """A table with a question that is skipped, in the folder that is worked in."""
    file = home.parent / "work" / "exam.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file


@pytest.mark.usefixtures("table")
def test_a_file_that_is_imported_can_be_played_at_once(quiz: Run, home: Path) -> None:
    told = quiz("import", "exam.csv")
    assert told.code == 0
    assert told.err == ""
    assert told.out.splitlines() == [
        "exam.csv: dropped: the points",
        "exam.csv:3: skipped: options 1 and 2 are the same",
        "2 imported, 1 skipped of 3",
        f"Written to {home / 'packs' / 'exam.yaml'}",
        "Play it with: quiz play exam",
    ]
    assert "exam" in quiz("list").out
    assert "Why?" in quiz("play", "exam", "--plain", "--seed", "1", typed="1\n\n1\n\nq\n").out


@pytest.mark.usefixtures("table")
def test_a_pack_is_written_where_it_is_said_and_named_for_its_file(quiz: Run) -> None:
    told = quiz("import", "exam.csv", "-o", "My term.yaml")
    assert told.code == 0
    assert told.out.endswith("Play it with: quiz play 'My term.yaml'\n")
    reading = parse(Path("My term.yaml").read_text(encoding="utf-8"), "My term.yaml")
    assert reading.faults == ()
    assert reading.pack is not None
    assert reading.pack.id == "my-term"


@pytest.mark.usefixtures("table")
def test_a_pack_goes_to_stdout_and_its_report_to_stderr(quiz: Run) -> None:
    told = quiz("import", "exam.csv", "-o", "-")
    assert parse(told.out, "x.yaml").faults == ()
    assert "2 imported, 1 skipped of 3" in told.err


@pytest.mark.usefixtures("table")
def test_several_files_become_one_pack(quiz: Run) -> None:
    Path("more.csv").write_text("question,a,b,answer\nWhy?,a,b,B\nHow?,c,d,A\n", encoding="utf-8")
    told = quiz("import", "exam.csv", "more.csv", "-o", "all.yaml")
    assert "more.csv:2: skipped: the same question as exam.csv:2" in told.out
    assert "3 imported, 2 skipped of 5" in told.out


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize("force", [False, True])
def test_a_file_that_is_there_is_replaced_only_by_force(quiz: Run, force: bool) -> None:
    Path("mine.yaml").write_text("precious", encoding="utf-8")
    told = quiz("import", "exam.csv", "-o", "mine.yaml", *(["--force"] if force else []))
    assert told.code == (0 if force else 2)
    assert (Path("mine.yaml").read_text(encoding="utf-8") == "precious") == (not force)
    if not force:
        assert "mine.yaml: the file is there already" in told.err
        assert told.err.count("\n") == 1


@pytest.mark.usefixtures("trains")
def test_a_pack_of_the_same_name_is_not_put_in_the_shade(quiz: Run) -> None:
    Path("trains.csv").write_text(TABLE, encoding="utf-8")
    assert "is there already" in quiz("import", "trains.csv").err
    Path("armored-train.csv").write_text(TABLE, encoding="utf-8")
    told = quiz("import", "armored-train.csv")
    assert told.code == 2
    assert "there is a pack called 'armored-train' already" in told.err
    assert quiz("import", "armored-train.csv", "--force").code == 0


@pytest.mark.usefixtures("table")
def test_strict_exits_with_1_when_anything_was_changed_or_skipped(quiz: Run) -> None:
    assert quiz("import", "exam.csv", "-o", "a.yaml", "--strict").code == 1
    Path("whole.csv").write_text("question,a,b,answer\nWhy?,a,b,B\n", encoding="utf-8")
    assert quiz("import", "whole.csv", "-o", "b.yaml", "--strict").code == 0
    Path("less.csv").write_text("question,a,b,answer,points\nWhy?,a,b,B,5\n", encoding="utf-8")
    assert quiz("import", "less.csv", "-o", "c.yaml", "--strict").code == 1


def test_a_file_without_a_question_that_can_be_imported_writes_nothing(
    quiz: Run, home: Path
) -> None:
    Path("bad.csv").write_text("question,a,b,answer\nWhy?,a,b,Z\n", encoding="utf-8")
    told = quiz("import", "bad.csv")
    assert told.code == 1
    assert "0 imported, 1 skipped of 1" in told.out
    assert "no pack was written" in told.err
    assert not (home / "packs").exists()


@pytest.mark.usefixtures("table")
def test_the_report_for_a_program_accounts_for_every_question(quiz: Run) -> None:
    told = quiz("import", "exam.csv", "-o", "x.yaml", "--report", "json")
    report = json.loads(told.out)
    assert {key: report[key] for key in ("version", "command", "files", "formats", "to", "id")} == {
        "version": 1,
        "command": "import",
        "files": ["exam.csv"],
        "formats": ["csv"],
        "to": "x.yaml",
        "id": "x",
    }
    assert report["counts"] == {"questions": 3, "ok": 2, "changed": 0, "skipped": 1}
    assert report["notes"] == ["dropped: the points"]
    assert [one["place"] for one in report["questions"]] == ["2", "3", "4"]
    assert report["questions"][1] == {
        "file": "exam.csv",
        "place": "3",
        "status": "skipped",
        "id": None,
        "notes": ["options 1 and 2 are the same"],
    }


@pytest.mark.usefixtures("table")
def test_every_key_of_the_report_is_in_the_help(quiz: Run) -> None:
    report = json.loads(quiz("import", "exam.csv", "-o", "x.yaml", "--report", "json").out)
    told = quiz("import", "--help").out
    for key in (*report, *report["counts"], *report["questions"][0]):
        assert key in told


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nothing.csv"], "nothing.csv: the file cannot be read: No such file"),
        (["."], "this is a folder"),
        (["exam.csv", "--from", "gitf"], "there is no format called 'gitf'. Did you mean gift?"),
        (["exam.csv", "-o", "pack.txt"], "pack.txt: the file of a pack ends in .yaml"),
        (["exam.csv", "-o", "no/such/folder.yaml"], "the file cannot be written"),
        (["exam.csv", "--encoding", "klingon"], "there is no encoding called 'klingon'"),
        (["exam.csv", "--from", "opentdb"], "exam.csv:1:1: this is no JSON"),
        (["exam.csv", "--from", "kahoot"], "exam.csv: the workbook is broken"),
        ([], "Missing argument"),
    ],
)
def test_what_cannot_be_served_is_told_in_one_line(
    quiz: Run, arguments: list[str], message: str
) -> None:
    told = quiz("import", *arguments)
    assert told.code in (1, 2)
    assert message in told.err
    assert told.err.count("\n") == 1
    assert sorted(path.name for path in Path().iterdir()) == ["exam.csv"]


@pytest.mark.usefixtures("home")
def test_a_hostile_text_is_told_without_what_a_terminal_would_obey(quiz: Run) -> None:
    text = "question,a,b,answer,\x1b]0;x\x07\nWhy\x1b[2J?,a,b,\x1b[31m,x\n"
    Path("x.csv").write_text(text, encoding="utf-8")
    told = quiz("import", "x.csv")
    assert "\x1b" not in told.out + told.err


@pytest.mark.usefixtures("trains")
def test_a_pack_is_printed_in_another_format_and_its_report_told_aside(quiz: Run) -> None:
    told = quiz("export", "trains", "--to", "opentdb")
    assert told.code == 0
    assert len(json.loads(told.out)["results"]) == 3
    assert told.err.splitlines() == [
        "trains: question 1: changed: dropped: id, why, why of options, citations, hints",
        "trains: questions 2-3: changed: dropped: id",
        "3 exported (3 changed), 0 skipped of 3",
    ]


def test_a_pack_is_written_to_a_file_by_id_or_by_path(quiz: Run, trains: Path) -> None:
    assert quiz("export", "trains", "--to", "csv", "-o", "a.csv").code == 0
    told = quiz("export", str(trains), "--to", "csv", "-o", "b.csv")
    assert told.out.endswith("Written to b.csv\n")
    assert Path("a.csv").read_bytes() == Path("b.csv").read_bytes()
    assert quiz("export", "trains", "--to", "csv", "-o", "a.csv").code == 2


def test_a_pack_that_was_exported_and_imported_asks_the_same(quiz: Run, trains: Path) -> None:
    quiz("export", "trains", "--to", "xlsx", "-o", "t.xlsx")
    told = quiz("import", "t.xlsx", "-o", "t.yaml", "--strict")
    assert told.code == 0
    again, first = (parse(path.read_text(encoding="utf-8"), "t.yaml").pack
                    for path in (Path("t.yaml"), trains))  # fmt: skip
    assert again is not None
    assert first is not None
    assert again.questions == tuple(one._replace(citations=()) for one in first.questions)


@pytest.mark.usefixtures("trains")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nothing", "--to", "csv"], "there is no pack called 'nothing'"),
        (["trains", "--to", "cvs"], "Did you mean csv"),
        (["trains", "--to", "kahoot"], "kahoot is not text that could be printed"),
        (["trains", "--to", "kahoot", "-o", "x.csv"], "x.csv: kahoot is a workbook"),
        (["trains", "--to", "blooket", "-o", "x.xlsx"], "x.xlsx: blooket is no workbook"),
        (["trains"], "Missing option '--to'"),
        (["./nothing.yaml", "--to", "csv"], "nothing.yaml: the file cannot be read"),
        (["trains", "--to", "csv", "-o", "no/folder.csv"], "the file cannot be written"),
    ],
)
def test_an_export_that_cannot_be_served_is_told_in_one_line(
    quiz: Run, arguments: list[str], message: str
) -> None:
    told = quiz("export", *arguments)
    assert told.code == 2
    assert message in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


def test_questions_of_a_pack_that_have_faults_are_told_of(quiz: Run, trains: Path) -> None:
    text = trains.read_text(encoding="utf-8").replace("[correct: green, red, blue]", "[red, blue]")
    trains.write_text(text, encoding="utf-8")
    told = quiz("export", "trains", "--to", "csv", "--strict")
    assert "trains: 1 question left out because of faults" in told.err
    assert told.code == 1


@pytest.mark.usefixtures("home")
def test_an_export_of_which_nothing_is_left_writes_nothing(quiz: Run) -> None:
    Path("p.yaml").write_text(
        "quiz: 1\ntitle: P\nquestions:\n"
        "  - question: Both?\n    options: [correct: a, correct: b, c]\n",
        encoding="utf-8",
    )
    told = quiz("export", "p.yaml", "--to", "gimkit", "-o", "p.csv")
    assert told.code == 1
    assert "no question of the pack can be written as gimkit" in told.err
    assert not Path("p.csv").exists()


class Terminal(io.StringIO):
    """A stderr that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_what_takes_long_is_told_on_a_terminal_and_taken_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import time

    from quiz.cli import waiting

    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    monkeypatch.setattr(waiting, "EVERY", 0.001)
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with waiting.waiting(2) as shown:
        shown.step("Reading a\x1b.csv")
        shown.step("Reading b.csv")
        until = time.monotonic() + 60
        while "b.csv" not in stream.getvalue() and time.monotonic() < until:
            time.sleep(0.001)
    assert "[#####.....] Reading b.csv (0 s)" in stream.getvalue()
    assert "\x1b" not in stream.getvalue()
    assert stream.getvalue().rpartition("\r")[2] == ""


def test_what_is_quick_or_seen_by_nobody_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from quiz.cli import waiting

    for stream in (Terminal(), io.StringIO()):
        monkeypatch.setattr(sys, "stderr", stream)
        with waiting.waiting() as shown:
            shown.step("Reading a.csv")
        assert stream.getvalue() == ""


@pytest.mark.parametrize("target", ["aiken", "hascard", "blackboard"])
def test_an_export_that_cannot_hold_author_and_licence_says_so(quiz: Run, target: str) -> None:
    told = quiz("export", "how-to-play", "--to", target)
    assert "dropped: the pack's author and licence" in told.err


@pytest.mark.parametrize("target", ["gift", "moodle-xml", "quizmd"])
def test_an_export_that_holds_author_and_licence_does_not_complain(quiz: Run, target: str) -> None:
    assert "dropped: the pack's" not in quiz("export", "how-to-play", "--to", target).err
