"""What a shell completes: asked as the shells' scripts ask, and in the real shells."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.cli.commands import COMMANDS
from quiz.cli.completing import items
from tests.cli.conftest import Run

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals", allow_module_level=True)

from tests.terminal import program

HERE = Path(sys.executable).parent  # where the installed command `quiz` is
BEGUN = {
    "bash": ["--norc", "--noprofile", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "-i"],
}
TOLD = {
    "bash": 'eval "$(quiz completion bash)"; echo rea""dy\n',
    "zsh": 'autoload -U compinit; compinit -u -D; eval "$(quiz completion zsh)"; echo rea""dy\n',
    "fish": 'quiz completion fish | source; echo rea""dy\n',
}


Completed = Callable[..., list[str]]


@pytest.fixture
def completed(quiz: Run, monkeypatch: pytest.MonkeyPatch) -> Completed:
    """What is offered for the last of some words."""

    def offered(*words: str) -> list[str]:
        monkeypatch.setenv("_QUIZ_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", " ".join(("quiz", *words)))
        monkeypatch.setenv("COMP_CWORD", str(len(words)))
        told = quiz()
        assert (told.code, told.err) == (0, "")
        return told.out.split()

    return offered


@pytest.mark.usefixtures("trains")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["pl"], ["plain,play"]),
        (["play", "tr"], ["plain,trains"]),
        (["play", "--mode", "la"], ["plain,ladder"]),
        (["play", "--mode", "du"], []),
        (["play", "--str"], ["plain,--strict"]),
        (["export", "tr"], ["plain,trains"]),
        (["export", "trains", "--to", "gif"], ["plain,gift"]),
        (["import", "--from", "open"], ["plain,opentdb", "plain,opentriviaqa"]),
        (["check", "./"], ["file,./"]),
        (["completion", "z"], ["plain,zsh"]),
        (["help", "cit"], ["plain,citations"]),
        (["nothing", "x"], []),
    ],
)
def test_the_last_word_is_completed(
    words: list[str], offered: list[str], completed: Completed
) -> None:
    assert completed(*words) == offered


def test_every_command_is_offered(completed: Completed) -> None:
    assert completed("") == [f"plain,{name}" for name in COMMANDS]


def test_a_name_that_is_no_plain_word_is_not_offered() -> None:
    hostile = [("$(rm x)", ""), ("a b", ""), ("a\nb", ""), ("-rf", ""), ("`x`", ""), ("fine", "")]
    assert [item.value for item in items(hostile, "")] == ["fine"]


@pytest.mark.parametrize("shell", BEGUN)
def test_the_real_shell_completes_a_pack(
    shell: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = shutil.which(shell)
    if not (found and (HERE / "quiz").exists()):
        pytest.skip(f"there is no {shell}, or no command quiz")
    monkeypatch.setenv("PATH", str(HERE), prepend=":")
    monkeypatch.setenv("HOME", str(tmp_path))
    with program(tmp_path, [found, *BEGUN[shell]]) as terminal:
        terminal.expect(r"[$#%>]")
        terminal.type(TOLD[shell])
        terminal.expect("ready")
        terminal.type("quiz play armo\t")
        terminal.expect("quiz play armored-train")
        terminal.kill()
