"""Three looks of our own, each readable, and right told from wrong by all eyes."""

import pytest
from rich.color import Color, ColorSystem
from rich.color_triplet import ColorTriplet
from textual.css.styles import Styles
from textual.theme import BUILTIN_THEMES

from quiz.errors import QuizError
from quiz.game.question import Citation
from quiz.game.settings import Settings
from quiz.game.settling import OWN_THEMES, TEXTUAL_THEMES
from quiz.tui.app import QuizApp
from quiz.tui.looks import LOOKS, styles
from quiz.tui.themes import OWN
from quiz.tui.widgets.banner import MARK
from tests.conftest import a_pack, a_question
from tests.tui.colours import DEFICIENCIES, Seen, apart, contrast, drawn
from tests.tui.desk import FakeDesk
from tests.tui.stage import at_home, playing

AA, AAA = 4.5, 7.0
FAR_APART = 20.0  # a difference of 2.3 is just noticeable


async def shown(theme: str) -> list[Seen]:
    """Every text of home, a wrong answer, its source, the help, a notice and the settings."""
    question = a_question(quote="It goes at sixty.")
    pack = a_pack(question._replace(citations=(Citation("notes", "It goes at sixty.", "3"),)))
    desk = FakeDesk(pack, text="# Notes\n\nIt goes at sixty.\n")
    desk.chosen = Settings(theme=theme, motion=False)
    async with playing(pack, desk=desk, size=(80, 30)) as stage:
        found = drawn(stage.app.screen)
        for keys in ([stage.key(right=False)], ["s"], ["escape", "question_mark"]):
            await stage.press(*keys)
            found += drawn(stage.app.screen)
        await stage.press("escape", "n")
        stage.app.tell(QuizError("told"))
        await stage.pilot.pause()
        found += drawn(stage.app.screen)
        await stage.press("escape", "comma")
        return found + drawn(stage.app.screen)


@pytest.mark.parametrize("theme", [*OWN, *BUILTIN_THEMES])
def test_a_look_is_what_a_stylesheet_would_make_of_it(theme: str) -> None:
    app = QuizApp(FakeDesk())
    app.set_reactive(QuizApp.theme, theme)
    variables = app.get_css_variables()
    for look in LOOKS.values():
        text, ground = variables.get(look.text, ""), variables.get(look.ground, "")
        told = [("color", text), ("background", ground), ("text-style", look.set)]
        sheet = "".join(f"{name}: {value};" for name, value in told if value)
        meant = Styles.parse(sheet, ("", ""))
        found = styles(text, ground, look.set)
        for name in ("color", "auto_color", "background"):
            assert getattr(found, name) == getattr(meant, name)
        assert str(found.text_style) == (look.set or "none")


def test_the_names_of_all_themes_are_known_to_the_settings() -> None:
    assert tuple(OWN) == OWN_THEMES
    assert tuple(BUILTIN_THEMES) == TEXTUAL_THEMES


@pytest.mark.parametrize("theme", OWN)
async def test_every_text_has_the_contrast_that_it_needs(theme: str) -> None:
    least = AAA if theme == "citequiz-contrast" else AA
    texts = await shown(theme)
    assert len({(seen.before, seen.behind) for seen in texts}) >= 8
    assert [seen for seen in texts if contrast(seen.before, seen.behind) < least] == []
    assert [seen for seen in texts if sixteen(seen.before) == sixteen(seen.behind)] == []


def sixteen(colour: tuple[int, int, int]) -> int | None:
    """The number of a colour on a terminal that has sixteen."""
    return Color.from_triplet(ColorTriplet(*colour)).downgrade(ColorSystem.STANDARD).number


@pytest.mark.parametrize("eyes", DEFICIENCIES)
@pytest.mark.parametrize("theme", OWN)
def test_right_and_wrong_stay_apart_for_all_eyes(theme: str, eyes: str) -> None:
    desk = FakeDesk(a_pack())
    desk.chosen = Settings(theme=theme)
    colours = QuizApp(desk).theme_variables
    right, wrong = (rgb(colours[name]) for name in ("text-success", "text-error"))
    assert apart(right, wrong, DEFICIENCIES[eyes]) > FAR_APART
    assert apart(rgb("#4caf50"), rgb("#e53935"), DEFICIENCIES["deutan"]) < apart(
        right, wrong, DEFICIENCIES["deutan"]
    )


def rgb(colour: str) -> tuple[int, int, int]:
    """The parts of `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@pytest.mark.parametrize(
    ("size", "packs", "has_mark"),
    [((80, 24), 12, True), ((80, 24), 30, False), ((40, 15), 1, False), ((60, 50), 1, False)],
)
async def test_the_mark_goes_first_where_there_is_no_room(
    size: tuple[int, int], packs: int, has_mark: bool
) -> None:
    desk = FakeDesk(*(a_pack(id=f"p{n:02}", title=f"Pack {n:02}") for n in range(packs)))
    async with at_home(desk, size=size) as stage:
        assert (MARK[1].strip() in stage.text) is has_mark
        assert "citequiz" in stage.text
        seen = [f"Pack {n:02}" in stage.text for n in range(packs)]
        assert all(seen) or packs > size[1]


async def test_the_mark_leaves_when_the_terminal_gets_small_and_comes_back() -> None:
    async with at_home(FakeDesk(a_pack())) as stage:
        for size, there in (((40, 15), False), ((80, 24), True)):
            await stage.pilot.resize_terminal(*size)
            await stage.pilot.pause()
            assert (MARK[1].strip() in stage.text) is there
