"""Which way a game opens: on the screens or line by line."""

import io
import sys
from types import ModuleType
from typing import NamedTuple

import pytest

from quiz.cli.desk import House
from quiz.cli.late_porter import LatePorter
from quiz.cli.opening import has_screen
from quiz.game.question import Pack
from quiz.game.round import Round
from tests.cli.conftest import Run

First = tuple[Pack, Round] | None


class Opened(NamedTuple):
    """What the screens were asked to show."""

    first: First
    welcome: str
    notice: str


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stdin", "stdout", "term", "drawn"),
    [
        (Terminal(), Terminal(), "xterm", True),
        (Terminal(), Terminal(), "", True),
        (Terminal(), Terminal(), "dumb", False),
        (io.StringIO(), Terminal(), "xterm", False),
        (Terminal(), io.StringIO(), "xterm", False),
        (None, Terminal(), "xterm", False),
        (Terminal(), None, "xterm", False),
    ],
)
def test_a_screen_needs_a_terminal_at_both_ends_that_is_not_dumb(
    stdin: io.StringIO | None,
    stdout: io.StringIO | None,
    term: str,
    drawn: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(sys, "stdout", stdout)
    assert has_screen({"TERM": term}) == drawn


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> list[Opened]:
    """What the screens were opened with; they are not drawn."""
    opened: list[Opened] = []

    def run(
        desk: object, *, first: First, welcome: str, notice: str, porter: object, left: object
    ) -> int:
        assert isinstance(desk, House)
        assert callable(left)
        assert isinstance(porter, LatePorter)
        opened.append(Opened(first, welcome, notice))
        return 0

    module = ModuleType("quiz.tui.app")
    module.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quiz.tui.app", module)
    monkeypatch.setattr("quiz.cli.opening.has_screen", lambda: True)
    return opened


def test_the_first_start_opens_on_a_question_of_the_article(
    screens: list[Opened], quiz: Run
) -> None:
    assert quiz().code == 0
    (opened,) = screens
    assert opened.first
    pack, dealt = opened.first
    assert pack.id == "armored-train"
    assert (dealt.at, len(dealt.turns)) == (0, 10)
    assert opened.welcome.startswith("Welcome!")
    assert opened.notice == ""


def test_later_starts_open_at_home(screens: list[Opened], quiz: Run) -> None:
    quiz()
    quiz()
    assert screens[-1] == Opened(None, "", "")


def test_play_opens_on_the_round_that_was_asked_for(screens: list[Opened], quiz: Run) -> None:
    quiz("play", "armored-train", "-n", "4", "--seed", "7")
    assert screens[0].first
    pack, dealt = screens[0].first
    assert (pack.id, len(dealt.turns), dealt.seed) == ("armored-train", 4, 7)


@pytest.mark.parametrize("arguments", [["--plain"], ["play", "--plain"], ["--plain", "play"]])
def test_plain_is_plain_even_where_there_is_a_screen(
    arguments: list[str], screens: list[Opened], quiz: Run
) -> None:
    assert "Question 1 of 10." in quiz(*arguments).out
    assert screens == []
