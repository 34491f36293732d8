"""Text from outside is text: one test sends the worst of it through every screen."""

import pytest

from quiz.game.question import Citation, Image, Option, Pack, Question, Route, Source
from quiz.game.shelf import Unfinished
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, at_home, playing

HOSTILE = {
    "a closing tag": "[/]",
    "a key name": "[Enter]",
    "a link": "[@click=app.quit]x[/]",
    "a variable": "$x $primary",
    "an index": "list[int] and arr[i] [#fff]",
    "a backslash at the end": "tail\\",
    "Arabic": "مرحبا بالعالم",
    "Hebrew": "שלום עולם",
    "CJK": "装甲列車の速さ",
    "emoji": "👩\u200d👩\u200d👧 🇩🇪 ❤️",
    "combining marks": "Z\u0351\u036b\u0343a\u0323l\u0321g\u0328o",
    "an escape": "a\x1b[31mred",
    "an override": "abc\u202edef",
}


def seen(text: str) -> str:
    """What of `text` must be readable."""
    for obeyed in ("\x1b", "\u202e"):
        text = text.replace(obeyed, "\N{REPLACEMENT CHARACTER}")
    return text


def a_hostile_pack(text: str) -> Pack:
    def question(n: int) -> Question:
        return Question(
            f"{text}{n}",
            f"{text}?",
            tuple(
                Option(f"{text} {letter}", letter == "R", f"{text} because") for letter in "RSTU"
            ),
            why=f"{text} why",
            citations=(Citation("s", text, text),),
            hints=(f"{text} hint",),
            difficulty=text,
            tags=(text,),
            image=Image(text, f"{text} alt"),
        )

    source = Source("s", f"{text} source", text, author=text, url=text)
    questions = tuple(question(n) for n in range(2))
    return Pack(text, f"{text} pack", questions, (source,), route=Route(text, text, 5, text))


def shows(stage: Stage, *texts: str) -> None:
    """Assert that every text can be read on the screen, whatever its width does to the lines."""
    read = "".join(stage.text.split())
    for text in texts:
        assert "".join(text.split()) in read, text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_hostile_text_is_shown_as_it_is_on_every_screen(text: str) -> None:
    pack, told = a_hostile_pack(text), seen(text)
    async with playing(pack, text=f"# {text}\n\nbefore {text} after\n", size=(120, 50)) as stage:
        shows(stage, f"{told} pack", f"{told}?", f"{told} R", f"{told} alt", told)
        await stage.press("h")
        shows(stage, f"{told} hint")
        await stage.press(stage.key(right=False))
        shows(stage, f"{told} why", f"{told} because", f"{told} source, {told}")
        await stage.press("s")
        shows(stage, f"before {told} after", f"{told} source")
        await stage.press("escape", "question_mark", "escape", "n", "1", "n")
        shows(stage, f"{told} pack", f"✓ right  {told} R")
        await stage.press("escape")
        shows(stage, f"{told} pack")
        await stage.press("slash", *[char for char in "[/x" if char != "/"])


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_hostile_titles_are_shown_as_they_are_at_home(text: str) -> None:
    desk = FakeDesk(a_hostile_pack(text), left=Unfinished("r", text, f"{text} left", 2, 10))
    async with at_home(desk, size=(120, 24)) as stage:
        shows(stage, f"{seen(text)} pack", f"{seen(text)} left")


async def test_a_line_of_400_columns_wraps_without_loss() -> None:
    words = " ".join(f"word{n}" for n in range(60))
    solid = "x" * 400
    async with playing(a_hostile_pack(words), size=(80, 50)) as stage:
        shows(stage, "word0 word1", "word59?")
    async with playing(a_hostile_pack(solid), size=(80, 60)) as stage:
        assert stage.text.count("x") >= 5 * 400


async def test_an_error_text_is_not_read_as_markup() -> None:
    desk = FakeDesk(a_hostile_pack("[/]"))
    async with at_home(desk) as stage:
        desk.packs.clear()
        await stage.press("enter")
        shows(stage, "there is no pack [/]")
