"""Aiken, with the complaints that Moodle has too."""

import pytest
from hypothesis import given, settings

from quiz.game.question import Option, Pack, Question
from quiz.packs.convert import aiken
from quiz.packs.convert.contract import Item, counts

from .conftest import Corpus
from .trips import came, one_line, travellers, without

GOOD = "What is this?\nA) one\nB. two\nANSWER: B\n"
LOST = (
    "id",
    "why",
    "options",
    "hints",
    "citations",
    "difficulty",
    "tags",
    "shuffle",
    "pool",
    "image",
)


def items(text: str) -> tuple[Item, ...]:
    """The questions of a file."""
    return aiken.read(text, "a.txt").items


def test_a_question_has_its_options_and_one_is_right() -> None:
    (item,) = items(GOOD)
    assert item.question is not None
    assert item.question.text == "What is this?"
    assert item.question.options == (Option("one"), Option("two", correct=True))
    assert (item.place, item.status) == ("1", "ok")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", [GOOD, GOOD.replace(") ", ")"), GOOD.replace("\nB", "\n\n B")])
def test_white_space_and_line_ends_mean_nothing(form: str, end: str) -> None:
    (item,) = items(form.replace("\n", end))
    assert item.question is not None
    assert [option.text for option in item.question.options] == ["one", "two"]


def test_html_is_text() -> None:
    (item,) = items("Is <b> & bold?\nA) <i>\nB) &amp;\nANSWER: A")
    assert item.question is not None
    assert item.question.text == "Is <b> & bold?"
    assert [option.text for option in item.question.options] == ["<i>", "&amp;"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Q?\nA) x\nANSWER: A", "it has fewer than two options before the answer on line 3"),
        ("A) x\nANSWER: A", "an option before any question"),
        ("ANSWER: A", "an answer before any question"),
        ("Q?\nA) x\nB) y\nOther?", "it is not finished: no ANSWER before line 4"),
        ("Q?\nA) x\nB) y", "it is not finished: no ANSWER before the end"),
        ("Q?\nA) x\nB) y\nANSWER: C", "line 4: the answer 'C' is not one of AB"),
        ("Q?\nA) x\nB) y\nANSWER: A, B", "line 4: the answer 'A, B' is not one of AB"),
        ("Q?\nA) x\nB) y\nANSWER:", "line 4: the answer '' is not one of AB"),
        ("Q?\nA) x\nC) y\nANSWER: A", "its options are lettered AC, not in order from A"),
        ("Q?\nA) x\nB)\nANSWER: A", "option 2 has no text"),
        ("Q?\nA) x\nB) X\nANSWER: A", "options 1 and 2 are the same"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, reason: str) -> None:
    first = items(text)[0]
    assert first.question is None
    assert first.notes == (reason,)


def test_a_question_over_several_lines_is_one() -> None:
    (item,) = items("First part\nsecond part\nA) x\nB) y\nANSWER: A")
    assert item.question is not None
    assert item.question.text == "First part\nsecond part"
    assert item.notes == ("changed: the question stood on several lines",)


def test_a_heading_apart_from_the_question_is_no_part_of_it() -> None:
    found = items(f"Chapter 1\n\n{GOOD}")
    assert [item.status for item in found] == ["skipped", "ok"]
    assert found[1].place == "3"


def test_the_file_of_errors_is_read_as_moodle_reads_it(corpus: Corpus) -> None:
    path = corpus("aiken/moodle-4.5.6-crlf/aiken_errors.txt")
    found = items(path.read_text(encoding="utf-8"))
    assert [(item.place, item.status) for item in found] == [
        ("1", "skipped"),
        ("5", "skipped"),
        ("9", "ok"),
        ("14", "skipped"),
        ("18", "ok"),
        ("23", "ok"),
    ]


@pytest.mark.parametrize(
    ("name", "imported", "of"),
    [("moodle-4.5.6-crlf/questions.aiken.txt", 2, 2), ("qas-editor/aiken_1.txt", 4, 5)],
)
def test_real_files_come_through(corpus: Corpus, name: str, imported: int, of: int) -> None:
    path = corpus(f"aiken/{name}")
    found = items(path.read_text(encoding="utf-8"))
    assert (counts(found)["ok"], len(found)) == (imported, of)


@pytest.mark.parametrize(
    ("name", "start", "found"),
    [
        ("a.aiken", "", True),
        ("a.txt", GOOD, True),
        ("a.txt", "Q?\nA) x\nB) y\nAnswer B", False),
        ("a.md", GOOD, False),
    ],
)
def test_a_file_is_recognised(name: str, start: str, found: bool) -> None:
    assert aiken.looks_like(name, start) is found


def question(text: str, *options: Option) -> Pack:
    """A pack of one question."""
    return Pack(
        "p", "P", (Question("q", text, options or (Option("x", correct=True), Option("y"))),)
    )


@pytest.mark.parametrize(
    ("pack", "reason"),
    [
        (
            question("Q", Option("x", correct=True), Option("y", correct=True), Option("z")),
            "several options are right, and the format marks one",
        ),
        (question("A) x"), "its text begins like an option or an answer of Aiken's"),
        (question("ANSWER: x"), "its text begins like an option or an answer of Aiken's"),
        (question("?"), "Moodle passes over lines of one character"),
    ],
)
def test_what_aiken_cannot_say_is_not_written(pack: Pack, reason: str) -> None:
    written = aiken.write(pack)
    assert written.content == b""
    assert written.items[0].notes == (reason,)


def test_lines_are_joined_with_a_note() -> None:
    written = aiken.write(question("a\nb"))
    assert written.content == b"a b\nA) x\nB) y\nANSWER: A\n"
    assert written.items[0].notes == ("changed: lines were joined", "dropped: id")


@settings(deadline=None)
@given(travellers(one_line, right=1))
def test_a_pack_comes_back_with_all_that_aiken_holds(pack: Pack) -> None:
    written = aiken.write(pack)
    back = items(written.content.decode())
    assert [item.question for item in back] == [without(q, *LOST) for q in came(written)]
    assert len(written.items) == len(pack.questions)
