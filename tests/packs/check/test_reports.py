import json

import pytest

from quiz.packs.check import report_github, report_json, report_text
from quiz.packs.check.checking import Report

from .packs import QUIET, a_pack, asked, of_pack, of_text

NOT = "quiz: 1\ntitle: T\nquestions:\n  - question: Is it not?\n    options: [correct: A, B]\n"


@pytest.fixture
def report() -> Report:
    """The report on a pack with one warning."""
    text = NOT.replace("Is it not?", "Which is not a river?")
    return of_text(text)._replace(file="rivers.yaml")


def test_a_problem_is_its_place_its_line_and_what_to_write(report: Report) -> None:
    assert list(report_text.lines([report])) == [
        "rivers.yaml:4:24: warning Q301 `not` is easily overlooked in a question",
        "     4 |   - question: Which is not a river?",
        "       |                        ^",
        "       = Write NOT, or ask for what is the case.",
        "",
        "rivers.yaml: 1 question, 0 errors, 1 warning, 0 pieces of advice, readiness 50 of 100",
        "       too few questions to tell what wording gives away (30 do)",
        "Why a rule matters: quiz check --explain Q301",
    ]


def test_several_files_are_summed_up(report: Report) -> None:
    fine = of_pack(a_pack(asked()))._replace(file="fine.yaml")
    last = list(report_text.lines([report, fine]))[-2]
    assert last == (
        "2 files: 2 questions, 0 errors, 1 warning, 0 pieces of advice, readiness 50 of 100"
    )


def test_what_every_question_lacks_is_told_once() -> None:
    pack = a_pack(*(asked(f"What is number {n}?", f"R{n}", (f"W{n}",)) for n in range(6)))
    lines = list(report_text.lines([of_pack(pack, QUIET._replace(ignore=()))]))
    assert sum(": warning Q306" in line for line in lines) == 1
    assert any(
        line.endswith("the question has no `why`, and so in all 6 questions") for line in lines
    )
    assert "6 warnings" in lines[-3]


def test_a_pack_that_cannot_be_played_is_told_as_well() -> None:
    text = 'quiz: 1\ntitle: "T\n'
    lines = list(report_text.lines([of_text(text)._replace(file="x.yaml")]))
    assert lines[0].startswith("x.yaml:2:8: error Q122 ")
    assert lines[1:3] == ['     2 | title: "T', "       |        ^"]
    assert "0 questions, " in lines[-2]
    assert lines[-2].endswith("readiness 0 of 100")


def test_questions_that_were_left_out_are_counted() -> None:
    text = NOT + "  - question: And?\n    options: [A, B]\n"
    assert any("(1 left out)" in line for line in report_text.lines([of_text(text)]))


def test_a_guesser_is_told_of_with_its_interval() -> None:
    pack = a_pack(*(asked(f"What is {'x' * number}?", f"R{number}") for number in range(1, 31)))
    (line,) = [line for line in report_text.lines([of_pack(pack)]) if line.startswith("       who")]
    assert "of 30 (95% interval" in line


def test_text_from_a_pack_cannot_command_the_terminal() -> None:
    text = NOT.replace("T\n", "\x1b[31mT\n").replace("it not", "\x1b[2J\u202enot")
    reports = [of_text(text)._replace(file="a\x1b]0;b\n.yaml")]
    told = [*report_text.lines(reports), *report_github.lines(reports)]
    assert told
    assert not [line for line in told if "\x1b" in line or "\u202e" in line or "\n" in line]


def test_the_json_has_the_keys_that_are_promised(report: Report) -> None:
    value = json.loads(json.dumps(report_json.value([report, of_text("nothing: here\n")])))
    assert value["version"] == 1
    assert value["summary"] == {
        "files": 2, "questions": 1, "errors": 1, "warnings": 1, "advice": 0, "readiness": 0,
    }  # fmt: skip
    playable, broken = value["files"]
    assert list(playable) == [
        "file", "id", "title", "questions", "left_out", "readiness", "guess", "problems",
    ]  # fmt: skip
    assert playable["problems"] == [
        {
            "code": "Q301",
            "name": "hidden not",
            "severity": "warning",
            "message": "`not` is easily overlooked in a question",
            "advice": "Write NOT, or ask for what is the case.",
            "line": 4,
            "column": 24,
            "question": next(iter(report.reading.places)),
        }
    ]
    assert (broken["id"], broken["title"], broken["guess"]) == (None, None, None)
    assert broken["problems"][0]["question"] is None
    for key in (*playable, *playable["problems"][0], *value["summary"]):
        assert key in (report_json.__doc__ or "")


def test_the_json_tells_what_a_guesser_gets() -> None:
    pack = a_pack(*(asked(f"What is {'x' * number}?", f"R{number}") for number in range(1, 31)))
    guess = report_json.value([of_pack(pack)])["files"][0]["guess"]  # type: ignore[index]
    assert list(guess) == ["rate", "low", "high", "chance", "questions"]


def test_an_annotation_names_its_place(report: Report) -> None:
    assert list(report_github.lines([report])) == [
        "::warning file=rivers.yaml,line=4,col=24,title=Q301::"
        "`not` is easily overlooked in a question. Write NOT, or ask for what is the case."
    ]


def test_what_means_something_to_the_runner_is_escaped() -> None:
    text = NOT.replace("Is it not?", "Which is 100%25 not a river?")
    reports = [of_text(text.replace("[correct: A, B]", "[correct: 5%, ' 5%']"))]
    (line,) = report_github.lines([reports[0]._replace(file="a:b,c%\nd.yaml")])
    assert line.startswith("::error file=a%3Ab%2Cc%25 d.yaml,line=5,col=")
    assert "`5%25`" in line
    advice = of_pack(a_pack(asked("The river")))
    assert next(report_github.lines([advice])).startswith("::notice file=")
