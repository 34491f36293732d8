"""hascard decks."""

import pytest
from hypothesis import given, settings

from quiz.game.question import Image, Option, Pack, Question
from quiz.packs.convert import hascard
from quiz.packs.convert.contract import Item, counts

from .conftest import Corpus
from .trips import came, travellers, without

LOST = ("id", "why", "options", "hints", "citations", "difficulty", "tags", "shuffle", "pool")


def only(text: str) -> Item:
    """The only card of a deck."""
    (item,) = hascard.read(text, "a.txt").items
    return item


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Q\n- a\n* b", [("a", False), ("b", True)]),
        ("\n# Q\n\n* b\n- a\nmore\n", [("b", True), ("a\nmore", False)]),
        ("# Q\n[*] a\n[x] b\n[ ] c", [("a", True), ("b", True), ("c", False)]),
        ("# Q\n* a [x] b\n- [ ] c", [("a [x] b", True), ("[ ] c", False)]),
    ],
)
def test_options_are_marked(text: str, wanted: list[tuple[str, bool]]) -> None:
    question = only(text).question
    assert question is not None
    assert [(option.text, option.correct) for option in question.options] == wanted


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("# Word\nWhat it means.", "definition: a pack asks multiple choice only"),
        ("# Gap\nIt is _this_.", "gaps: a pack asks multiple choice only"),
        ("# Sort\n2. b\n1. a", "sequence: a pack asks multiple choice only"),
        ("no title", "a card without a title: a pack asks multiple choice only"),
        ("# Q\n* a\n* b\n- c", "2 options are marked as right; a card has one with *"),
        ("# Q\n- a\n- b", "no option is right"),
        ("# Q\n* a", "it has 1 option; a pack takes 2 to 26"),
    ],
)
def test_other_cards_are_skipped_with_the_reason(text: str, reason: str) -> None:
    assert only(text).notes == (reason,)


def test_an_image_that_says_what_it_shows_comes_along() -> None:
    item = only("# Q\n![A pear](pear.png)\n- a\n* b")
    assert item.question is not None
    assert item.question.image == Image("pear.png", "A pear")
    assert only("# Q\n![](pear.png)\n- a\n* b").notes == ("dropped: the image pear.png",)


def test_one_right_option_of_several_is_told() -> None:
    item = only("# Q\n[*] a\n[ ] b")
    assert item.notes == ("changed: asked for one option, as only one of them is right",)


def test_cards_are_counted_by_the_line_of_their_title() -> None:
    text = "# A\n* a\n- b\n---\n\n# B\n* a\n- b\n---\n---\n# C\ntext\n---"
    assert [item.place for item in hascard.read(text, "a.txt").items] == ["1", "6", "11"]


def test_the_decks_of_the_program_come_through(corpus: Corpus) -> None:
    told = {"ok": 0, "changed": 0, "skipped": 0}
    for path in sorted(corpus("hascard/yvee1").glob("*.txt")):
        items = hascard.read(path.read_text(encoding="utf-8"), path.name).items
        for status, count in counts(items).items():
            told[status] += count
    assert told == {"ok": 8, "changed": 2, "skipped": 32}


@pytest.mark.parametrize(
    ("name", "start", "found"),
    [
        ("a.txt", "# Q\n- a\n* b\n---\n", True),
        ("a.txt", "# Q\r\n- a\r\n* b\r\n---\r\n", True),
        ("a.md", "# Q\n![](x.png)\n[*] b\n[ ] c\n---\n", True),
        ("a.md", "# Title\n\n- a list\n- of things\n\n---\n", False),
        ("a.md", "# Q\n* a\n* b\n", False),
        ("a.csv", "# Q\n- a\n* b\n---\n", False),
    ],
)
def test_a_deck_is_recognised(name: str, start: str, found: bool) -> None:
    assert hascard.looks_like(name, start) is found


def test_a_pack_is_written_as_cards() -> None:
    one = Question("q", "One\nof two?", (Option("a", correct=True), Option("b")))
    all_of = Question(
        "r", "All?", (Option("a", correct=True), Option("b", correct=True), Option("c"))
    )
    odd = Question("s", "Odd?", (Option("1 - 2", correct=True), Option("3")))
    written = hascard.write(Pack("p", "P", (one, all_of, odd)))
    assert written.content == b"# One of two?\n* a\n- b\n---\n# All?\n[*] a\n[*] b\n[ ] c\n"
    assert [item.notes for item in written.items] == [
        ("changed: lines were joined", "dropped: id"),
        ("dropped: id",),
        ("hascard would take '- ' in it for the beginning of an option or card",),
    ]


@settings(deadline=None)
@given(travellers())
def test_a_pack_comes_back_with_all_that_cards_hold(pack: Pack) -> None:
    single = (q._replace(text=" ".join(q.text.split("\n"))) for q in pack.questions)
    written = hascard.write(pack._replace(questions=tuple(single)))
    back = hascard.read(written.content.decode(), "there.txt").items
    assert [item.question for item in back] == [without(q, *LOST) for q in came(written)]
