import pytest

from quiz.game.question import Question
from quiz.packs.check.rule import Problem
from quiz.packs.check.selection import Selection

from .packs import a_pack, asked, codes, dice, of_pack, word

BATTERY = Selection(("Q4",))


def fair(seed: int, count: int) -> list[Question]:
    """Questions whose wording tells nothing: a die says which option is right."""
    chance = dice(seed)
    found = []
    for number in range(count):
        options = [
            f"{word(chance.random(), chance.randint(1, 5))} {word(chance.random())}"
            for _ in range(4)
        ]
        right = options.pop(chance.randrange(4))
        found.append(
            asked(f"What is {word(chance.random())} number {number}?", right, tuple(options))
        )
    return found


def padded(question: Question, more: str) -> Question:
    """A question whose right option is made longer."""
    options = (
        option._replace(text=option.text + more) if option.correct else option
        for option in question.options
    )
    return question._replace(options=tuple(options))


def told(*questions: Question) -> list[Problem]:
    """What the rules about the whole pack tell of these questions."""
    return list(of_pack(a_pack(*questions), BATTERY).problems)


def test_fair_packs_are_seldom_told_of() -> None:
    rates = {
        count: sum(bool(told(*fair(seed, count))) for seed in range(60)) / 60 for count in (30, 60)
    }
    assert max(rates.values()) <= 0.1


def test_a_pack_with_one_long_right_option_in_three_is_caught() -> None:
    caught = 0
    for seed in range(20):
        questions = [
            padded(question, " " + word(place, 5)) if place % 3 == 0 else question
            for place, question in enumerate(fair(seed, 60))
        ]
        caught += any(problem.rule.severity == "warning" for problem in told(*questions))
    assert caught >= 17


def test_the_longest_right_option_is_told_with_counts_and_worst_lines() -> None:
    questions = [padded(question, "x" * 20) for question in fair(1, 40)]
    questions[7] = padded(questions[7], "x" * 60)
    problem = next(one for one in told(*questions) if one.rule.code == "Q401")
    assert problem.message.startswith("the right option is the longest in 40 of 40 questions")
    assert "where luck gives 10 (chance of that: less than 1 in a billion)" in problem.message
    assert f"{problem.line}" in problem.advice
    assert problem.question == ""


@pytest.mark.parametrize(("count", "spoken"), [(19, False), (20, True)])
def test_below_twenty_questions_length_says_nothing(count: int, spoken: bool) -> None:
    questions = [padded(question, "x" * 20) for question in fair(2, count)]
    assert ("Q401" in [one.rule.code for one in told(*questions)]) is spoken


@pytest.mark.parametrize(("count", "spoken"), [(29, False), (30, True)])
def test_below_thirty_questions_no_guesser_is_let_loose(count: int, spoken: bool) -> None:
    report = of_pack(a_pack(*(padded(question, "x" * 20) for question in fair(3, count))), BATTERY)
    assert (report.guess is not None) is spoken
    assert ("Q402" in codes(report)) is spoken


def test_what_a_guesser_gets_is_told_with_its_interval() -> None:
    report = of_pack(a_pack(*fair(4, 80)), BATTERY)
    assert report.guess is not None
    low, high = report.guess.interval
    assert low < 0.25 < high
    assert report.guess.chance == pytest.approx(0.25)
    assert report.guess.of == 80


def test_questions_with_several_right_options_are_left_out_of_the_count() -> None:
    several = [asked(f"Which, {n}?", ("A" * 30, "B" * 30), ("c", "d")) for n in range(30)]
    assert told(*several) == []


def test_a_pair_of_options_that_comes_back_says_nothing_of_length() -> None:
    pairs = [asked(f"Is it so, {word(n)}?", "False", ("True",)) for n in range(40)]
    assert told(*pairs) == []


def test_options_with_more_than_one_word_of_a_kind_are_counted_by_question() -> None:
    questions = [
        asked(f"Who came to {word(n, 4)}?", f"a {word(n + 100)}",
              tuple(f"only {word(n + 200 + k)}" for k in range(3)))
        for n in range(16)
    ]  # fmt: skip
    problems = [one for one in told(*questions) if one.rule.code == "Q403"]
    assert "`only` stands in 48 options, none of them right, where luck gives 12" in [
        one.message for one in problems
    ]


def test_of_many_telling_words_five_are_told_and_the_others_counted() -> None:
    tails = " ".join("abcdefgh")
    questions = [
        asked(f"Who came to {word(n, 4)}?", f"{word(n + 100)} {tails}",
              tuple(word(n + 200 + k) for k in range(3)))
        for n in range(16)
    ]  # fmt: skip
    problems = [one for one in told(*questions) if one.rule.code == "Q403"]
    assert len(problems) == 5
    assert "(and 3 more such words)" in problems[0].message + problems[-1].message


def test_numbers_in_the_middle_are_told_when_they_are_right_too_often() -> None:
    questions = [
        asked(f"How many is {word(n, 4)}?", f"{50 + n}",
              (f"{20 + n}", f"{35 + n}", f"{80 + n}"))
        for n in range(12)
    ]  # fmt: skip
    (problem,) = told(*questions)
    assert problem.rule.code == "Q404"
    assert "in 12 of 12 questions, where luck gives 6" in problem.message
    assert told(*questions[:11]) == []


def test_a_right_option_always_in_one_place_is_told_where_the_order_is_kept() -> None:
    questions = fair(5, 24)
    kept = [question._replace(shuffle=False) for question in questions]
    (problem,) = told(*kept)
    assert problem.rule.code == "Q409"
    assert "place 1 in 24 of 24 questions" in problem.message
    assert told(*questions) == []


def test_answers_that_come_back_are_one_note_for_right_and_one_for_wrong() -> None:
    questions = [
        asked(f"What lies at {word(n, 4)}?", "Rome", ("Oslo", f"{word(n)}"))
        for n in range(4)
    ]  # fmt: skip
    messages = [one.message for one in told(*questions)]
    assert messages == [
        "an option is right again and again: `Rome` (4 times)",
        "an option is often wrong and never right: `Oslo` (4 times)",
    ]
