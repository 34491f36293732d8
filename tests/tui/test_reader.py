"""The source, opened at the passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.question import Citation, Source
from quiz.game.shelf import Passage
from quiz.tui.screens.reader import flowing
from quiz.tui.widgets.sheet import Sheet
from tests.conftest import a_pack, a_question
from tests.tui.stage import playing

LONG = "\n\n".join(f"## {n}\n\nParagraph {n} stands here. Cited words {n}." for n in range(1, 40))


async def test_the_cited_words_are_in_view_and_marked() -> None:
    question = a_question(quote="Cited words 30.")
    async with playing(a_pack(question), text=LONG) as stage:
        await stage.press("1", "s")
        marked = [line for line in stage.text.splitlines() if "▎" in line]
        assert marked == ["  ▎Paragraph 30 stands here. Cited words 30."]


async def test_words_deep_in_a_long_paragraph_are_in_view_on_a_small_screen() -> None:
    text = "\n".join(["Filler that goes on and on."] * 60 + ["the very words"] + ["More."] * 60)
    async with playing(a_pack(a_question(quote="the very words")), text=text, size=(40, 15)) as s:
        await s.press("1", "s")
        assert "the very words" in " ".join(s.text.replace("▎", " ").split())


async def test_several_citations_are_gone_through() -> None:
    question = a_question()._replace(
        citations=(Citation("notes", "Cited words 2."), Citation("notes", "Cited words 35."))
    )
    async with playing(a_pack(question), text=LONG) as stage:
        await stage.press("1", "s")
        assert "▎Paragraph 2 " in stage.text
        await stage.press("s")
        assert "▎Paragraph 35 " in stage.text
        await stage.press("n")
        assert "▎Paragraph 2 " in stage.text


async def test_words_that_are_not_there_are_told() -> None:
    async with playing(a_pack(a_question(quote="Nowhere."))) as stage:
        await stage.press("1", "s")
        told = " ".join(stage.text.replace("▌", " ").split())
        assert "The cited words are not in this copy." in told
        assert "It is old." in stage.text


async def test_the_document_scrolls_by_keys() -> None:
    async with playing(a_pack(a_question(quote="Cited words 20.")), text=LONG) as stage:
        await stage.press("1", "s", "home")
        sheet = stage.app.screen.query_one(Sheet)
        assert sheet.scroll_offset.y == 0
        await stage.press("down", "j", "k", "pagedown")
        assert sheet.scroll_offset.y == 1 + sheet.size.height - 1
        await stage.press("G")
        assert "Paragraph 39" in stage.text


@pytest.mark.parametrize(
    ("text", "flowed"),
    [
        ("one\ntwo\n\nthree\nfour", "one two\n\nthree four"),
        ("# Head\ntext\nmore", "# Head\ntext more"),
        ("list:\n- one\n- two", "list:\n- one\n- two"),
        ("text\n    code\n    code", "text\n    code\n    code"),
        ("a\n1. one\n2. two", "a\n1. one\n2. two"),
        ("| a |\n| b |", "| a |\n| b |"),
    ],
)
def test_paragraphs_flow_and_everything_else_keeps_its_lines(text: str, flowed: str) -> None:
    assert flowing(text) == flowed


@given(st.text(alphabet="ab#- \n1.", max_size=80))
def test_flowing_moves_no_character(text: str) -> None:
    flowed = flowing(text)
    assert len(flowed) == len(text)
    assert all(
        one == other or (one, other) == ("\n", " ") for one, other in zip(text, flowed, strict=True)
    )


async def test_a_passage_in_a_wrapped_paragraph_is_marked_whole() -> None:
    text = "Some words before\nthe cited\nwords, and after.\n"
    async with playing(a_pack(a_question(quote="the cited\nwords")), text=text) as stage:
        await stage.press("1", "s")
        assert "▎Some words before the cited words, and after." in stage.text


def test_a_passage_that_is_not_found_starts_nowhere() -> None:
    assert Passage(Source("s", "S"), "text").start == -1
