"""Every command that the documents, the help texts and `quiz help` show is run as it is shown.

Those that need a screen, the web or minutes are listed with the reason, and their options are read.
"""

import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.cli.commands import COMMANDS, EXAMPLES
from quiz.cli.topics import topics
from tests.as_shown import LOSES, NOT_RUN, READ_ONLY, quiz, runs, settle
from tests.programs import REPOSITORY
from tests.shown import DOCUMENTS, in_document, in_help, in_topic

PACK = """\
quiz: 1
title: Rivers
author: Ann Example
license: CC-BY-4.0
questions:
  - id: danube-mouth
    question: Into which sea does the Danube flow?
    options:
      - correct: The Black Sea
      - The North Sea
      - The Red Sea
    why: Its delta is in Romania and Ukraine.
    hint: Odesa lies on it.
"""
EXPORTS = {
    "opentdb.json": "opentdb",
    "exam.gift": "gift",
    "exam.xml": "moodle-xml",
    "week1.csv": "csv",
    "week2.csv": "csv",
    "old.txt": "aiken",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all files that commands name, and a home in which a game was played."""
    folder = tmp_path_factory.mktemp("desk")
    work, home = folder / "work", folder / "home"
    for document in ("questions/how-to-play.yaml", "seeds/how-to-play.md"):
        (work / document).parent.mkdir(parents=True)
        shutil.copy(REPOSITORY / document, work / document)
    (home / "packs").mkdir(parents=True)
    for pack in ("work/rivers", "work/my-pack", "work/x", "home/packs/trains"):
        (folder / f"{pack}.yaml").write_text(PACK, encoding="utf-8")
    (work / "notes.md").write_text("# Notes\n\nThe Danube ends in a delta.\n", encoding="utf-8")
    (folder / "packs").mkdir()
    shutil.copy(work / "rivers.yaml", folder / "packs")
    with pytest.MonkeyPatch.context() as patch:
        settle(patch, folder)
        for name, known in EXPORTS.items():
            assert quiz(patch, "export", "rivers.yaml", "--to", known, "-o", name) == 0
        shutil.make_archive("rivers", "zip", folder / "packs")
        play = ("play", "armored-train", "--seed", "7", "-n", "2")
        out = io.StringIO()
        patch.setattr("sys.stdout", out)
        assert quiz(patch, *play, typed="1\n\n1\n\n") == 0
        (folder / "code").write_text(out.getvalue(), encoding="utf-8")
    scores = home / "scores.json"
    long_ago = re.sub(r'"at":"\d{4}-', '"at":"2020-', scores.read_text(encoding="utf-8"))
    for path in (scores, work / "class.json", work / "laptop.json", work / "ann" / "scores.json"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(long_ago, encoding="utf-8")
    return folder


@pytest.fixture
def wrong(desk: Path, tmp_path: Path) -> Callable[[list[str]], list[str]]:
    """What is wrong with each of several command lines, each run in a folder of its own."""

    def wrong(lines: list[str]) -> list[str]:
        told = (
            runs(line, desk, tmp_path / str(at)) for at, line in enumerate(dict.fromkeys(lines))
        )
        return [fault for fault in told if fault]

    return wrong


Wrong = Callable[[list[str]], list[str]]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_of_a_document_runs(name: str, wrong: Wrong) -> None:
    lines = in_document(name)
    assert len(lines) > 8
    assert wrong(lines) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_example_of_a_command_runs(name: str, wrong: Wrong) -> None:
    lines = in_help(name)
    assert lines
    assert wrong(lines) == []


def test_every_example_of_the_program_runs(wrong: Wrong) -> None:
    assert wrong([line for line, _ in EXAMPLES]) == []


def test_every_command_that_a_topic_names_runs(wrong: Wrong) -> None:
    lines = [line for topic in topics() for line in in_topic(topic.name)]
    assert len(lines) > 20
    assert wrong(lines) == []


def test_nothing_is_excused_that_is_not_shown() -> None:
    shown = [line for name in DOCUMENTS for line in in_document(name)]
    shown += [line for name in COMMANDS for line in in_help(name)]
    assert set(NOT_RUN) <= set(shown)
    assert set(LOSES) <= set(shown)
    assert all(any(line.startswith(known) for line in shown) for known in READ_ONLY)


def test_a_command_that_is_not_there_would_be_told(wrong: Wrong) -> None:
    lines = ["quiz lisst", "quiz list --jsn", "quiz play --packs nowhere", "quiz serve --prt 1"]
    assert len(wrong(lines)) == 4
    assert len(wrong(["pip install something", "python -m tests.bench strat"])) == 2
