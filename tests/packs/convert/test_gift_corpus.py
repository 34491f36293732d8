"""Real GIFT files, held against an independent reader and against a published parser's trees."""

import json
import re
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from quiz.game.question import Question
from quiz.game.text import folded
from quiz.packs.convert import gift
from quiz.packs.convert.contract import Imported, Item, counts

from .conftest import Corpus
from .moodle_rules import Ruled, questions

FOLDERS = {"gift-pegjs": 100, "tsugi": 311, "moodle-4.5.6-crlf": 59, "es-1": 8}
CHOICES = {"gift-pegjs": 31, "tsugi": 258, "moodle-4.5.6-crlf": 21, "es-1": 8}
IMPORTED = {"gift-pegjs": 44, "tsugi": 257, "moodle-4.5.6-crlf": 19, "es-1": 8}
ASKED = ("multiple choice", "true/false")
UNANSWERABLE = (  # what a pack cannot ask, though Moodle can
    "the same question as",
    "any one of several options counts",
    "no option is right",
    "options 2 and 3 are the same",
    "an option has no text before its #",
    "it has 1 option;",
)


def text_of(path: Path) -> str:
    """The text of a file; one of the corpus is not UTF-8."""
    return path.read_text(encoding="cp1252" if "windows-1252" in path.name else "utf-8")


def files(corpus: Corpus, folder: str) -> list[Path]:
    """The GIFT files of a folder."""
    return [path for path in sorted(corpus(f"gift/{folder}").iterdir()) if path.suffix != ".json"]


def shown(text: str) -> str:
    """A text as it is compared: without HTML, its white space made one."""
    return folded(unescape(re.sub(r"</?\w[^<>]*>", " ", text)).replace("`", " "))


def unmerged(rule: Ruled) -> tuple[tuple[str, bool], ...]:
    """The options of a question; the same right option twice counts once."""
    return tuple(dict.fromkeys((shown(text), right) for text, right in rule.right()))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_question_of_a_file_is_accounted_for(corpus: Corpus, folder: str) -> None:
    told: Counter[str] = Counter()
    for path in files(corpus, folder):
        items = gift.read(text_of(path), path.name).items
        told.update(counts(items))
        rules = questions(text_of(path))
        assert [item.place for item in items] == [str(rule.line) for rule in rules], path.name
    assert sum(told.values()) == FOLDERS[folder]
    assert told["ok"] + told["changed"] == IMPORTED[folder]


@pytest.mark.parametrize("folder", FOLDERS)
def test_options_and_right_marks_are_those_of_moodle(corpus: Corpus, folder: str) -> None:
    asked = 0
    for path in files(corpus, folder):
        imported = gift.read(text_of(path), path.name)
        for item, rule in zip(imported.items, questions(text_of(path)), strict=True):
            asked += rule.kind == "multiple choice"
            if rule.kind not in ASKED:
                assert item.question is None
            elif item.question:
                options = tuple((shown(one.text), one.correct) for one in item.question.options)
                assert options == unmerged(rule) or typed(item, rule), (path.name, item.place)
            else:
                assert item.notes[0].startswith(UNANSWERABLE), (path.name, item)
    assert asked == CHOICES[folder]


def typed(item: Item, rule: Ruled) -> bool:
    """Whether options are shown with the tags that alone tell them apart."""
    if not item.question or not any("HTML tags are shown" in note for note in item.notes):
        return False
    return [(one.text, one.correct) for one in item.question.options] == list(rule.right())


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_question_of_another_kind_is_skipped_by_its_kind(corpus: Corpus, folder: str) -> None:
    for path in files(corpus, folder):
        items = gift.read(text_of(path), path.name).items
        for item, rule in zip(items, questions(text_of(path)), strict=True):
            if rule.kind not in ASKED:
                assert item.notes == (f"{rule.kind}: a pack asks multiple choice only",)


def trees(path: Path) -> list[dict[str, Any]]:
    """What the published parser makes of a file, without its categories."""
    found = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return [tree for tree in found if tree["type"] != "Category"]


def test_the_trees_of_the_published_parser_say_the_same(corpus: Corpus) -> None:
    compared = 0
    for path in sorted(corpus("gift/gift-pegjs").glob("*.gift")):
        items = gift.read(text_of(path), path.name).items
        assert len(items) == len(trees(path)), path.name
        for item, tree in zip(items, trees(path), strict=True):
            if item.question and tree["type"] in ("MC", "TF"):
                assert same(item.question, tree), (path.name, item.place)
                compared += 1
    assert compared == 44


def same(question: Question, tree: dict[str, Any]) -> bool:
    """Whether a question has the options, right marks, id and tags of a tree."""
    if tree["type"] == "TF":
        return [option.correct for option in question.options] == [
            tree["isTrue"],
            not tree["isTrue"],
        ]
    full = any(choice["isCorrect"] for choice in tree["choices"])
    wanted = [
        (
            shown(choice["text"]["text"]),
            choice["isCorrect"] if full else (choice["weight"] or 0) > 0,
        )
        for choice in tree["choices"]
    ]
    tags = set(tree["tags"] or ()) <= set(question.tags)
    return wanted == [(shown(one.text), one.correct) for one in question.options] and tags


def test_what_is_said_of_a_real_file_is_kept(corpus: Corpus) -> None:
    path = corpus("gift/moodle-4.5.6-crlf") / "questions.gift.txt"
    first = next(item.question for item in read(path).items if item.question)
    assert [option.why for option in first.options] == [
        "right; good!",
        "wrong, it's yellow",
        "wrong, it's yellow",
    ]


def read(path: Path) -> Imported:
    """A file read."""
    return gift.read(text_of(path), path.name)
