"""Playing where nothing can be kept: no home, one that cannot be made, one that is read-only."""

from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.scores.store import Store
from tests.cli.conftest import Run
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk
from tests.tui.stage import at_home

ROUND = "1\n\n1\n\n1\n\n"
UNKEPT = "Your answers cannot be kept"


@pytest.fixture
def unmade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that cannot be made, because a file is in its place."""
    file = tmp_path / "file"
    file.write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("QUIZ_HOME", str(file / "home"))
    return file / "home"


def test_a_round_is_played_to_its_result_where_no_home_can_be_made(quiz: Run, unmade: Path) -> None:
    said = quiz("play", "armored-train", "-n", "3", "--plain", typed=ROUND)
    assert (said.code, said.err) == (0, "")
    assert said.out.count(UNKEPT) == 1
    assert f"{unmade / 'scores.json'}: this could not be kept: Not a directory." in said.out
    assert "set QUIZ_HOME to another folder" in said.out
    assert "of 3 right" in said.out
    assert not unmade.exists()


@pytest.mark.parametrize("command", ["list", "scores", "status", "flags"])
def test_what_only_reads_needs_no_home(quiz: Run, unmade: Path, command: str) -> None:
    said = quiz(command)
    assert (said.code, said.err) == (0, "")
    assert not unmade.exists()


def test_the_first_start_opens_a_question_where_there_is_no_home_at_all(
    quiz: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless(_: object) -> Path:
        raise QuizError("there is no home folder", advice="Set QUIZ_HOME to a folder.")

    monkeypatch.setattr("quiz.places.user_data", homeless)
    monkeypatch.setattr("quiz.packs.folders.user_data", homeless)
    said = quiz("--plain", typed="1\n")
    assert (said.code, said.err) == (0, "")
    assert f"{UNKEPT}: there is no home folder. Set QUIZ_HOME to a folder." in said.out
    assert "Question 1 of 10" in said.out


def test_a_later_answer_that_cannot_be_kept_is_told_as_ever(
    quiz: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Store.append

    def full(store: Store, event: object) -> None:
        if type(event).__name__ == "Answered":
            raise QuizError("this could not be kept: the disk is full")
        kept(store, event)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "append", full)
    said = quiz("play", "armored-train", "--plain", typed=ROUND)
    assert said.code == 2
    assert "the disk is full" in said.err
    assert UNKEPT not in said.out


async def test_a_round_begun_at_home_tells_once_that_it_is_forgotten() -> None:
    desk = FakeDesk(a_pack())
    async with at_home(desk) as stage:
        desk.untold = f"{UNKEPT}: the disk is read-only."
        await stage.press("enter")
        assert UNKEPT in stage.text
        await stage.press("escape", "enter")
        assert UNKEPT not in stage.text
