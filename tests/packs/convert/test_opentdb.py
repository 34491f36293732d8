"""The Open Trivia DB: every encoding, every question of it, and back."""

import base64
import html
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given, settings

from quiz.errors import QuizError
from quiz.game.question import Option, Pack, Question
from quiz.packs.convert import opentdb
from quiz.packs.convert.contract import Imported, counts
from quiz.packs.format import parse
from quiz.packs.writer import dump
from tests.packs.convert.conftest import Corpus
from tests.packs.convert.trips import travellers, without
from tests.packs.strategies import one_line

ENTITY = re.compile(r"&#?\w+;")

ASKED: dict[str, Any] = {
    "type": "multiple",
    "difficulty": "hard",
    "category": "Science & Nature",
    "question": 'Is 2 + 2 > 3 & <b>5 %</b> of "it\'s" Ürümqi ½?',
    "correct_answer": "Ja+nein; 'ß'",
    "incorrect_answers": ["50%", "A&M", "C++ is ♥"],
}

Encode = Callable[[str], str]


def escaped(text: str) -> str:
    return (
        html.escape(text).replace("Ü", "&Uuml;").replace("½", "&frac12;").replace("♥", "&hearts;")
    )


def url(text: str) -> str:
    return quote(text, safe="")


def in_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def file_of(*entries: dict[str, Any], encode: Encode = str, every: bool = False) -> str:
    def coded(entry: dict[str, Any]) -> dict[str, Any]:
        kept = () if every else ("type", "difficulty")
        return {
            key: [encode(text) for text in value]
            if isinstance(value, list)
            else value
            if key in kept
            else encode(value)
            for key, value in entry.items()
        }

    return json.dumps({"response_code": 0, "results": [coded(entry) for entry in entries]})


def read(text: str) -> Imported:
    return opentdb.read(text, "some.json")


def only(found: Imported) -> Question:
    (item,) = found.items
    assert item.status == "ok", item.notes
    assert item.question is not None
    return item.question


@pytest.mark.parametrize(
    ("encode", "every"),
    [(escaped, False), (url, False), (quote_plus, False), (in_base64, True)],
    ids=["default", "url3986", "urlLegacy", "base64"],
)
def test_a_question_is_the_same_in_every_encoding(encode: Encode, every: bool) -> None:
    question = only(read(file_of(ASKED, encode=encode, every=every)))
    assert question.text == ASKED["question"]
    assert question.options == (
        Option(ASKED["correct_answer"], correct=True),
        *map(Option, ASKED["incorrect_answers"]),
    )
    assert question.tags == ("Science & Nature",)
    assert question.difficulty == "hard"


def test_base64_is_recognised_without_a_type_and_a_difficulty() -> None:
    bare = {key: ASKED[key] for key in ("question", "correct_answer", "incorrect_answers")}
    assert only(read(file_of(bare, encode=in_base64))).text == ASKED["question"]
    assert only(read(file_of(bare))).text == ASKED["question"]


def test_entities_are_decoded_once_right_and_wrong_options_alike() -> None:
    twice = {
        "question": "What is &amp;amp;?",
        "correct_answer": "&amp;lt;",
        "incorrect_answers": ["&amp;gt;", "&lt;b&gt;"],
    }
    question = only(read(file_of(ASKED | twice)))
    assert question.text == "What is &amp;?"
    assert [option.text for option in question.options] == ["&lt;", "&gt;", "<b>"]


def test_an_ampersand_that_begins_no_entity_stays() -> None:
    question = only(
        read(file_of(ASKED | {"question": "AT&T, R&notation, &; &nosuch; &#99999999;?"}))
    )
    assert question.text == "AT&T, R&notation, &; &nosuch; &#99999999;?"


def test_percent_and_plus_stay_in_texts_that_are_not_of_an_address() -> None:
    question = only(read(file_of(ASKED | {"question": "1%20 + 1?", "correct_answer": "1+1"})))
    assert question.text == "1%20 + 1?"
    assert question.options[0].text == "1+1"


@pytest.mark.parametrize("right", ["True", "False"])
def test_a_statement_has_true_before_false_and_is_not_shuffled(right: str) -> None:
    wrong = "False" if right == "True" else "True"
    entry = {"type": "boolean", "correct_answer": right, "incorrect_answers": [wrong]}
    question = only(read(file_of(ASKED | entry)))
    assert [option.text for option in question.options] == ["True", "False"]
    assert not question.shuffle


@pytest.mark.parametrize("wrap", [lambda entries: entries, lambda entries: {"results": entries}])
def test_the_list_may_be_bare_or_have_no_response_code(wrap: Callable[[Any], Any]) -> None:
    found = read(json.dumps(wrap([ASKED])))
    assert only(found).text == ASKED["question"]
    assert found.items[0].place in ("[0]", "results[0]")


def test_the_licence_and_the_authors_are_those_of_the_source() -> None:
    head = read(file_of(ASKED)).head
    assert head.license == "CC-BY-SA-4.0"
    assert "Open Trivia Database" in head.author
    assert head.language == "en"


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (None, "it is no question with `incorrect_answers`, a list of texts"),
        ("text", "it is no question with `incorrect_answers`, a list of texts"),
        (ASKED | {"incorrect_answers": "50%"}, "it is no question with `incorrect_answers`"),
        (ASKED | {"incorrect_answers": [["x"]]}, "it is no question with `incorrect_answers`"),
        (ASKED | {"incorrect_answers": []}, "it has 1 option; a pack takes 2 to 26"),
        (ASKED | {"correct_answer": None}, "option 1 has no text"),
        (ASKED | {"question": {}}, "it has no text"),
        (ASKED | {"incorrect_answers": ["x", "X."]}, "options 2 and 3 are the same"),
    ],
)
def test_an_entry_that_is_no_question_is_skipped_with_the_reason(entry: Any, reason: str) -> None:
    found = read(json.dumps([ASKED, entry]))
    assert [item.status for item in found.items] == ["ok", "skipped"]
    assert found.items[1].place == "[1]"
    assert found.items[1].notes[0].startswith(reason)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "some.json:1:1: this is no JSON"),
        ('{"results": [', "some.json:1:14: this is no JSON"),
        ("{}", "this is no file of the Open Trivia DB"),
        ("3", "this is no file of the Open Trivia DB"),
        ("[" * 100_000, "nested too deep"),
        ("[" + "9" * 5_000 + "]", "numbers that are too long"),
        ('{"response_code": 5, "results": []}', "sent no questions: it was asked too often"),
        ('{"response_code": [1], "results": []}', "sent no questions: code"),
    ],
)
def test_a_file_that_is_not_of_this_shape_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(QuizError) as refused:
        read(text)
    assert message in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("text", ["%FF%FE%20", "x%20%C3"])
def test_a_text_that_cannot_be_decoded_skips_its_question(text: str) -> None:
    found = read(file_of(ASKED, ASKED | {"question": "x y"}, encode=url).replace("x%20y", text))
    assert [item.status for item in found.items] == ["ok", "skipped"]
    broken = file_of(ASKED, ASKED | {"question": "x y"}, encode=in_base64, every=True)
    found = read(broken.replace(in_base64("x y"), "e"))
    assert found.items[1].notes == ("a text is not base64 as the others of the file are",)


@settings(deadline=None)
@given(travellers(right=1))
def test_a_pack_that_is_written_and_read_again_is_the_same(pack: Pack) -> None:
    exported = opentdb.write(pack)
    assert [item.question for item in exported.items] == list(pack.questions)
    again = opentdb.read(exported.content.decode(), "there.json")
    assert [item.status for item in again.items] == ["ok"] * len(pack.questions)
    assert again.head == Pack(
        pack.id,
        pack.title,
        (),
        description=pack.description,
        language=pack.language,
        author=one_line(pack.author),
        license=pack.license,
        tags=pack.tags,
    )
    for question, other in zip(pack.questions, again.pack.questions, strict=True):
        assert sorted(other.options) == sorted(
            option._replace(why="") for option in question.options
        )
        assert other.tags == question.tags[:1]
        plain = without(question, "id", "why", "hints", "citations", "shuffle", "pool", "image")
        assert other._replace(options=(), tags=()) == plain._replace(options=(), tags=())


def test_what_is_lost_on_the_way_out_is_told_for_each_question() -> None:
    options = (Option("a", correct=True, why="yes"), Option("b"), Option("c"))
    lossy = Question("own", "Why?", options, "because", tags=("x", "y"), shuffle=False)
    several = Question("two", "Both?", (*options[:2], Option("d", correct=True)))
    items = opentdb.write(Pack("p", "P", (lossy, several))).items
    assert items[0].notes == (
        "dropped: id, why, why of options, order of options, shuffle",
        "dropped: every tag but the first",
    )
    assert items[1].notes == ("several options are right, and the format marks one",)


def test_what_is_written_is_what_the_open_trivia_db_sends() -> None:
    pack = Pack(
        "p", "P", (Question("q", "Is 1 < 2  & 'x'?", (Option("False"), Option("True", True))),)
    )
    document = json.loads(opentdb.write(pack).content)
    assert document["response_code"] == 0
    assert document["results"] == [
        {
            "type": "boolean",
            "difficulty": "",
            "category": "",
            "question": "Is 1 &lt; 2 &#32;&amp; &#039;x&#039;?",
            "correct_answer": "True",
            "incorrect_answers": ["False"],
        }
    ]


def test_every_question_of_the_open_trivia_db_is_accounted_for(corpus: Corpus) -> None:
    text = corpus("opentdb/kickturn/opentdb.json").read_text(encoding="utf-8")
    entries = json.loads(text)["results"]
    found = opentdb.read(text, "opentdb.json")
    assert len(found.items) == len(entries) == 5_250
    assert counts(found.items) == {"ok": 5_247, "changed": 0, "skipped": 3}
    assert [item.notes for item in found.items if item.status == "skipped"] == [
        ("the same question as results[2295]",),
        ("the same question as results[294]",),
        ("the same question as results[1995]",),
    ]
    assert len(found.notes) == 1, "the fourth that is asked twice has two right answers"
    for item, entry in zip(found.items, entries, strict=True):
        if item.question:
            given = [entry["correct_answer"], *entry["incorrect_answers"]]
            texts = {" ".join(html.unescape(text).split(" ")).strip() for text in given}
            assert {re.sub(" +", " ", text) for text in texts} == {
                option.text for option in item.question.options
            }
    whole = dump(found.pack)
    assert not ENTITY.search(whole)
    assert parse(whole, "x.yaml").faults == ()
