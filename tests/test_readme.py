"""What the README shows is so."""

import re
from pathlib import Path

from quiz.packs.format import parse

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_picture_is_there() -> None:
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / picture).is_file()


def test_every_link_leads_somewhere() -> None:
    for link in re.findall(r"(?<!!)\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / link).is_file()


def test_every_pack_in_it_can_be_played() -> None:
    for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL):
        assert parse(block, "README.md").faults == ()


def test_every_command_in_it_is_there() -> None:
    from quiz.cli.commands import COMMANDS

    told = set(re.findall(r"`quiz ([a-z]+)", README))
    assert told
    assert told <= set(COMMANDS)


def test_ci_runs_the_test_command() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for part in ("-m venv .venv", "install -q -e '.[test]'", ".venv/bin/python -m pytest"):
        assert part in README
        assert part in ci
