import pytest

from quiz.packs.check.checking import Report
from quiz.packs.check.selection import Selection

from .packs import QUIET, codes, of_text

NOT = "  - question: Which is not a river?\n    options: [correct: Oslo, Elbe]\n"
FINE = "  - question: Which is a river?\n    options: [correct: Elbe, Oslo]\n"


def checked(body: str, top: str = "", selection: Selection = QUIET) -> Report:
    """The report on a pack with these questions, and something at its top."""
    return of_text(f"quiz: 1\ntitle: T\n{top}questions:\n{body}", selection)


@pytest.mark.parametrize(
    ("body", "top"),
    [
        (NOT + "    check: {ignore: [Q301]}\n", ""),
        (NOT + "    check: {ignore: Q301}\n", ""),
        (NOT, "check: {ignore: [Q301]}\n"),
    ],
)
def test_a_rule_is_silenced_in_a_question_or_in_the_pack(body: str, top: str) -> None:
    assert codes(checked(NOT)) == ["Q301"]
    assert codes(checked(body, top)) == []


def test_a_rule_that_is_silenced_in_one_question_speaks_of_the_others() -> None:
    other = NOT.replace("river", "mountain").replace("Elbe", "Etna")
    report = checked(NOT + "    check: {ignore: [Q301]}\n" + other)
    assert [(one.rule.code, one.line) for one in report.problems] == [("Q301", 7)]


def test_a_silencing_without_effect_is_told_at_its_place() -> None:
    report = checked(FINE + "    check: {ignore: [Q301]}\n", "check: {ignore: [Q305]}\n")
    assert [(one.rule.code, one.line, one.column, one.message) for one in report.problems] == [
        ("Q199", 3, 18, "Q305 finds nothing in this pack"),
        ("Q199", 7, 22, "Q301 finds nothing in this question"),
    ]


def test_a_rule_that_was_not_checked_may_be_silenced_without_effect() -> None:
    top = "check: {ignore: [Q305, Q506]}\n"
    assert codes(checked(FINE, top, Selection(("Q3",), ("Q305", "Q306", "Q308")))) == []
    german = "language: de\ncheck: {ignore: [Q301]}\n"
    assert codes(checked(FINE, german)) == []


def test_a_code_of_no_rule_is_told_with_what_was_meant() -> None:
    (problem,) = checked(FINE, "check: {ignore: [Q311]}\n").problems
    assert (problem.rule.code, problem.line, problem.column) == ("Q198", 3, 18)
    assert problem.message == "there is no rule Q311"
    assert problem.advice.startswith("Did you mean Q")


def test_a_fault_of_the_format_cannot_be_silenced() -> None:
    twin = "  - question: Which?\n    options: [correct: Elbe, Elbe]\n"
    report = checked(FINE + twin, "check: {ignore: [Q103]}\n")
    assert codes(report) == ["Q198", "Q103"]
    assert report.problems[0].message == "Q103 cannot be silenced"


def test_a_rule_about_the_whole_pack_is_not_silenced_in_a_question() -> None:
    same = "".join(
        f"  - question: What is {place}?\n    options: [correct: Rome, {place}]\n"
        "    check: {ignore: [Q408]}\n"
        for place in ("Ostia", "Turin", "Milan")
    )
    assert codes(checked(same)) == ["Q408", "Q199", "Q199", "Q199"]
