"""The interface in other languages: nothing is missing, and every place is filled."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message

from quiz import tongue
from tests.catalogues import SPOKEN, TONGUES, asked_for, catalogue, compiled, strings
from tests.programs import REPOSITORY

ASKED = {message.id for message in asked_for() if message.id}
SPEAKERS = ("_", "many", "counted")
WORDS = re.compile(r"[A-Za-z]{2,}[,.:]? [a-z]{2,}")
STYLE = re.compile(r"\\[dsw-]|\{\s*\w+\s*:[^}]*;|^(<|quiz |eval |set -g |[A-Z_]+=)|\w\[\w")
DOCUMENTS = {"schema.py", "topics"}  # the JSON schema and the prose of `quiz help`
INSIDE = ("ValueError", "TypeError", "KeyError", "AssertionError", "RuntimeError", "compile")


@pytest.mark.parametrize("language", SPOKEN)
def test_a_catalogue_has_every_text_and_no_other(language: str) -> None:
    assert {message.id for message in catalogue(language) if message.id} == ASKED


@pytest.mark.parametrize("language", SPOKEN)
def test_a_catalogue_leaves_nothing_untranslated(language: str) -> None:
    written = catalogue(language)
    bare = [one.id for one in written if one.id and not all(strings(one.string))]
    assert bare == []
    assert [one.id for one in written if one.id and one.fuzzy] == []
    plural = [one for one in written if isinstance(one.id, tuple)]
    assert {len(strings(one.string)) for one in plural} <= {written.num_plurals}


@pytest.mark.parametrize("language", SPOKEN)
def test_a_translation_has_the_places_of_its_text(language: str) -> None:
    assert [one.id for one in catalogue(language) if one.id and not same_places(one)] == []


def same_places(message: Message) -> bool:
    """Whether all forms fill what the text fills; a form for one may leave the number out."""
    wanted = [places(text) for text in strings(message.id)]
    return all(places(text) in wanted for text in strings(message.string))


def places(text: str) -> set[tuple[str | None, str | None, str | None]]:
    """What is filled into a text, and how it is written."""
    return {(name, spec, way) for _, name, spec, way in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", SPOKEN)
def test_the_compiled_catalogue_is_that_of_its_text(language: str) -> None:
    assert (TONGUES / f"{language}.mo").read_bytes() == compiled(catalogue(language))


@pytest.mark.parametrize("language", SPOKEN)
def test_another_language_is_spoken(language: str) -> None:
    try:
        tongue.speak(language)
        texts = [tongue._("All questions right."), tongue.counted("{n} point", "{n} points", 2)]
    finally:
        tongue.speak("en")
    assert "All questions right." not in texts
    assert "2" in texts[1]
    assert "points" not in texts[1]


def spoken_files() -> Iterator[Path]:
    """The modules whose texts a player meets."""
    for folder in ("game", "scores", "settings", "cli", "tui", "packs/adding"):
        files = sorted((REPOSITORY / "quiz" / folder).rglob("*.py"))
        yield from (file for file in files if not DOCUMENTS & set(file.parts[-2:]))


@pytest.mark.parametrize("file", list(spoken_files()), ids=lambda file: file.stem)
def test_no_sentence_is_left_out_of_the_catalogues(file: Path) -> None:
    assert list(unspoken(ast.parse(file.read_text(encoding="utf-8")))) == []


def unspoken(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The texts of several words that a reader might meet and no catalogue has."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.Call) and called(node) in (*SPEAKERS, *INSIDE):
            continue
        text = said(node)
        if text is None:
            yield from unspoken(node)
        elif is_sentence(text) and isinstance(node, ast.expr):
            yield node.lineno, text


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def said(node: ast.AST) -> str | None:
    """A text as it is written in the program, or None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(said(part) or "{}" for part in node.values)
    return None


def is_sentence(text: str) -> bool:
    """Whether `text` is made of words, and not a format, a pattern or a rule of style."""
    return bool(WORDS.search(text)) and not STYLE.search(text)
