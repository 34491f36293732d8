"""Item statistics, against the same figures worked out another way."""

import statistics
from fractions import Fraction
from itertools import permutations
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.question import Option, Pack, Question
from quiz.game.stats.difficulty import contradicted
from quiz.game.stats.discrimination import DISCRIMINATION_FROM, REST_FROM
from quiz.game.stats.facility import FACILITY_FROM, facility
from quiz.game.stats.findings import findings
from quiz.game.stats.item import Item, PackStats, stats
from quiz.game.stats.options import IDLE_FROM, idle
from quiz.game.stats.responses import Left, Response, counted
from quiz.game.stats.words import figures, heading, options
from tests.conftest import a_pack, a_question

PLAYERS = 40
RIGHT, WRONG = "sixty", "twenty"


def answer(
    player: str,
    question: str = "speed",
    *,
    right: bool = True,
    picked: str = "",
    seconds: float = 4,
) -> Response:
    """One answer of a player to one question."""
    text = picked or (RIGHT if right else WRONG)
    return Response(player, question, frozenset({text}), right, seconds)


def told(*responses: Response, question: Question | None = None) -> Item:
    """The figures of a question that has these answers."""
    return stats(a_pack(question or a_question()), responses).items[0]


def many(right: int, of: int, picked: str = WRONG) -> list[Response]:
    """So many players, of whom so many are right and the others pick one wrong option."""
    return [
        answer(f"p{number:03}", right=number < right, picked="" if number < right else picked)
        for number in range(of)
    ]


def codes(item: Item) -> set[str]:
    """What looks wrong with a question."""
    return {finding.code for finding in findings(item)}


def sheet(rows: list[list[bool | None]]) -> PackStats:
    """The figures of a class: a row a player, a column a question, None where it was not met."""
    width = len(rows[0])
    pack = a_pack(*(a_question(f"q{column}", f"Question {column}?") for column in range(width)))
    return stats(
        pack,
        [
            answer(f"p{row}", f"q{column}", right=right, seconds=row + column / 10)
            for row, marks in enumerate(rows)
            for column, right in enumerate(marks)
            if right is not None
        ],
    )


def item_rest(rows: list[list[bool | None]], column: int) -> float | None:
    """The item-rest correlation by the statistics module, over plain lists."""
    own, rest = [], []
    for marks in rows:
        others = [int(m) for at, m in enumerate(marks) if at != column and m is not None]
        if marks[column] is not None and len(others) >= REST_FROM:
            own.append(int(bool(marks[column])))
            rest.append(statistics.mean(map(Fraction, others)))
    if len(own) < DISCRIMINATION_FROM:
        return None
    try:
        return statistics.correlation(own, [float(share) for share in rest])
    except statistics.StatisticsError:
        return None


def wilson(right: int, of: int) -> tuple[float, float]:
    """The ends of the score interval, as the two roots of (p - share)² n = z² p (1 - p)."""
    z, share = statistics.NormalDist().inv_cdf(0.975), right / of
    a, b, c = 1 + z * z / of, -(2 * share + z * z / of), share * share
    root = (max(b * b - 4 * a * c, 0.0)) ** 0.5
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


marks = st.sampled_from([True, True, False, None])
classes = st.integers(6, 8).flatmap(
    lambda width: st.lists(st.lists(marks, min_size=width, max_size=width), min_size=1, max_size=45)
)


@given(classes)
def test_the_figures_agree_with_an_independent_computation(rows: list[list[bool | None]]) -> None:
    for column, item in enumerate(sheet(rows).items):
        met = [(row, m[column]) for row, m in enumerate(rows) if m[column] is not None]
        assert (item.of, item.right) == (len(met), sum(bool(right) for _, right in met))
        if item.facility:
            assert isclose(item.facility.value, statistics.mean(bool(r) for _, r in met))
        if item.seconds is not None:
            times = [row + column / 10 for row, _ in met]
            assert isclose(item.seconds, statistics.quantiles(times, n=2, method="inclusive")[0])
        expected, found = item_rest(rows, column), item.discrimination
        assert (found is None) == (expected is None)
        if found and expected is not None:
            assert abs(found.value - expected) < 1e-9
            assert abs(found.error - (1 - expected**2) / (found.players - 1) ** 0.5) < 1e-9


def test_a_class_with_answers_missing_has_figures_that_agree() -> None:
    rows: list[list[bool | None]] = [
        [
            None if (row * 7 + at) % 5 == 0 else (row * (at + 2) + row // 7 * at) % 11 > 4
            for at in range(12)
        ]
        for row in range(60)
    ]
    found = [item.discrimination for item in sheet(rows).items]
    assert all(found)
    for column, one in enumerate(found):
        expected = item_rest(rows, column)
        assert one
        assert expected is not None
        assert abs(one.value - expected) < 1e-9


@given(st.integers(FACILITY_FROM, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_of_a_share_is_that_of_wilson(counts: tuple[int, int]) -> None:
    right, of = counts
    share = facility(right, of)
    assert share
    low, high = wilson(right, of)
    assert abs(share.low - low) < 1e-9
    assert abs(share.high - high) < 1e-9
    assert 0 <= share.low <= share.value <= share.high <= 1


def test_one_player_makes_no_figure() -> None:
    item = told(answer("ann"))
    assert (item.of, item.right) == (1, 1)
    assert (item.facility, item.discrimination, item.seconds) == (None, None, None)
    assert {taken.idle for taken in item.options} == {None}
    assert findings(item) == ()


@pytest.mark.parametrize("right", [True, False])
def test_where_all_are_right_or_all_wrong_nothing_can_be_told_apart(right: bool) -> None:
    rows: list[list[bool | None]] = [[right, *[row % (at + 2) > 0 for at in range(6)]] for row in
                                     range(PLAYERS)]  # fmt: skip
    item = sheet(rows).items[0]
    assert item.compared == PLAYERS
    assert item.discrimination is None
    assert item.facility
    assert item.facility.value == right
    assert codes(item) >= {"everyone" if right else "nobody"}
    assert "none: all answers are alike" in dict(figures(item)).values()


@given(st.permutations(many(7, 12)))
def test_the_order_of_players_does_not_matter(responses: list[Response]) -> None:
    assert told(*responses) == told(*many(7, 12))


def test_of_a_players_answers_the_first_by_time_counts_in_any_order() -> None:
    early = answer("ann", right=False)._replace(at="2026-11-21T00:00:00Z")
    late = answer("ann")._replace(at="2026-11-22T00:00:00Z")
    for order in permutations([early, late]):
        found = counted([a_question()], order)
        assert found.answers["speed"]["ann"] == early
        assert found.left == Left(repeated=1)


@pytest.mark.parametrize(
    ("first", "why"),
    [
        (answer("ann")._replace(helped=True), "helped"),
        (answer("ann")._replace(picked=frozenset(), right=False), "unanswered"),
    ],
)
def test_after_help_or_no_answer_a_player_does_not_count_later_either(
    first: Response, why: str
) -> None:
    found = counted([a_question()], [first, answer("ann")])
    assert found.answers["speed"] == {}
    assert found.left == Left(repeated=1, **{why: 1})
    assert found.players == ()


@pytest.mark.parametrize(
    ("first", "why"),
    [
        (answer("ann")._replace(shared=True), "shared"),
        (answer("ann", picked="gone", right=False), "older"),
        (answer("ann", picked=RIGHT, right=False), "older"),
        (answer("ann", picked=WRONG, right=True), "older"),
    ],
)
def test_what_was_no_answer_to_this_question_leaves_room_for_the_first_that_is(
    first: Response, why: str
) -> None:
    found = counted([a_question()], [first, answer("ann")])
    assert list(found.answers["speed"]) == ["ann"]
    assert found.left == Left(**{why: 1})


def test_answers_to_questions_that_are_gone_are_passed_over() -> None:
    assert counted([a_question()], [answer("ann", "gone")]).players == ()


def test_each_option_is_counted_and_every_one_of_several() -> None:
    question = a_question(right=("r1", "r2"), wrong=("w1", "w2"))
    picks = [{"r1", "r2"}, {"r1", "w1"}, {"r1"}]
    item = told(
        *(Response(f"p{n}", "speed", frozenset(p), n == 0, 1) for n, p in enumerate(picks)),
        question=question,
    )
    assert [taken.taken for taken in item.options] == [3, 1, 1, 0]


@pytest.mark.parametrize(
    ("taken", "of", "told"),
    [(0, 58, None), (0, 59, True), (1, 59, False), (1, 93, True), (5, 100, False), (3, 200, True)],
)
def test_an_option_is_idle_once_the_answers_rule_one_in_twenty_out(
    taken: int, of: int, told: bool | None
) -> None:
    assert IDLE_FROM == 59
    assert idle(taken, of) is told


def test_idle_options_are_named_but_not_where_only_some_are_dealt() -> None:
    item = told(*many(50, 60))
    assert [taken.text for taken in item.options if taken.idle] == ["ninety", "a hundred"]
    (finding,) = findings(item)
    assert finding.text.startswith("the wrong options “ninety”, “a hundred” are hardly ever taken")
    drawn = told(*many(50, 60), question=a_question(pool=3))
    assert {taken.idle for taken in drawn.options} == {None}


def test_a_wrong_option_taken_more_often_than_the_right_one_is_told() -> None:
    (finding,) = findings(told(*many(4, 10)))
    assert finding.code == "key"
    assert "the wrong option “twenty” is taken more often than the right one" in finding.text
    assert "(6 : 4)" in finding.text
    assert "key" not in codes(told(*many(5, 10)))
    assert codes(told(*many(3, 9))) == set()


def test_a_question_that_the_strong_get_wrong_is_told() -> None:
    rows: list[list[bool | None]] = [
        [row % 2 == 0, *[row % 2 == 1 or at == row % 5 for at in range(6)]]
        for row in range(PLAYERS)
    ]
    items = sheet(rows).items
    assert items[0].discrimination
    assert items[0].discrimination.value < -0.9
    assert "discrimination" in codes(items[0])
    assert "discrimination" not in codes(items[1])


@pytest.mark.parametrize(
    ("label", "right", "of", "told"),
    [
        ("easy", 40, 100, "harder"),
        ("easy", 65, 100, ""),
        ("medium", 95, 100, "easier"),
        ("medium", 20, 100, "harder"),
        ("hard", 80, 100, "easier"),
        ("hard", 9, 10, ""),
        ("hard", 30, 100, ""),
        ("", 0, 100, ""),
        ("easy", 0, 5, ""),
    ],
)
def test_a_label_is_contradicted_when_the_whole_interval_is_off(
    label: str, right: int, of: int, told: str
) -> None:
    assert contradicted(label, facility(right, of)) == told


def test_a_contradicted_label_is_named() -> None:
    item = told(*many(10, 40), question=a_question()._replace(difficulty="easy"))
    assert "labelled easy, but it is harder: 25% get it right" in [f.text for f in findings(item)]


def test_flags_are_counted_by_note() -> None:
    flags = [("speed", "typo"), ("speed", "typo"), ("speed", "the date"), ("gone", "typo")]
    (item,) = stats(a_pack(a_question()), [], flags).items
    (finding,) = findings(item)
    assert finding.text == "flagged by 3 players: the date, typo (2)"


def test_below_its_number_a_figure_says_what_it_lacks() -> None:
    told_of = dict(figures(told(*many(3, 4))))
    assert told_of["right"] == "3 of 4 (a figure needs 10 players)"
    assert "a figure needs 30 players" in told_of["discrimination"]
    assert told_of["median time"] == "a figure needs 5 players"


def test_every_figure_says_from_how_many_answers_and_whose() -> None:
    found = stats(a_pack(a_question()), [answer("ann"), answer("", right=False)])
    first, *_ = heading(found)
    assert first == "2 first answers of 2 players (one without a name, ann)"
    assert "quiz scores import FILE" in "".join(heading(found))
    assert [text for _, text in options(found.items[0])][:2] == ["taken 1 time", "taken 1 time"]


def test_without_answers_it_is_told_what_to_do() -> None:
    nothing = stats(a_pack(), [])
    assert nothing.answers == 0
    assert "quiz scores import FILE" in " ".join(heading(nothing))
    assert set(dict(figures(nothing.items[0]))) == {"right"}


def test_a_pack_whose_every_option_is_right_has_no_wrong_one_to_tell_of() -> None:
    question = Question("q", "All?", (Option("a", True), Option("b", True)))
    picked = frozenset({"a", "b"})
    pack = Pack("p", "P", (question,))
    found = stats(pack, [Response(f"p{n}", "q", picked, True, 1) for n in range(PLAYERS)])
    assert codes(found.items[0]) == {"everyone"}


def test_a_share_needs_ten_players() -> None:
    assert facility(9, 9) is None
    share = facility(10, 10)
    assert share
    assert (share.value, round(share.low, 4), share.high) == (1, 0.7225, 1)
