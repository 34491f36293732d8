import pytest

from quiz.errors import QuizError
from quiz.packs.check.registry import BY_CODE
from quiz.packs.check.selection import Selection, codes, named


def wanted(selection: Selection) -> set[str]:
    """The codes of the rules that are checked besides those of the format."""
    return {code for code, rule in BY_CODE.items() if selection.wants(rule)} & {
        code for code, rule in BY_CODE.items() if rule.family != "format"
    }


def test_without_a_selection_all_rules_are_checked_but_those_on_demand() -> None:
    assert {"Q301", "Q402", "Q501"} <= wanted(Selection())
    assert "Q506" not in wanted(Selection())
    assert "Q506" in wanted(Selection(asked=("Q506",)))
    assert "Q506" in wanted(Selection(("Q506",)))
    assert "Q506" not in wanted(Selection(("Q5",)))


def test_the_beginning_of_a_code_stands_for_all_that_begin_so() -> None:
    assert wanted(Selection(("Q40",))) == {code for code in BY_CODE if code.startswith("Q40")}
    assert not {"Q401", "Q410"} & wanted(Selection(ignore=("Q4",)))
    assert wanted(Selection(("Q40",), ("Q401",))) == wanted(Selection(("Q40",))) - {"Q401"}
    assert wanted(Selection(("Q30",), asked=("Q506",))) >= {"Q301", "Q506"}


def test_faults_of_the_format_are_always_told() -> None:
    assert Selection(("Q401",), ("Q1",)).wants(BY_CODE["Q103"])


def test_codes_are_split_at_commas_and_may_be_small() -> None:
    assert codes(["Q204,q3", " Q401 "]) == ("Q204", "Q3", "Q401")
    assert named(" q401").code == "Q401"


@pytest.mark.parametrize("words", ["Q999", "", "Q204,", "hello", "Q204 Q205"])
def test_a_code_of_no_rule_is_refused_with_what_was_meant(words: str) -> None:
    with pytest.raises(QuizError) as refused:
        codes([words])
    assert refused.value.advice
    with pytest.raises(QuizError):
        named("Q40")
