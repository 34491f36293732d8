import pytest

from quiz.cli.columns import columns
from quiz.cli.plain.passages import FAR, shown
from quiz.cli.scores import here
from quiz.game.book.times import lasted
from quiz.game.question import Source
from quiz.game.shelf import Passage
from quiz.tongue import counted


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "0:00"), (59.6, "1:00"), (61, "1:01"), (3599, "59:59"), (3723, "1:02:03")],
)
def test_a_time_is_told_in_minutes_and_seconds(seconds: float, told: str) -> None:
    assert lasted(seconds) == told


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 points"), (1, "1 point"), (2, "2 points"), (1200, "1,200 points")]
)
def test_a_number_of_things_has_its_plural(number: int, told: str) -> None:
    assert counted("{n} point", "{n} points", number) == told


def test_columns_line_up_for_wide_and_combining_signs() -> None:
    rows = [("ab", "x"), ("列車", "y"), ("e\u0301", "z")]
    assert list(columns(rows)) == ["ab    x", "列車  y", "e\u0301     z"]


def test_columns_keep_each_row_on_a_line_of_its_own() -> None:
    assert list(columns([("a\nb", "\x1b[2J")])) == ["a b  \ufffd[2J"]


def test_no_rows_are_no_lines() -> None:
    assert list(columns([])) == []


@pytest.mark.parametrize("at", ["", "yesterday", "9999-12-31T23:59:59-23:59", "\u0662"])
def test_a_time_that_cannot_be_read_is_told_as_it_is(at: str) -> None:
    assert here(at) == at


def paragraph(text: str, words: str) -> str:
    """The paragraph that is shown for `words`."""
    start = text.index(words)
    return next(shown(Passage(Source("notes", "Notes"), text, start, start + len(words))))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("WORDS", "«WORDS»"),
        ("One.\n\nTwo WORDS\nthree.\n\nFour.", "Two «WORDS» three."),
        ("One.\n \t\nWORDS", "«WORDS»"),
        ("WORDS\n\nTwo.", "«WORDS»"),
    ],
)
def test_a_passage_is_shown_in_its_paragraph(text: str, told: str) -> None:
    assert paragraph(text, "WORDS") == told


def test_a_passage_over_two_paragraphs_is_shown_in_both() -> None:
    assert paragraph("a\n\nb one\n\ntwo c\n\nd", "one\n\ntwo") == "b «one two» c"


def test_of_a_document_without_paragraphs_only_the_neighbourhood_is_shown() -> None:
    told = paragraph("x" * 100_000 + "WORDS" + "y" * 100_000, "WORDS")
    assert told == "x" * FAR + "«WORDS»" + "y" * FAR
