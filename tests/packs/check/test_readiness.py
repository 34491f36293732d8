from quiz.game.question import Pack
from quiz.packs.check.readiness import FORMULA, readiness
from quiz.packs.check.registry import BY_CODE
from quiz.packs.check.rule import Problem

from .packs import a_pack, asked

PACK = a_pack(*(asked(id=f"q{number}") for number in range(10)))


def problem(code: str, question: str = "") -> Problem:
    """A problem with a code, in a question or in the pack."""
    return Problem(BY_CODE[code], "", "", 1, 1, question)


def test_a_pack_without_problems_is_ready() -> None:
    assert readiness(PACK, []) == 100


def test_a_pack_without_a_question_is_not() -> None:
    assert readiness(Pack("x", "x", ()), [problem("Q140")]) == 0


def test_a_question_costs_by_how_bad_its_problems_are() -> None:
    assert readiness(PACK, [problem("Q308", "q1")]) == 99
    assert readiness(PACK, [problem("Q301", "q1")]) == 95
    assert readiness(PACK, [problem("Q301", "q1"), problem("Q306", "q1")]) == 90
    assert readiness(PACK, [problem("Q301", "q1")] * 9) == 90


def test_the_whole_pack_costs_ten_points_a_warning_and_one_for_advice() -> None:
    assert readiness(PACK, [problem("Q401")]) == 90
    assert readiness(PACK, [problem("Q505")]) == 99
    assert readiness(PACK, [problem("Q401")] * 20) == 0


def test_with_an_error_it_is_at_most_49() -> None:
    assert readiness(PACK, [problem("Q501", "q1")]) == 49
    assert readiness(PACK, [problem("Q103")]) == 49


def test_a_question_that_was_left_out_is_worth_nothing() -> None:
    half = PACK._replace(questions=PACK.questions[:4], left_out=6)
    assert readiness(half, [problem("Q103")] * 6) == 40


def test_the_formula_names_the_numbers_it_uses() -> None:
    for number in ("100", "1/2", "1/10", "10 points", "49"):
        assert number in FORMULA
