"""Several files as one pack."""

from typing import Any

import pytest

from quiz.game.question import Option, Pack, Question
from quiz.packs.convert.contract import Imported
from quiz.packs.convert.gathering import imported
from quiz.packs.convert.merging import Taken, merged, note_in, told
from quiz.packs.convert.pieces import item, skipped

OPTIONS = (Option("a", correct=True), Option("b"))


def a_file(name: str, *texts: str, **head: Any) -> Taken:
    places = enumerate(texts, 1)
    items = [
        item(str(at), Question("", text, OPTIONS)) if text else skipped(str(at), "no")
        for at, text in places
    ]
    made = imported(Pack("p", "P", (), **head), items, ["dropped: the points"])
    return Taken(name, "csv", made)


def fates(taken: list[Taken], made: Imported) -> list[tuple[str, str, str]]:
    return [(one.file, one.item.place, one.item.status) for one in told(taken, made)]


def test_one_file_alone_stays_as_it_is() -> None:
    taken = [a_file("a.csv", "One?", "")]
    assert merged(taken) is taken[0].imported
    assert fates(taken, merged(taken)) == [("a.csv", "1", "ok"), ("a.csv", "2", "skipped")]


def test_a_question_that_stands_in_two_files_is_skipped_in_the_second() -> None:
    taken = [a_file("a.csv", "One?"), a_file("b.csv", "Two?", "One?", "")]
    made = merged(taken)
    assert fates(taken, made) == [
        ("a.csv", "1", "ok"),
        ("b.csv", "1", "ok"),
        ("b.csv", "2", "skipped"),
        ("b.csv", "3", "skipped"),
    ]
    assert made.items[2].notes == ("the same question as a.csv:1",)
    assert made.notes == ("a.csv: dropped: the points", "b.csv: dropped: the points")


def test_authors_and_licences_of_all_files_are_kept() -> None:
    taken = [
        a_file("a.csv", "One?", author="Ann", license="MIT", language="en"),
        a_file("b.csv", "Two?", author="Bob", license="CC0-1.0", language="de"),
        a_file("c.csv", "Three?", author="Ann", license="MIT", language="en"),
    ]
    head = merged(taken).head
    assert (head.author, head.license, head.language) == ("Ann, Bob", "MIT AND CC0-1.0", "")


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("12: odd", "a.csv:12: odd"),
        ("results[3]: odd", "a.csv:results[3]: odd"),
        ("My sheet!B12: odd", "a.csv:My sheet!B12: odd"),
        ("dropped: the points", "a.csv: dropped: the points"),
        ("2 of them: odd", "a.csv: 2 of them: odd"),
    ],
)
def test_a_note_on_a_place_is_told_with_it(note: str, line: str) -> None:
    assert note_in("a.csv", note) == line
