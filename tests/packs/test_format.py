"""A sound pack is read whole, and as it was typed."""

import sys

import pytest

from quiz.game.question import Citation, Image, Option, Pack, Question, Route, Source, identity
from quiz.game.text import hidden
from quiz.packs.characters import HIDDEN
from quiz.packs.format import parse

from .full import FULL, sound
from .zoo.case import FINE, HEAD, asked, top


def only(text: str) -> Question:
    pack = sound(f"quiz: 1\ntitle: T\nquestions:\n{text}")
    assert len(pack.questions) == 1
    return pack.questions[0]


def test_every_key_of_a_pack_is_read() -> None:
    pack = sound(FULL)
    assert pack._replace(questions=(), hash="") == Pack(
        id="armored-train",
        title="The Armored Train",
        questions=(),
        sources=(
            Source(
                "notes",
                "Notes",
                file="train.md",
                sha256="ab" * 32,
                author="Cy",
                url="https://example.org/a?b=c",
                edition="2nd",
                license="CC0-1.0",
            ),
        ),
        description="Two lines,\nkept apart.",
        language="en-GB",
        author="Ada, Bo",
        license="CC-BY-4.0",
        tags=("history",),
        route=Route("Pyongyang", "Vostochny", 2600, "km"),
    )


def test_every_key_of_a_question_is_read() -> None:
    assert sound(FULL).questions == (
        Question(
            id="speed",
            text="How fast?",
            options=(
                Option("60 km/h", True, "It is heavy."),
                Option("25 km/h"),
                Option("120 km/h", False, "Twice that."),
            ),
            why="The armour.",
            citations=(
                Citation("notes", "the exact words", "3", "before", "after"),
                Citation("notes", "other words"),
            ),
            hints=("One.", "Two."),
            difficulty="easy",
            tags=("journey", "speed"),
            shuffle=False,
            pool=2,
            image=Image("train.png", "A green train"),
        ),
    )


def test_the_smallest_pack_needs_a_title_and_one_question() -> None:
    pack = sound("quiz: 1\ntitle: T\nquestions:\n" + FINE)
    assert pack.id == "x"
    assert pack.questions[0].id == identity("Fine?", ["a"])


@pytest.mark.parametrize(
    "typed",
    [
        *("No", "yes", "true", "null", "~", "1.0", "012", "0x1F", "12:30", "2020-01-01", "="),
        *("<<", ".inf", "1_000", "+1", "1e3", "-", "C#", "a#b", "c:d", "50%", "[/]", "\\n", "$x"),
    ],
)
def test_text_is_text_whatever_yaml_makes_of_it_elsewhere(typed: str) -> None:
    wanted = typed
    if typed in ("-", "[/]"):
        typed = f"'{typed}'"
    question = only(f"  - question: {typed}\n    options:\n      - correct: {typed}\n      - b\n")
    assert question.text == wanted
    assert question.options[0].text == wanted


def test_json_is_a_pack_too() -> None:
    asked = '[{"question": "A?", "options": [{"correct": "a"}, "b"]}]'
    assert sound(f'{{"quiz": 1, "title": "T", "questions": {asked}}}').questions[0].text == "A?"


def test_code_in_a_literal_block_keeps_its_lines() -> None:
    question = only("  - question: |\n      What is\n        `x`?\n    options: [correct: a, b]\n")
    assert question.text == "What is\n  `x`?"


@pytest.mark.parametrize(
    ("file", "id"),
    [
        ("train.yaml", "train"),
        ("a/b/My Pack.yml", "My-Pack"),
        ("..yaml", "pack"),
        ("zürich.yaml", "zürich"),
        (" .yaml", "pack"),
        ("x" * 120 + ".yaml", "x" * 100),
    ],
)
def test_a_pack_without_id_is_called_as_its_file(file: str, id: str) -> None:
    pack = parse(HEAD + FINE, file).pack
    assert pack is not None
    assert pack.id == id


def test_a_pack_without_title_is_titled_by_its_id() -> None:
    pack = parse(top("id: y\n"), "x.yaml").pack
    assert pack is not None
    assert pack.title == "y"


def test_a_source_without_title_is_titled_by_its_key() -> None:
    assert sound(top("title: T\nsources: {notes: {file: n.md}}\n")).sources[0].title == "notes"


def test_characters_that_join_letters_are_text() -> None:
    typed = "क्\u200dष می\u200cخواهم 👩\u200d🚀 \u200eabc\u200f"
    assert only(f"  - question: {typed}\n    options: [correct: a, b]\n").text == typed


def test_columns_are_counted_in_characters() -> None:
    reading = parse(asked("    why: 👩\u200d🚀é: x\n"), "x.yaml")
    assert [(fault.line, fault.column) for fault in reading.faults] == [(10, 14)]


def test_no_character_that_a_terminal_obeys_may_stand_in_a_pack() -> None:
    obeyed = [char for char in map(chr, range(sys.maxunicode + 1)) if hidden(char)]
    assert [char for char in obeyed if not HIDDEN.fullmatch(char)] == []
