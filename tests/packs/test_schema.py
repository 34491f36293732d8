"""The schema says what the reader says, as far as a schema can."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from quiz.game.question import Pack
from quiz.packs import described, keys
from quiz.packs import schema as s
from quiz.packs.faults import Faults
from quiz.packs.format import parse
from quiz.packs.nodes import Fields, Items, Node, Text
from quiz.packs.ordering import ORDER
from quiz.packs.pieces import tree
from quiz.packs.writer import dump
from tests.packs.bad_packs import BAD, GOOD, Bad
from tests.packs.strategies import packs
from tests.programs import REPOSITORY

SCHEMA = s.schema()
VALIDATOR = Draft7Validator(SCHEMA)
TABLES = {
    "PACK": keys.PACK,
    "SOURCE": keys.SOURCE,
    "ROUTE": keys.ROUTE,
    "QUESTION": keys.QUESTION,
    "OPTION": keys.OPTION,
    "CITATION": keys.CITATION,
    "IMAGE": keys.IMAGE,
    "CHECK": keys.CHECK,
}
NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?")


def as_editors_see_it(node: Node | None) -> object:
    """A node by the core schema of YAML 1.2, in which a plain `1` is a number."""
    if isinstance(node, Fields):
        return {key: as_editors_see_it(field.value) for key, field in node.fields.items()}
    if isinstance(node, Items):
        return [as_editors_see_it(item) for item in node.items]
    if isinstance(node, Text) and node.plain:
        if node.value.lower() in ("true", "false"):
            return node.value.lower() == "true"
        if NUMBER.fullmatch(node.value):
            return float(node.value) if re.search("[.eE]", node.value) else int(node.value)
    return node.value if isinstance(node, Text) else None


def complaints(text: str) -> list[str]:
    value = as_editors_see_it(tree(text, Faults("p.yaml", text)))
    return [error.message for error in VALIDATOR.iter_errors(value)]


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_the_shipped_file_is_what_quiz_schema_prints() -> None:
    shipped = REPOSITORY / "quiz" / "packs" / s.FILE_NAME
    assert json.loads(shipped.read_text(encoding="utf-8")) == SCHEMA


@pytest.mark.parametrize("name", TABLES)
def test_every_key_of_the_reader_is_described(name: str) -> None:
    about = getattr(described, name)
    assert set(about) == set(TABLES[name])
    assert all(sentence.endswith(".") for sentence in about.values())


@pytest.mark.parametrize("name", TABLES)
def test_every_key_of_the_reader_has_its_place_in_the_layout(name: str) -> None:
    assert set(ORDER[name.lower()]) == set(TABLES[name])


@pytest.mark.parametrize("path", sorted((REPOSITORY / "questions").glob("*.yaml")), ids=str)
def test_shipped_packs_fit_the_schema(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


@settings(deadline=None)
@given(packs())
def test_whatever_the_reader_takes_the_schema_takes(pack: Pack) -> None:
    text = dump(pack)
    assert not parse(text, "p.yaml").faults
    assert complaints(text) == []


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.what)
def test_reader_and_schema_both_object(bad: Bad) -> None:
    faults = parse(bad.text, "p.yaml").faults
    assert bad.line in [fault.line for fault in faults]
    assert complaints(bad.text)


def test_the_bad_packs_are_bad_by_one_fault_only() -> None:
    assert not parse(GOOD, "p.yaml").faults
    assert complaints(GOOD) == []


@given(st.from_regex(keys.PACK_ID, fullmatch=True))
def test_an_id_that_the_reader_takes_is_one_for_the_schema(id: str) -> None:
    assert re.fullmatch(s.ID, id)


@pytest.mark.parametrize("typed", ["No", "1.0", "12:30", "2024-05-06", "true", "0x1F", "~x", "="])
def test_unquoted_values_are_texts_for_both(typed: str) -> None:
    text = GOOD.replace("ninety", typed).replace("sixty", "61")
    assert not parse(text, "p.yaml").faults
    assert complaints(text) == []


def test_every_snippet_is_a_sound_beginning() -> None:
    (snippet,) = [one for one in SCHEMA["defaultSnippets"]]  # type: ignore[attr-defined]
    filled = json.loads(re.sub(r"\$\{\d+:([^}]*)\}", r"\1", json.dumps(snippet["body"])))
    assert [error.message for error in VALIDATOR.iter_errors(filled)] == []
