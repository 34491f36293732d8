"""Runs a command line as it is shown, with a file or a word for each that stands for another.

Those that need a screen, the web or minutes are listed with the reason.
"""

import io
import os
import re
import shlex
import shutil
from pathlib import Path

import click
import pytest

from quiz.__main__ import main
from quiz.cli.commands import group
from tests.bench.__main__ import MEASURES, named

QUIZ = re.compile(r"(?:[A-Z_]+=\S+ )*\bquiz(?: [^)`]*)?")
SHELL = re.compile(r" [|>;&].*")

NEEDS_A_SCREEN = "it needs a screen"
SERVES = "it serves until Ctrl+C"
NEEDS_THE_WEB = "it needs the web"
ANOTHER_PROGRAM = "it is another program"
CI_DOES_IT = "it is what .ci/run does"
BENCH = "python -m tests.bench"  # it takes minutes, so only the names of measures are read
READ_ONLY = {
    "quiz watch": NEEDS_A_SCREEN,
    "quiz play --mode buzzer": NEEDS_A_SCREEN,
    "quiz serve": SERVES,
    "quiz add https:": NEEDS_THE_WEB,
}
NOT_RUN = {
    "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/quiz": CI_DOES_IT,
    "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' "
    "&& .venv/bin/python -m pytest": CI_DOES_IT,
    "bash .ci/run": CI_DOES_IT,
    ".venv/bin/python -m pytest -n 0 tests/game": CI_DOES_IT,
    "QUIZ_PICTURES=new .venv/bin/python -m pytest tests/tui/test_pictures.py": CI_DOES_IT,
    "uv pip install --compile-bytecode .": NEEDS_THE_WEB,
    "pip install '.[images,web,xlsx]'": NEEDS_THE_WEB,
    "pip install 'citequiz[images]'": NEEDS_THE_WEB,
    "python -m tests.catalogues": "tests/test_catalogues.py compares what it writes",
    "python -m tests.pictures": "tests/pictures draws what it draws",
    "sha256sum notes.md": ANOTHER_PROGRAM,
}
FILES = {"scores": "class.json", "import": "exam.gift"}
LOSES = ("quiz export armored-train --to csv -o train.csv --strict",)  # and is shown to say so
STANDS_FOR = {
    "TOPIC": "modes",
    "SHELL": "bash",
    "COMMAND": "play",
    "FORMAT": "csv",
    "SOURCE": "rivers.yaml",
    "FILE.yaml": "rivers.yaml",
    "PACK": "armored-train",
    "DIR": "questions",
    "ID": "armored-train",
    "NAME": "ladder",
}


def quiz(patch: pytest.MonkeyPatch, *arguments: str, typed: str = "") -> int:
    """The exit code of `quiz ARGUMENTS`, to which a pipe gives the lines `typed`."""
    patch.setattr("sys.stdin", io.StringIO(typed))
    return main(list(arguments))


def settle(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Work in `folder`, and be at home there."""
    patch.chdir(folder / "work")
    for name in [name for name in os.environ if name.startswith("QUIZ_")]:
        patch.delenv(name)
    patch.setenv("HOME", str(folder))
    patch.setenv("QUIZ_HOME", str(folder / "home"))
    patch.setenv("QUIZ_LANGUAGE", "en")


def runs(line: str, desk: Path, folder: Path) -> str:
    """What is wrong with a command line as it is shown, or nothing."""
    if line in NOT_RUN:
        return ""
    if line.startswith(BENCH):
        return "" if set(named(line.split()[3:])) <= set(MEASURES) else f"{line}: no such measure"
    shown = QUIZ.search(line)
    if shown is None:
        return f"{line}: neither run nor listed with a reason"
    variables, words = parts(SHELL.sub("", shown[0]))
    shutil.copytree(desk, folder)
    with pytest.MonkeyPatch.context() as patch:
        settle(patch, folder)
        for variable, value in variables.items():
            patch.setenv(variable, value)
        words = filled(words, folder)
        if any(line.startswith(known) for known in READ_ONLY):
            return f"{line}: cannot be read" if misread(words) else ""
        prepare(patch, words)
        agreed = "y\n" if words[:1] in (["add"], ["remove"], ["update"]) else ""
        code = quiz(patch, *words, typed=agreed)
    return f"{line}: exit code {code}" if code != (line in LOSES) else ""


def parts(line: str) -> tuple[dict[str, str], list[str]]:
    """The variables that a command line sets, and the words after `quiz`."""
    words = shlex.split(line)
    at = words.index("quiz")
    return dict(word.split("=", 1) for word in words[:at]), words[at + 1 :]


def filled(words: list[str], folder: Path) -> list[str]:
    """Words as the shell gives them, with something for each that stands for another."""
    if words[:1] == ["duel"]:
        told = re.search(r"quiz duel (\S+)", (folder / "code").read_text(encoding="utf-8"))
        assert told
        words = [told[1] if word == "CODE" or word.endswith("...") else word for word in words]
    if "FILE" in words:
        words = [{"FILE": FILES[words[0]]}.get(word, word) for word in words]
    words = [STANDS_FOR.get(word, word) for word in words]
    words = [str(Path(word).expanduser()) if word[0] == "~" else word for word in words]
    return mentioned([one for word in words for one in matching(word)])


def matching(word: str) -> list[str]:
    """The files of this folder that a word with a star means, or the word."""
    return sorted(str(path) for path in Path().glob(word)) if "*" in word else [word]


def mentioned(words: list[str]) -> list[str]:
    """A command that is only named, and would need more, is asked for its help."""
    named: click.Command | None = group
    for word in words:
        named = (
            named.get_command(click.Context(named), word)
            if isinstance(named, click.Group)
            else None
        )
    needy = named is not None and any(param.required for param in named.params)
    return [*words, "--help"] if needy else words


def misread(words: list[str]) -> bool:
    """Whether the options of a command that is not run are wrong."""
    command = group.get_command(click.Context(group), words[0])
    assert command
    try:
        command.make_context(words[0], words[1:])
    except click.exceptions.Exit:
        return False
    except click.ClickException:
        return True
    return False


def prepare(patch: pytest.MonkeyPatch, words: list[str]) -> None:
    """What has to be so before: a pack to remove, and none to begin."""
    if words[:1] == ["new"]:
        Path("rivers.yaml").unlink()
    if words[:1] in (["remove"], ["update"]):
        assert quiz(patch, "add", "rivers.yaml", "--yes") == 0
