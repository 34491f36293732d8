"""What is imported before the first paint, read from real processes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import REPOSITORY, environment

WATCH = """
import json, os, sys
import quiz.cli.opening as opening
opening.has_screen = lambda: True
play = opening.play
def stopped(*words, **more):
    import quiz.tui.app as app
    def painted(self):
        os.write(2, json.dumps(list(sys.modules)).encode())
        os._exit(0)
    app.QuizApp.on_ready = painted
    return play(*words, **more)
opening.play = stopped
from quiz.__main__ import run
run(sys.argv[1:])
"""
LOOKED = """
from quiz.cli.opening import house, welcoming
with house() as desk:
    welcoming(desk)
with house() as desk:
    desk.look()
"""
HOME = {
    "": "errors places tongue __main__",
    "cli": "dealing desk first_sight late_porter opening",
    "game": "book book.charts mastery settings shelf text words",
    "packs": "folders mark",
    "settings": "in_force language",
    "tui": "app ascii canvas curtain driver frame glass hearing looks manners pen places replies "
    "room signs text themes",
    "tui.screens": "home home_keys moving shown",
    "tui.widgets": "banner drawing keys sheet shelf strap",
}


@pytest.fixture
def looked_at(tmp_path: Path) -> Path:
    """A home that was shown once, with a round that was left."""
    subprocess.run(
        [sys.executable, "-c", LOOKED], cwd=REPOSITORY, env=environment(tmp_path), check=True
    )
    return tmp_path


def before_the_first_paint(*arguments: str, home: Path) -> set[str]:
    """The modules in memory when the first frame has been painted."""
    headless = "textual.drivers.headless_driver:HeadlessDriver"
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *arguments],
        capture_output=True,
        cwd=REPOSITORY,
        env=environment(home, QUIZ_LANGUAGE="", LC_ALL="C.UTF-8", TEXTUAL_DRIVER=headless),
        timeout=60,
        check=True,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_home_is_painted_with_nothing_imported_that_it_does_not_show(looked_at: Path) -> None:
    modules = before_the_first_paint(home=looked_at)
    own = {name for name in modules if name.startswith("quiz.")}
    allowed = {
        ".".join(filter(None, ("quiz", package, name)))
        for package, names in HOME.items()
        for name in ("", *names.split())
    }
    assert own - allowed == set()
    assert not modules & {"click", "yaml", "hashlib", "fsrs"}


@pytest.mark.parametrize("arguments", [("play",), ("play", "armored-train")])
def test_a_question_is_painted_without_home_and_without_the_parser_of_commands(
    arguments: tuple[str, ...], looked_at: Path
) -> None:
    modules = before_the_first_paint(*arguments, home=looked_at)
    assert "quiz.tui.screens.play" in modules
    unwanted = {"home", "results", "ways", "help", "settings", "reader", "packs", "scores", "stats"}
    assert not modules & {f"quiz.tui.screens.{name}" for name in unwanted}
    assert not modules & {"click", "yaml", "fsrs"}
