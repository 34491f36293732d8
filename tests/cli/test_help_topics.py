"""`quiz help`: the topics, and the manual page."""

import io
import re
import shutil
import subprocess

import pytest

from quiz.cli.commands import COMMANDS
from quiz.cli.help import laid_out, show, told
from quiz.cli.manpage import plain
from quiz.cli.plain import console
from quiz.cli.topics import topics
from quiz.game.modes import MODES
from tests.cli.conftest import Run
from tests.programs import REPOSITORY

HEEDED = re.compile(r'environ(?:\.get\(|\[)"(QUIZ_[A-Z]+)"')
NAMES = [topic.name for topic in topics()]


def test_the_topics_are_listed(quiz: Run) -> None:
    said = quiz("help")
    assert (said.code, said.err) == (0, "")
    for name in NAMES:
        assert f"\n  {name} " in said.out


@pytest.mark.parametrize("name", NAMES)
def test_a_topic_fits_a_narrow_terminal(name: str) -> None:
    lines = list(laid_out(told(name), 40))
    long = [line for line in lines if len(line) > 40 and " " in line.strip()[:38]]
    assert not [line for line in long if "/" not in line]  # a path is never broken
    assert len(lines) > 3


def test_a_topic_has_every_mode_and_key_of_the_program(quiz: Run) -> None:
    modes, keys = quiz("help", "modes").out, quiz("help", "keys").out
    assert all(f"  {name} " in modes and mode.about in modes for name, mode in MODES.items())
    assert "1-9 a-e" in keys
    assert "Open the source at the passage" in keys


def test_what_the_manual_tells_is_told_in_whole_sentences(quiz: Run) -> None:
    points = quiz("help", "points").out.splitlines()
    assert "On a ladder the rung counts; a fall stops at the last safe one." in points
    assert [line for line in points[2:] if line and line[-1] not in ".:"] == []
    assert "makes a report for the author of the pack." in quiz("help", "play").out


def test_a_command_is_a_topic(quiz: Run) -> None:
    assert quiz("help", "list").out == quiz("list", "--help").out


def test_every_command_a_topic_names_is_there(quiz: Run) -> None:
    said = "".join(quiz("help", name).out for name in NAMES)
    assert set(re.findall(r"\bquiz ([a-z]+)\b", said)) - {"opens"} <= set(COMMANDS)


@pytest.mark.parametrize(
    ("name", "advice"),
    [("mods", "Did you mean modes?"), ("zzz", "quiz help lists the topics.")],
)
def test_an_unknown_topic_is_told_with_what_was_meant(name: str, advice: str, quiz: Run) -> None:
    said = quiz("help", name)
    assert (said.code, said.out) == (2, "")
    assert said.err == f"quiz: there is no help about '{name}'. {advice}\n"


def test_a_long_topic_is_paged_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    paged: list[str] = []
    out = console.Console(io.StringIO(), io.StringIO(), interactive=True, width=40)
    monkeypatch.setattr(console, "console", lambda: out)
    monkeypatch.setattr("click.echo_via_pager", paged.append)
    monkeypatch.setenv("LINES", "10")
    show(told("play"))
    (page,) = paged
    assert all(len(line) <= 40 for line in page.splitlines())


def test_the_manual_page_has_every_command_and_no_fault(quiz: Run) -> None:
    page = quiz("help", "--man").out
    for name in COMMANDS:
        assert f".SS quiz {name} " in page
    assert page.isascii()
    if shutil.which("groff"):
        done = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", "-z"],  # noqa: S607
            input=page,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (".so x", r"\&.so x"),
        ("'a", r"\(aqa"),
        (r"a\b", r"a\eb"),
        ("--x", r"\-\-x"),
        ("·", "\\[u00B7]"),
    ],
)
def test_nothing_in_a_text_is_obeyed_by_troff(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_every_variable_that_the_program_heeds_is_told(quiz: Run) -> None:
    said = quiz("help", "settings").out
    sources = (REPOSITORY / "quiz").rglob("*.py")
    named = {name for path in sources for name in HEEDED.findall(path.read_text(encoding="utf-8"))}
    assert len(named) > 3
    assert not [name for name in named if f"  {name} " not in said]
