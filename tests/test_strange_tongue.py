"""No text of the screens, or of a game line by line, is left in English where another is spoken."""

import json
import re
import subprocess
import sys

import pytest

from quiz.game.modes import MODES
from quiz.game.settling import SETTINGS
from quiz.tui.bindings import every_screen
from tests.programs import REPOSITORY

WORD = re.compile("[A-Za-z]{3,}")
LISTED = {"Ctrl", "Del", "End", "Enter", "Esc", "Home", "PgDn", "PgUp", "Space", "shift", "tab"}
VALUES = {"dark", *(word for one in SETTINGS.values() for word in one.choices)}
OURS = {  # keys, and what has one name in every language; the rest is told
    "Play": {"asdf", "jkl"},
    "Game": {*MODES},
    "Help": {*MODES, *LISTED},
    "KeymapScreen": LISTED,
    "Paper": {"quiz", "check"},
    "Scores": {*MODES},
    "SettingsScreen": {*SETTINGS, *VALUES},
}
EVERYWHERE = {"citequiz", "enter", "esc", "space"}


@pytest.fixture(scope="module")
def seen() -> dict[str, str]:
    """What each screen says in a made-up language."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.strange"],
        capture_output=True,
        encoding="utf-8",
        cwd=REPOSITORY,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, str] = json.loads(done.stdout)
    return told


def test_no_word_is_left_in_english_where_another_language_is_spoken(seen: dict[str, str]) -> None:
    left = {where: sorted(set(WORD.findall(text)) - ours(where)) for where, text in seen.items()}
    assert {where: words for where, words in left.items() if words} == {}


def ours(where: str) -> set[str]:
    """The words that stand on a screen as they are."""
    return EVERYWHERE | OURS.get(where.partition(":")[0], set())


def test_every_screen_is_on_the_tour(seen: dict[str, str]) -> None:
    visited = {where.partition(":")[0] for where in seen}
    assert {screen.__name__ for screen in every_screen()} - visited == set()
