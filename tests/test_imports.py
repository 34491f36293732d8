"""What each command imports, read from real processes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import REPOSITORY, environment

HEAVY = {"textual", "rich"}
WATCH = """
import sys
from quiz.__main__ import main
code = main(sys.argv[1:])
modules = sorted({name.partition(".")[0] for name in sys.modules})
import json
print(json.dumps([code, modules]), file=sys.stderr)
"""


def imported(*arguments: str, home: Path, typed: str = "") -> set[str]:
    """The top-level modules in memory when `quiz` with these arguments has ended well."""
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *arguments],
        input=typed,
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        env=environment(home),
        timeout=60,
        check=True,
    )
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stderr
    return set(modules)


def test_the_version_is_told_without_any_library(tmp_path: Path) -> None:
    modules = imported("--version", home=tmp_path)
    assert not modules & {*HEAVY, "yaml", "click", "platformdirs"}


@pytest.mark.parametrize("command", ["list", "where", "scores", "--help"])
def test_a_command_that_only_tells_imports_no_screens(command: str, tmp_path: Path) -> None:
    assert not imported(command, home=tmp_path) & HEAVY


@pytest.mark.parametrize(
    "command", [["list"], ["--plain"], [], ["play"], ["play", "armored-train"]]
)
def test_the_commonest_commands_need_no_parser_of_commands(
    command: list[str], tmp_path: Path
) -> None:
    modules = imported(*command, home=tmp_path, typed="1\n\nq\n")
    assert not modules & {"click", "importlib.metadata", "platform"}


@pytest.mark.parametrize("command", [["play", "--plain"], ["--plain"], ["play"], []])
def test_plain_play_imports_no_screens(command: list[str], tmp_path: Path) -> None:
    assert not imported(*command, home=tmp_path, typed="1\ns\n\nq\n") & HEAVY


@pytest.mark.parametrize("command", [["list"], ["scores"], ["play", "--plain"], ["--plain"]])
def test_the_memory_model_is_imported_for_a_review_alone(
    command: list[str], tmp_path: Path
) -> None:
    imported("play", "--plain", home=tmp_path, typed="1\n\n1\n\n")
    assert "fsrs" not in imported(*command, home=tmp_path, typed="1\n1\nq\n")
    assert "fsrs" in imported("review", "--count", home=tmp_path)


def test_a_status_that_was_drawn_up_is_told_without_any_library(tmp_path: Path) -> None:
    imported("play", "--plain", home=tmp_path, typed="1\n\n")
    assert "fsrs" in imported("status", home=tmp_path)
    heavy = {*HEAVY, "yaml", "click", "fsrs", "json", "datetime", "platformdirs"}
    assert not imported("status", home=tmp_path) & heavy


def test_where_parses_no_pack(tmp_path: Path) -> None:
    assert "yaml" not in imported("where", home=tmp_path)


def test_the_layers_keep_their_contracts() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint, "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
