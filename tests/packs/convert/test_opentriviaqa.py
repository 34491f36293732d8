"""OpenTriviaQA."""

import pytest

from quiz.packs.convert import opentriviaqa
from quiz.packs.convert.contract import Item

GOOD = "#Q What is this?\n^ two\nA one\nB two\n"


def items(text: str) -> tuple[Item, ...]:
    """The questions of a file."""
    return opentriviaqa.read(text, "animals").items


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_right_answer_is_one_of_the_options(end: str) -> None:
    found = opentriviaqa.read((GOOD * 2).replace("this", "that", 1).replace("\n", end), "x/animals")
    assert [item.place for item in found.items] == ["1", "5"]
    question = found.items[0].question
    assert question is not None
    assert [(one.text, one.correct) for one in question.options] == [("one", False), ("two", True)]
    assert (found.head.title, found.head.author) == ("animals", "OpenTriviaQA")
    assert found.head.license == "CC-BY-SA-4.0"


@pytest.mark.parametrize(
    ("text", "stem", "options"),
    [
        (
            "#Q Who said:\nA rose is a rose?\n^ x\nA x\nB y",
            "Who said:\nA rose is a rose?",
            ["x", "y"],
        ),
        ("#Q Q\n\n^ x y\nA x\ny\nB z", "Q", ["x\ny", "z"]),
        ("#Q Q\n^ x\nA x\nB y\nA z", "Q", ["x", "y\nA z"]),
        ("#Q Q\n^ A b\nA A b\nB C\nC\tB", "Q", ["A b", "C", "B"]),
    ],
)
def test_a_line_without_the_next_letter_goes_on_with_the_last(
    text: str, stem: str, options: list[str]
) -> None:
    (item,) = items(text)
    assert item.question is not None
    assert item.question.text == stem
    assert [one.text for one in item.question.options] == options
    assert [one.correct for one in item.question.options] == [True] + [False] * (len(options) - 1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("#Q Q\nA x\nB y", "it has no right answer after ^"),
        ("#Q Q\n^ z\nA x\nB y", "its right answer is not one of its options"),
        ("#Q Q\n^ x\nA x\nmore\nB y", "its right answer is not one of its options"),
        ("#Q Q\n^\nA x\nB y", "its right answer is not one of its options"),
        ("#Q Q\n^ x\nA x", "it has 1 option; a pack takes 2 to 26"),
        ("#Q Q\n^ x\nA x\nB y\nC y", "options 2 and 3 are the same"),
        ("#Q Q\n^ x\nA x\nB\nC z", "option 2 has no text"),
        ("#Q\n^ x\nA x\nB y", "it has no text"),
    ],
)
def test_what_cannot_be_asked_is_skipped_with_the_reason(text: str, reason: str) -> None:
    assert [item.notes for item in items(text)] == [(reason,)]


def test_the_right_answer_among_them_twice_is_told() -> None:
    (item,) = items("#Q Q\n^ x\nA x\nB y\nC X.")
    assert item.question is not None
    assert [one.text for one in item.question.options] == ["x", "y"]
    assert item.notes == ("dropped: a right option that stands there twice",)


def test_a_file_is_recognised_by_what_is_in_it() -> None:
    assert opentriviaqa.looks_like("animals", "\n" + GOOD)
    assert not opentriviaqa.looks_like("animals", "#Q a comment\nkey: value\n")
