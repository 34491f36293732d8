"""A pack written and read again is the same pack."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from quiz.game.question import Option, Pack, Question, Source
from quiz.packs.format import content_hash, parse
from quiz.packs.scalars import bare
from quiz.packs.writer import dump
from tests.packs.strategies import AWKWARD, packs


def pack(*questions: Question, **more: Any) -> Pack:
    return Pack(
        **{"id": "trains", "title": "Trains"} | more,
        questions=questions,
        hash=content_hash(questions),
    )


def asked(text: str, *wrong: str) -> Question:
    return Question("q", text, (Option("yes", correct=True), *map(Option, wrong or ("none",))))


@settings(deadline=None)
@given(packs())
def test_a_pack_read_from_its_file_is_equal_and_has_no_faults(made: Pack) -> None:
    reading = parse(dump(made), "other.yaml")
    assert reading.faults == ()
    assert reading.pack == made


@settings(max_examples=30, deadline=None)
@given(packs())
def test_other_readers_of_yaml_see_the_same_texts(made: Pack) -> None:
    loaded = yaml.safe_load(dump(made))
    assert loaded["title"] == made.title
    for entry, question in zip(loaded["questions"], made.questions, strict=True):
        assert entry["question"] == question.text
        texts = [one if isinstance(one, str) else one.get("correct", one.get("wrong"))
                 for one in entry["options"]]  # fmt: skip
        assert texts == [option.text for option in question.options]
        assert tuple(entry.get("tags", ())) == question.tags


@pytest.mark.parametrize("text", AWKWARD)
def test_a_text_that_yaml_would_misread_is_read_back(text: str) -> None:
    made = pack(asked(text, text + "!"), title=" ".join(text.split()), tags=(text,))
    assert parse(dump(made), "t.yaml").pack == made


@pytest.mark.parametrize(
    "text", ["The Armored Train", "60 km/h", "C#", "a-b:no", "it's", "ÄÖ 東京"]
)
def test_a_plain_text_stands_bare(text: str) -> None:
    assert bare(text)
    assert f"    question: {text}\n" in dump(pack(asked(text)))


def test_a_text_of_several_lines_stands_as_a_block() -> None:
    written = dump(pack(asked("What is this?\n\n  print('x')")))
    assert "    question: |-\n      What is this?\n\n        print('x')\n" in written


def test_quotation_marks_are_those_that_need_the_fewest_backslashes() -> None:
    assert """question: 'She said "no: never"'\n""" in dump(pack(asked('She said "no: never"')))
    assert 'question: "It\'s: here"\n' in dump(pack(asked("It's: here")))


def test_an_id_is_written_unless_it_is_what_the_reader_would_make() -> None:
    written = dump(pack(asked("Why?")))
    assert "  - id: q\n    question: Why?\n" in written
    reading = parse(written.replace("id: q\n    ", ""), "t.yaml")
    assert reading.pack is not None
    assert "id:" not in dump(reading.pack).partition("questions:")[2]


def test_an_author_too_long_for_one_text_is_written_as_a_list() -> None:
    names = ", ".join(f"Author Number {number}" for number in range(40))
    made = pack(asked("Why?"), author=names, sources=(Source("notes", "Notes", author=names),))
    reading = parse(dump(made), "t.yaml")
    assert reading.faults == ()
    assert reading.pack == made


def test_the_whole_file_reads_as_a_person_would_write_it() -> None:
    made = Pack(
        "trains",
        "Trains",
        (
            Question(
                "speed",
                "How fast?",
                (Option("60 km/h", correct=True), Option("120 km/h", why="No."), Option("1984")),
                hints=("Slow.",),
                tags=("trains", "a, b"),
                shuffle=False,
            ),
        ),
        license="CC-BY-SA-4.0",
    )
    assert dump(made) == (
        "quiz: 1\n"
        "id: trains\n"
        "title: Trains\n"
        "license: CC-BY-SA-4.0\n"
        "questions:\n"
        "  - id: speed\n"
        "    question: How fast?\n"
        "    options:\n"
        "      - correct: 60 km/h\n"
        "      - wrong: 120 km/h\n"
        "        why: No.\n"
        '      - "1984"\n'
        "    hint: Slow.\n"
        '    tags: [trains, "a, b"]\n'
        "    shuffle: false\n"
    )


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert dump(pack(asked("Why?"))) == dump(pack(asked("Why?")))


@pytest.mark.parametrize("text", [*AWKWARD, "0?", "a?", "what?", "a:b", "x:"])
def test_a_tag_is_read_back_by_every_reader(text: str) -> None:
    written = dump(pack(asked("Why?"), tags=(text,)))
    assert yaml.safe_load(written)["tags"] == [text]
