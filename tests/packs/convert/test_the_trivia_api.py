"""The Trivia API: both versions, its kinds of questions, and back."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

from quiz.errors import QuizError
from quiz.game.question import Option, Pack, identity
from quiz.packs.convert import the_trivia_api as api
from tests.packs.convert.trips import travellers, without

ASKED: dict[str, Any] = {
    "category": "science",
    "id": "622a1c357cc59eab6f94fc62",
    "correctAnswer": "Lead &amp; tin",
    "incorrectAnswers": ["Gold", "Iron", "Zinc"],
    "question": {"text": "What is solder?"},
    "tags": ["chemistry", "science"],
    "type": "text_choice",
    "difficulty": "medium",
    "regions": [],
    "isNiche": False,
}


def test_a_question_of_version_2_is_read_with_its_id_and_tags() -> None:
    (item,) = api.read(json.dumps([ASKED]), "x.json").items
    assert item.status == "ok"
    assert item.question is not None
    assert item.question.id == ASKED["id"]
    assert item.question.text == "What is solder?"
    assert item.question.tags == ("science", "chemistry")
    assert item.question.difficulty == "medium"
    assert item.question.options[0] == Option("Lead &amp; tin", correct=True), "texts are plain"


def test_a_question_of_version_1_has_its_text_bare() -> None:
    old = ASKED | {"question": "What is solder?", "type": "Multiple Choice"}
    (item,) = api.read(json.dumps([old]), "x.json").items
    assert item.question is not None
    assert item.question.text == "What is solder?"


def test_one_question_alone_is_a_file_too() -> None:
    assert len(api.read(json.dumps(ASKED), "x.json").items) == 1


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"type": "image_choice"}, "its options are pictures"),
        ({"type": "text_input"}, "its answer is typed"),
        ({"type": "riddle"}, "it is of a kind that is not known here"),
        ({"incorrectAnswers": [{"url": "x"}]}, "it has no `incorrectAnswers`, a list of texts"),
        ({"correctAnswer": [{"url": "x"}]}, "option 1 has no text"),
    ],
)
def test_a_question_of_another_kind_is_skipped_by_it(more: dict[str, Any], reason: str) -> None:
    (item,) = api.read(json.dumps([ASKED | more]), "x.json").items
    assert item.status == "skipped"
    assert item.notes == (reason,)


def test_what_no_pack_has_is_told_once() -> None:
    niche = ASKED | {"regions": ["AU"], "isNiche": True}
    found = api.read(json.dumps([niche, niche | {"id": "b", "correctAnswer": "b"}]), "x.json")
    assert found.notes[:2] == (api.REGIONS, api.NICHE)


def test_the_licence_and_the_author_are_those_of_the_source() -> None:
    head = api.read("[]", "x.json").head
    assert head.license == "CC-BY-NC-4.0"
    assert "The Trivia API" in head.author


@pytest.mark.parametrize("text", ["{}", "1", '{"question": 1}', "[[", '"x"'])
def test_a_file_that_is_not_of_this_shape_is_refused(text: str) -> None:
    with pytest.raises(QuizError):
        api.read(text, "x.json")


@settings(deadline=None)
@given(travellers(right=1))
def test_a_pack_that_is_written_and_read_again_is_the_same(pack: Pack) -> None:
    exported = api.write(pack)
    again = api.read(exported.content.decode(), "there.json")
    assert [item.status for item in again.items] == ["ok"] * len(pack.questions)
    for question, other in zip(pack.questions, again.pack.questions, strict=True):
        assert sorted(other.options) == sorted(
            option._replace(why="") for option in question.options
        )
        plain = without(question, "why", "hints", "citations", "shuffle", "pool", "image")
        assert other._replace(options=()) == plain._replace(options=())


def test_the_id_of_a_question_without_one_comes_back_as_its_own() -> None:
    plain = ASKED | {"id": ""}
    (item,) = api.read(json.dumps([plain]), "x.json").items
    assert item.question is not None
    assert item.question.id == identity("What is solder?", ["Lead &amp; tin"])
