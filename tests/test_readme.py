"""What the README and CONTRIBUTING show is so."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from quiz.game.modes import MODES
from quiz.game.settings import Settings
from quiz.packs.format import parse
from quiz.scores.schema import schema

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DOCUMENTS = {
    "README.md": README,
    "CONTRIBUTING.md": CONTRIBUTING,
    "questions/README.md": (ROOT / "questions" / "README.md").read_text(encoding="utf-8"),
}


def test_the_picture_is_there() -> None:
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / picture).is_file()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name: str) -> None:
    for link in re.findall(r"(?<!!)\[[^]]*\]\(([^)]+)\)", DOCUMENTS[name]):
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.is_file()
        assert anchor in ("", *anchors(target.read_text(encoding="utf-8")))


def anchors(text: str) -> list[str]:
    """The names by which the headings of a Markdown file are linked to."""
    return [line.lower().replace(" ", "-") for line in re.findall(r"^#+ (.+)$", text, re.MULTILINE)]


def test_every_pack_in_it_can_be_played() -> None:
    for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL):
        assert parse(block, "README.md").faults == ()


def test_every_way_to_play_is_in_it() -> None:
    assert [name for name in MODES if f"`{name}`" not in README and f"`quiz {name}" not in README
            ] == []  # fmt: skip


def test_every_setting_is_in_it() -> None:
    assert [name for name in Settings._fields if f"`{name}`" not in README] == []


def test_every_place_that_contributing_names_is_there() -> None:
    named = re.findall(
        r"`((?:quiz|tests|questions)/[\w/.-]+|quiz/\w+|CHANGELOG\.md)`", CONTRIBUTING
    )
    assert len(named) > 30
    assert [place for place in named if not (ROOT / place).exists()] == []


@pytest.mark.parametrize("folder", ["game", "packs", "scores", "tui", "cli"])
def test_every_module_of_the_tour_is_in_its_folder(folder: str) -> None:
    (row,) = re.findall(rf"^\| `quiz/{folder}` \|.*$", CONTRIBUTING, re.MULTILINE)
    named = re.findall(r"`(\w+(?:\.\w+)?)`", row)
    assert len(named) > 3
    assert [name for name in named if not (ROOT / "quiz" / folder / name).exists()] == []


def test_the_score_file_it_shows_is_one() -> None:
    (shown,) = re.findall(r"```json\n(.*?)```", CONTRIBUTING, re.DOTALL)
    Draft7Validator(schema()).validate(json.loads(shown))


def test_ci_runs_the_test_command() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for part in ("-m venv .venv", "install -q -e '.[test]'", ".venv/bin/python -m pytest"):
        assert part in README
        assert part in ci
