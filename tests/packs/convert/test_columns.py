"""What the words above the columns of a table mean."""

import pytest

from quiz.packs.convert.columns import columns, role
from quiz.packs.convert.pieces import Unfit
from quiz.packs.convert.right_cells import Marked, right, scheme_of


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("Question", "text"),
        ("Question - max 120 characters", "text"),
        ("questionText", "text"),
        ("question_text", "text"),
        ("Question #", "number"),
        ("Unnamed: 0", "number"),
        ("Answer 3\n(Optional)", "option"),
        ("Answer1", "option"),
        ("Option_A", "option"),
        ("choice b", "option"),
        ("D", "option"),
        ("Incorrect Answer 2 (Optional)", "wrong"),
        ("wrong1", "wrong"),
        ("Distractor 3", "wrong"),
        ("Correct Answer(s)\n(Only include Answer #)", "right"),
        ("Correct answer(s) - choose at least one", "right"),
        ("answer", "right"),
        ("correctAnswer", "right"),
        ("Correct", "right"),
        ("correct number", "right number"),
        ("Answer explanation", "why"),
        ("why of option 2", "why of option"),
        ("Feedback A", "why of option"),
        ("hint 1", "hint"),
        ("Category", "tag"),
        ("tags", "tags"),
        ("Time Limit (sec)\n(Max: 300 seconds)", "time"),
        ("Time in seconds", "time"),
        ("Image Link", "image"),
        ("image alt", "alt"),
        ("Question Type", "kind"),
        ("Favourite colour", ""),
        ("", ""),
    ],
)
def test_a_header_is_understood_however_it_is_spelled(header: str, meaning: str) -> None:
    assert role(header)[0] == meaning


def test_columns_that_are_enough_to_ask_are_complete() -> None:
    assert columns(["question", "a", "b", "answer"]).complete
    assert columns(["Q", "Correct Answer", "Incorrect Answer 1"]).complete
    assert not columns(["question", "a", "answer"]).complete
    assert not columns(["question", "option 1", "option 2"]).complete
    assert not columns(["a", "b", "answer"]).complete


def test_a_column_that_says_nothing_or_stands_twice_is_named() -> None:
    found = columns(["question", "a", "b", "answer", "Colour", "question", ""])
    assert found.unknown == ((4, "Colour"), (5, "question"))


OPTIONS = ["red", "green", "", "2"]


@pytest.mark.parametrize(
    ("cell", "scheme", "meant"),
    [
        ("1", "number", {0}),
        ("1.0", "number", {0}),
        ("1,2", "number", {0, 1}),
        ("1 and 2", "number", {0, 1}),
        ("option 2", "number", {1}),
        ("0;1", "zero", {0, 1}),
        ("b", "letter", {1}),
        ("(B)", "letter", {1}),
        ("A, B", "letter", {0, 1}),
        ("AB", "letter", {0, 1}),
        ("Green.", "text", {1}),
        ("red;green", "text", {0, 1}),
    ],
)
def test_a_cell_names_the_right_options(cell: str, scheme: str, meant: set[int]) -> None:
    assert right(Marked(OPTIONS, cell), (scheme,)) == (frozenset(meant), ())


@pytest.mark.parametrize("cell", ["5", "0", "3", "C", "-1", "1,9", "blue", "red, blue", "²", "٣"])
def test_a_cell_that_names_no_option_is_told(cell: str) -> None:
    with pytest.raises(Unfit, match="names no option"):
        right(Marked(OPTIONS, cell), ("number",))


def test_an_empty_cell_is_told() -> None:
    with pytest.raises(Unfit, match="no right option is named"):
        right(Marked(OPTIONS, " "), ("number",))


def test_a_comma_that_a_spreadsheet_made_a_point_is_read_and_told() -> None:
    found, notes = right(Marked(OPTIONS, "1.2"), ("number",))
    assert found == {0, 1}
    assert notes == ("changed: the right options 1.2 were read as 1,2",)


def test_the_scheme_is_the_one_that_fits_most_rows() -> None:
    numbers = [Marked(["3", "2", "1"], "2"), Marked(["x", "y", "z"], "1")]
    assert scheme_of(numbers) == ("number",)
    assert scheme_of([Marked(["3", "2", "1"], "2"), Marked(["x", "y", "z"], "z")]) == ("text",)
    assert scheme_of([Marked(["x", "y"], "0"), Marked(["x", "y"], "1")]) == ("zero",)
    assert scheme_of([Marked(["x", "y"], "a"), Marked(["x", "y"], "b")]) == ("letter",)


def test_a_row_that_may_be_meant_in_two_ways_is_told() -> None:
    row = Marked(["3", "1", "2"], "2")
    with pytest.raises(Unfit, match="is not clear"):
        right(row, scheme_of([row]))


def test_two_ways_with_the_same_answer_are_no_trouble() -> None:
    row = Marked(["1", "2", "3"], "2")
    assert right(row, scheme_of([row])) == (frozenset({1}), ())


def test_letters_above_the_options_say_that_letters_are_meant() -> None:
    row = Marked(["b", "a", "c"], "A")
    assert scheme_of([row], letters=True) == ("letter",)
