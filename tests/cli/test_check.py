import json
from pathlib import Path

import pytest

from quiz.packs.check import report_json
from quiz.packs.folders import shipped
from tests.cli.conftest import Run
from tests.programs import start

GOOD = """\
quiz: 1
title: Rivers
questions:
  - question: Which river is the longest?
    options: [correct: The Nile, The Congo, The Volga]
    why: It comes from the great lakes and ends in the Mediterranean Sea.
    hint: It flows north.
"""
WARNED = GOOD.replace("the longest?", "not the longest?")
WRONG = GOOD.replace("hint", "hnit")
BROKEN = 'quiz: 1\ntitle: "Rivers\nquestions: []\n'


@pytest.fixture(autouse=True)
def packs() -> None:
    """A pack of each kind in the folder to work in."""
    files = {"good": GOOD, "warned": WARNED, "wrong": WRONG, "broken": BROKEN}
    for name, text in files.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.yaml"], 0),
        (["good.yaml", "--strict"], 0),
        (["warned.yaml"], 0),
        (["warned.yaml", "--strict"], 1),
        (["warned.yaml", "--strict", "--ignore", "Q301"], 0),
        (["warned.yaml", "--strict", "--select", "Q4"], 0),
        (["wrong.yaml"], 1),
        (["wrong.yaml", "--ignore", "Q143"], 1),
        (["broken.yaml"], 1),
        (["good.yaml", "--require-cite"], 1),
        (["good.yaml", "wrong.yaml"], 1),
        (["."], 1),
        (["nowhere.yaml"], 2),
        (["wrong.yaml", "nowhere.yaml"], 2),
        (["no-such-pack"], 2),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_exit_code_says_how_bad_it_is(
    arguments: list[str], code: int, form: str, quiz: Run
) -> None:
    assert quiz("check", *arguments, "--format", form).code == code


def test_every_problem_of_every_file_is_told_in_one_run(quiz: Run) -> None:
    told = quiz("check", ".", "nowhere.yaml")
    assert told.err.startswith("quiz: nowhere.yaml: the file cannot be read")
    assert told.err.count("\n") == 1
    for place in ("broken.yaml:2:8: error Q122 ", "warned.yaml:4:30: warning Q301 ",
                  "wrong.yaml:7:5: error Q143 "):  # fmt: skip
        assert place in told.out
    assert "did you mean" in told.out.lower()
    assert "\n4 files: 2 questions, " in told.out


def test_a_pack_written_for_a_newer_program_is_a_request_that_cannot_be_served(quiz: Run) -> None:
    Path("newer.yaml").write_text(GOOD.replace("quiz: 1", "quiz: 99"), encoding="utf-8")
    told = quiz("check", "newer.yaml")
    assert told.code == 2
    assert "newer.yaml:1:7: error Q142 " in told.out


def test_a_pack_is_checked_by_its_id(quiz: Run, trains: Path) -> None:
    told = quiz("check", "trains", "--format", "json")
    (file,) = json.loads(told.out)["files"]
    assert (file["file"], file["id"]) == (str(trains), "trains")


def test_without_a_name_the_packs_in_questions_are_checked(quiz: Run) -> None:
    Path("questions").mkdir()
    Path("questions/mine.yaml").write_text(GOOD, encoding="utf-8")
    files = json.loads(quiz("check", "--format", "json").out)["files"]
    assert [file["file"] for file in files] == [str(Path("questions/mine.yaml"))]


def test_without_such_a_folder_the_packs_on_the_shelf_are_checked(quiz: Run, trains: Path) -> None:
    files = json.loads(quiz("check", "--format", "json").out)["files"]
    names = {Path(file["file"]).name for file in files}
    assert names == {trains.name, *(path.name for path in shipped().glob("*.yaml"))}


def test_a_folder_without_packs_cannot_be_checked(quiz: Run) -> None:
    Path("empty").mkdir()
    told = quiz("check", "empty")
    assert (told.code, told.out.count("0 files")) == (2, 0)
    assert "there is no pack in this folder" in told.err


def test_a_file_named_twice_is_checked_once(quiz: Run) -> None:
    value = json.loads(quiz("check", "good.yaml", "./good.yaml", "--format", "json").out)
    assert value["summary"]["files"] == 1


def test_the_json_is_nothing_but_json_and_has_its_version(quiz: Run) -> None:
    told = quiz("check", "warned.yaml", "--format", "json")
    value = json.loads(told.out)
    assert value["version"] == report_json.VERSION
    assert value["summary"]["warnings"] == 1
    assert told.err == ""
    for key in (*value["files"][0], *value["summary"], *value["files"][0]["problems"][0]):
        assert key in quiz("check", "--help").out


def test_annotations_are_one_a_line(quiz: Run) -> None:
    told = quiz("check", "warned.yaml", "--format", "github")
    assert told.out.startswith("::warning file=warned.yaml,line=4,col=30,title=Q301::")
    assert told.out.count("\n") == 1


def test_a_rule_is_explained_with_both_examples(quiz: Run) -> None:
    told = quiz("check", "--explain", "q301")
    assert told.code == 0
    for words in (
        "Q301 hidden not (wording, warning)",
        "Source: ",
        "Bad:\n",
        "Good:\n",
        "does NOT",
    ):
        assert words in told.out
    whole = quiz("check", "--explain", "Q401").out
    assert "Bad, in 24 questions such as:" in whole
    assert "<" not in whole
    assert "notes.md:\n" in quiz("check", "--explain", "Q502").out


def test_all_rules_are_listed_with_how_readiness_is_counted(quiz: Run) -> None:
    out = quiz("check", "--explain", "all").out
    assert "Q103  error    format " in out
    assert "Q401  warning  whole pack  longest right option" in out
    assert "Readiness is " in out


@pytest.mark.parametrize(
    "arguments",
    [["--explain", "Q999"], ["--select", "Q999"], ["--ignore", "hello"], ["--format", "xml"]],
)
def test_a_request_for_what_there_is_not_is_one_line_and_code_2(
    arguments: list[str], quiz: Run
) -> None:
    told = quiz("check", "good.yaml", *arguments)
    assert (told.code, told.out) == (2, "")
    assert told.err.count("\n") == 1


def test_what_the_output_cannot_show_is_spelled_out_with_the_caret_in_place(home: Path) -> None:
    path = Path("odd.yaml").absolute()
    path.write_text(WARNED.replace("river", "«river»"), encoding="utf-8")
    done = start("check", str(path), home=home, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    line, caret = done.stdout.splitlines()[1:3]
    assert line.endswith("Which <<river>> is not the longest?")
    assert line.index("not") == caret.index("^")
