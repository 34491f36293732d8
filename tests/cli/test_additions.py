"""`quiz add`, `quiz update`, `quiz remove`, `--packs`, and packs that Python packages offer."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SHELF, TRAINS, Run


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    folder = tmp_path / "theirs"
    for name, text in SHELF.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_pack_is_shown_before_it_is_added(quiz: Run, theirs: Path, home: Path) -> None:
    pack = theirs / "trains.yaml"
    pack.write_text(TRAINS.replace("title:", "author: Ann\nlicense: CC0-1.0\ntitle:", 1))
    told = quiz("add", str(theirs), typed="n\n")
    assert told.code == 0
    assert told.out.splitlines()[:4] == [
        "Trains  (trains)",
        "  by Ann; licence CC0-1.0",
        "  3 questions, 1 source",
        "  2 problems:",
    ]
    assert "trains.yaml:16:15: warning: the question has no `why`" in told.out
    assert "Nothing was added." in told.out
    assert list((home / "packs").iterdir()) == []


def test_an_added_pack_is_listed_played_and_removed(quiz: Run, theirs: Path) -> None:
    assert quiz("add", str(theirs), typed="y\n").code == 0
    listed = json.loads(quiz("list", "--json").out)
    (entry,) = [one for one in listed if one["id"] == "trains"]
    assert entry["file"].endswith("packs/trains/trains.yaml")
    assert quiz("play", "trains", "--plain", typed="1\ns\nq\n").code == 0
    told = quiz("remove", "trains", "--yes")
    assert told.out == f"Removed trains. It came from {theirs}\n"
    assert "trains " not in quiz("list").out


def test_problems_are_shown_first(quiz: Run, theirs: Path) -> None:
    text = TRAINS.replace("It goes at sixty.", "It goes at seventy.")
    text += "  - question: Broken?\n    options: [a]\n"
    (theirs / "trains.yaml").write_text(text)
    told = quiz("add", str(theirs), "--yes")
    problems = told.out.partition("problems:")[2]
    assert "1 question cannot be played and will be left out" in problems
    assert "trains.yaml:20:5: error: the question has 1 option; it takes 2 to 26" in problems
    assert "trains.yaml:11:" in problems


def test_nobody_to_ask_adds_nothing(quiz: Run, theirs: Path, home: Path) -> None:
    told = quiz("add", str(theirs))
    assert told.code == 2
    assert "--yes" in told.err
    assert list((home / "packs").iterdir()) == []


def test_a_pack_with_an_id_that_is_taken_is_not_added(
    quiz: Run, trains: Path, theirs: Path
) -> None:
    told = quiz("add", str(theirs), "--yes")
    assert told.code == 1
    assert f"{trains}: there is a pack called trains already" in told.err


def test_a_shipped_pack_is_not_replaced(quiz: Run, theirs: Path) -> None:
    (theirs / "trains.yaml").write_text(TRAINS.replace("id: trains", "id: armored-train"))
    told = quiz("add", str(theirs), "--yes")
    assert told.code == 1
    assert "armored-train already" in told.err


def test_hostile_texts_of_a_pack_do_not_reach_the_terminal(quiz: Run, theirs: Path) -> None:
    (theirs / "trains.yaml").write_text(TRAINS.replace("title: Trains", 'title: "a\\e[31m"'))
    assert "\x1b" not in quiz("add", str(theirs), "--yes").out


@pytest.mark.parametrize("source", ["http://example.org/a.yaml", "git@example.org:a.git", "gone"])
def test_what_cannot_be_added_is_told_in_one_line(quiz: Run, source: str) -> None:
    told = quiz("add", source)
    assert told.code == 2
    assert told.err.startswith("quiz: ")
    assert told.err.count("\n") == 1


def test_update_takes_what_has_changed(quiz: Run, theirs: Path) -> None:
    quiz("add", str(theirs), "--yes")
    assert quiz("update").out == "trains: unchanged\n"
    (theirs / "trains.yaml").write_text(TRAINS.replace("title: Trains", "title: Old trains"))
    told = quiz("update", "trains", typed="y\n")
    assert told.code == 0
    assert "Old trains  (trains)" in told.out
    assert "Old trains" in quiz("list").out


def test_update_takes_a_source_that_has_changed(quiz: Run, theirs: Path, home: Path) -> None:
    quiz("add", str(theirs), "--yes")
    (theirs / "sources" / "notes.md").write_text("It goes at sixty. More.\n")
    assert "trains: updated" in quiz("update", "--yes").out
    kept = home / "packs" / "trains" / "sources" / "notes.md"
    assert kept.read_text() == "It goes at sixty. More.\n"


def test_a_pack_that_is_gone_from_its_place_stays(quiz: Run, theirs: Path) -> None:
    quiz("add", str(theirs), "--yes")
    (theirs / "trains.yaml").rename(theirs / "other.yaml")
    (theirs / "other.yaml").write_text(TRAINS.replace("id: trains", "id: other"))
    told = quiz("update", "--yes")
    assert told.code == 1
    assert "no longer at" in told.err
    assert "trains " in quiz("list").out


def test_update_and_remove_want_an_id_that_was_added(quiz: Run, trains: Path) -> None:
    assert "Nothing was added yet" in quiz("update").out
    assert "yourself" in quiz("update", "trains").err
    assert "yourself" in quiz("remove", "trains", "--yes").err
    assert trains.exists()


def test_remove_asks(quiz: Run, theirs: Path) -> None:
    quiz("add", str(theirs), "--yes")
    assert "Nothing was removed." in quiz("remove", "trains", typed="no\n").out
    assert quiz("remove", "trains").code == 2
    assert "trains " in quiz("list").out


def test_where_does_not_tell_of_every_added_pack(quiz: Run, theirs: Path) -> None:
    before = quiz("where").out.count("\n")
    quiz("add", str(theirs), "--yes")
    assert quiz("where").out.count("\n") == before


def test_packs_of_a_folder_come_before_all_others(quiz: Run, theirs: Path, trains: Path) -> None:
    trains.write_text(TRAINS.replace("title: Trains", "title: Mine"))
    assert "  Mine" in quiz("list").out
    assert "  Trains" in quiz("list", "--packs", str(theirs)).out
    told = quiz("play", "trains", "--packs", str(theirs), "--plain", typed="q\n")
    assert told.code == 0
    assert "Trains" in told.out
    assert quiz("list", "--packs", str(theirs / "none")).code == 2


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package that offers packs, and that must not be run."""
    site = tmp_path / "site"
    folder = site / "rivers_quiz" / "questions"
    folder.mkdir(parents=True)
    (site / "rivers_quiz" / "__init__.py").write_text("raise SystemExit('it was run')\n")
    (folder / "rivers.yaml").write_text(TRAINS.replace("trains", "rivers"))
    about = site / "rivers_quiz-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: rivers-quiz\nVersion: 1.0\n")
    points = "[citequiz.packs]\nrivers = rivers_quiz.questions\nodd = no_such_package.x\n"
    (about / "entry_points.txt").write_text(points)
    monkeypatch.setattr(sys, "path", [*sys.path, str(site)])
    return folder


@pytest.mark.usefixtures("package")
def test_packs_that_a_package_offers_are_listed_and_played(quiz: Run) -> None:
    assert "rivers " in quiz("list").out
    assert quiz("play", "rivers", "--plain", typed="q\n").code == 0


@pytest.mark.usefixtures("package")
def test_what_is_offered_is_only_looked_for_when_it_is_needed(
    quiz: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(**_: object) -> None:
        raise AssertionError("looked for")

    monkeypatch.setattr("importlib.metadata.entry_points", never)
    assert quiz("play", "armored-train", "--plain", typed="q\n").code == 0


def test_a_pack_without_problems_is_said_to_have_none(quiz: Run) -> None:
    quiz("new", "rivers")
    assert "  No problems.\n" in quiz("add", "rivers.yaml", "--yes").out
