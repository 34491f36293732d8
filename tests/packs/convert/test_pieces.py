"""The limits of a pack, and what happens to what does not fit."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.question import Image, Option, Question, identity
from quiz.packs import keys
from quiz.packs.characters import HIDDEN
from quiz.packs.convert.contract import Item
from quiz.packs.convert.pieces import clean, head, item, slug

RIGHT = Option("yes", correct=True)
WRONG = Option("no way")


def drafted(text: str = "Why?", *options: Option, **more: Any) -> Question:
    return Question("", text, options or (RIGHT, WRONG))._replace(**more)


def made(found: Item) -> Question:
    assert found.question is not None, found.notes
    return found.question


@given(st.text())
def test_a_clean_text_has_nothing_that_a_terminal_would_obey(text: str) -> None:
    tidy, notes = clean(text)
    assert not HIDDEN.search(tidy)
    assert tidy == tidy.strip()
    assert bool(notes) == bool(HIDDEN.search(text.replace("\r\n", "\n").replace("\r", "\n")))


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text, loose=True)[0], loose=True) == (clean(text, loose=True)[0], ())


def test_line_ends_of_every_kind_become_newlines() -> None:
    assert clean("a\r\nb\rc\x85d\u2028e") == (
        "a\nb\nc\nd\ne",
        ("changed: invisible characters were taken away (U+0085, U+2028)",),
    )


def test_runs_of_spaces_go_only_where_the_format_says_so() -> None:
    assert clean(" a  b \n c\t") == ("a  b \n c", ())
    assert clean(" a  b \n c\t", loose=True) == ("a b\nc", ())


def test_a_question_without_an_id_gets_its_identity() -> None:
    assert made(item("1", drafted())).id == identity("Why?", ["yes"])
    assert made(item("1", drafted(id="own"))).id == "own"


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (drafted(" \n"), "it has no text"),
        (drafted("x" * 2_001), "the question is 2,001 characters long; 2,000 is the most"),
        (drafted("Why?", RIGHT), "it has 1 option; a pack takes 2 to 26"),
        (drafted("Why?", *[RIGHT] * 27), "it has 27 options; a pack takes 2 to 26"),
        (drafted("Why?", RIGHT, Option("")), "option 2 has no text"),
        (drafted("Why?", RIGHT, Option("x" * 501)),
         "option 2 is 501 characters long; 500 is the most"),
        (drafted("Why?", RIGHT, Option("Yes.")), "options 1 and 2 are the same"),
        (drafted("Why?", WRONG, Option("never")), "no option is right"),
        (drafted("Why?", RIGHT, Option("sure", correct=True)), "every option is right"),
    ],
)  # fmt: skip
def test_a_question_that_no_pack_can_hold_is_skipped_with_the_reason(
    question: Question, reason: str
) -> None:
    assert item("7", question) == Item("7", None, (reason,))


@pytest.mark.parametrize(
    ("more", "note"),
    [
        ({"why": "x" * 2_001}, "dropped: a why is 2,001 characters long; 2,000 is the most"),
        ({"hints": ("x" * 2_001,)}, "dropped: a hint is 2,001 characters long; 2,000 is the most"),
        ({"hints": ("x",) * 101}, "dropped: 101 hints; 100 is the most"),
        ({"tags": ("x" * 101,)}, "dropped: the tag is longer than 100 characters or one line"),
        ({"id": "a\nb"}, "dropped: the id is longer than 100 characters or one line"),
        ({"difficulty": "fiendish"},
         "dropped: the difficulty `fiendish` is none of easy, medium, hard"),
        ({"image": Image("../x.png", "x")}, "dropped: the image"),
        ({"image": Image("x.png", "")}, "dropped: the image"),
    ],
)  # fmt: skip
def test_what_a_question_can_do_without_is_dropped_with_a_note(
    more: dict[str, Any], note: str
) -> None:
    found = item("7", drafted(**more))
    assert found.status == "changed"
    assert found.notes == (note,)
    assert made(found)._replace(id="") == drafted()


def test_options_stay_in_order_and_are_not_shuffled_where_they_speak_of_one_another() -> None:
    options = (WRONG, Option("All of the above"), RIGHT)
    assert made(item("1", drafted("Why?", *options))).options == options
    assert not made(item("1", drafted("Why?", *options))).shuffle
    assert made(item("1", drafted())).shuffle


def test_the_same_note_is_told_once() -> None:
    found = item("1", drafted("Why\x1b?", Option("y\x1bes", correct=True), WRONG))
    assert found.notes == ("changed: invisible characters were taken away (U+001B)",)


@pytest.mark.parametrize(
    ("file", "id", "title"),
    [
        ("exam.quiz.md", "exam", "exam"),
        ("/tmp/My Exam (2).xlsx", "my-exam-2", "My Exam (2)"),
        ("C:\\Users\\x\\Week 1.csv", "week-1", "Week 1"),
        ("...", "pack", "..."),
        ("тест.csv", "тест", "тест"),
    ],
)
def test_a_pack_is_called_after_its_file(file: str, id: str, title: str) -> None:
    assert (head(file).id, head(file).title) == (id, title)


def test_what_is_known_of_a_pack_stands_in_its_head() -> None:
    known = head("x.json", title=" Trains\n today ", tags=("a", " ", "x" * 101), license="MIT")
    assert (known.title, known.tags, known.license) == ("Trains today", ("a",), "MIT")


@given(st.text())
def test_a_slug_is_empty_or_an_id_that_a_pack_may_have(text: str) -> None:
    assert slug(text) == "" or re.fullmatch(keys.PACK_ID, slug(text))
