"""All keys of all screens: what a terminal can send, that none clash, and that all have names."""

import pytest
from textual.binding import Binding

from quiz.game.keymap import FIXED, clashes, faults, keymap, unsendable
from quiz.tui.app import QuizApp
from quiz.tui.bindings import bound, every_screen, keys, own_bindings, tables
from quiz.tui.palette import commands
from quiz.tui.screens.home import Home
from quiz.tui.screens.packs import Packs
from quiz.tui.screens.settings import SettingsScreen
from quiz.tui.screens.ways import Ways
from quiz.tui.widgets.shelf import Shelf
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk
from tests.tui.stage import at_home, playing

EVERY = [(screen, binding) for screen in every_screen() for binding in own_bindings(screen)]


def test_every_binding_has_a_name_and_says_what_it_does() -> None:
    assert {"Home", "Play", "Results", "Reader", "Packs"} <= {one.screen for one in bound()}
    nameless = [(screen, binding) for screen, binding in EVERY if not binding.id]
    assert nameless == []
    assert all(binding.description for _, binding in EVERY)
    assert all(isinstance(own, Binding) and own.id for own in QuizApp.BINDINGS)


def test_a_terminal_can_send_every_key() -> None:
    told = [unsendable(key) for one in bound() for key in one.keys.split(",")]
    assert [fault for fault in told if fault] == []


def test_no_two_bindings_of_a_screen_have_the_same_key() -> None:
    for screen, own in tables().items():
        every = dict.fromkeys(own, "")
        assert clashes({name: own[name] for name in every}, own) == [], screen


def test_one_name_means_the_same_keys_in_every_list() -> None:
    lists = [tables()[screen.__name__] for screen in (Home, Packs, Ways, SettingsScreen)]
    for name in ("up", "down", "page-up", "page-down", "top", "bottom"):
        assert len({own[name] for own in lists}) == 1


@pytest.mark.parametrize("key", [*FIXED, "ctrl+h", "ctrl+m", "ctrl+i", "ctrl+enter", "cmd+k", ""])
def test_what_a_terminal_cannot_send_is_refused(key: str) -> None:
    assert unsendable(key)


@pytest.mark.parametrize("key", ["x", "X", "é", "?", "f12", "ctrl+k", "shift+tab", "space"])
def test_what_a_terminal_sends_may_be_used(key: str) -> None:
    assert unsendable(key) == ""


@pytest.mark.parametrize(
    ("moved", "told"),
    [
        ("hint=s", "hint and source would both be s on the screen Play"),
        ("hnt=y", "there is no key called hnt. Did you mean hint?"),
        ("hint=y source=y", "hint and source would both be y"),
        ("settings=question_mark", "settings and help would both be ? on the screen Home"),
    ],
)
def test_clashes_and_unknown_names_are_told(moved: str, told: str) -> None:
    found = faults(keymap(moved), tables())
    assert any(str(fault).startswith(told) for fault in found.values())


@pytest.mark.parametrize("moved", ["", "hint=s source=h", "next=y", "up=y,up down=t,down"])
def test_keys_may_change_places(moved: str) -> None:
    assert faults(keymap(moved), tables()) == {}


def test_the_keys_of_a_binding_are_told_without_spaces() -> None:
    assert keys(Binding("a, b", "x")) == "a,b"


async def test_vim_keys_move_through_a_list() -> None:
    packs = [a_pack(id=f"p{n:02}", title=f"Pack {n}") for n in range(30)]
    async with at_home(FakeDesk(*packs)) as stage:
        shelf = stage.app.screen.query_one(Shelf)
        places = []
        for key in ("j", "k", "ctrl+d", "ctrl+u", "G", "g", "end", "home", "pagedown"):
            await stage.press(key)
            places.append(shelf.lit)
        assert places == [1, 0, 10, 0, 29, 0, 29, 0, 10]


def offered(app: QuizApp) -> set[str]:
    return {command.title for command in commands(app, app.screen)}


async def test_the_palette_holds_what_a_person_would_look_for_and_nothing_else() -> None:
    desk = FakeDesk(a_pack(title="Tra[b]ins[/"))
    async with at_home(desk) as stage:
        modes = {title for title in offered(stage.app) if title.startswith("Play ")}
        assert {"Play Classic", "Play Ladder", "Play the pack Tra(b)ins(/"} <= modes
        assert offered(stage.app) - modes >= {
            "Check the pack trains",
            "Home",
            "Keys and help",
            "Quit",
            "Settings",
            "Theme",
        }
        await stage.press("ctrl+p", *"Tra(", "enter")
        assert stage.round.open


async def test_the_palette_opens_the_source_once_the_answer_is_given() -> None:
    async with playing() as stage:
        assert "Open the source" not in offered(stage.app)
        await stage.press(stage.key())
        assert "Open the source" in offered(stage.app)


async def test_the_palette_checks_a_pack() -> None:
    async with at_home(FakeDesk(a_pack())) as stage:
        stage.app.action_check("trains")
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()
        assert "trains: no problems" in stage.text
