"""Packs are found in their folders, the first folder first, and broken files are told of."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quiz.errors import PROBLEMS, UNSERVED, QuizError
from quiz.packs.folders import folders, shipped
from quiz.packs.library import Entry, Library

from .zoo.case import FINE, HEAD, asked


def put(folder: Path, name: str, title: str = "T", more: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text((HEAD + FINE).replace("title: T", f"title: {title}\n{more}".rstrip()))
    return path


def ids(*folders: Path) -> list[str]:
    return [entry.id for entry in Library(folders).packs()]


def test_the_packs_of_all_folders_are_listed_by_title(tmp_path: Path) -> None:
    one = put(tmp_path / "a", "x.yaml", "beta")
    two = put(tmp_path / "b", "y.yml", "Alpha")
    three = put(tmp_path / "b", "z.yaml", "Gamma", "id: other")
    assert Library((tmp_path / "a", tmp_path / "b")).packs() == (
        Entry("y", "Alpha", two, 1),
        Entry("x", "beta", one, 1),
        Entry("other", "Gamma", three, 1),
    )


def test_shipped_packs_stand_before_all_others(tmp_path: Path) -> None:
    put(tmp_path, "aaa.yaml", "AAA")
    listed = Library((tmp_path, shipped())).packs()
    assert len(listed) > 1
    assert listed[-1].id == "aaa"


def test_of_two_packs_with_one_id_that_of_the_first_folder_counts(tmp_path: Path) -> None:
    put(tmp_path / "a", "x.yaml", "First")
    put(tmp_path / "b", "other.yaml", "Second", "id: x")
    library = Library((tmp_path / "a", tmp_path / "b"))
    assert [entry.title for entry in library.packs()] == ["First"]
    assert library.open("x").title == "First"
    assert library.path("x") == tmp_path / "a" / "x.yaml"
    back = Library((tmp_path / "b", tmp_path / "a"))
    assert [entry.title for entry in back.packs()] == ["Second"]
    assert back.open("x").title == "Second"


def test_within_a_folder_a_file_named_for_its_id_goes_first(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", "Posing", "id: x")
    put(tmp_path, "x.yaml", "Real")
    put(tmp_path, "z.yaml", "Posing too", "id: x")
    library = Library((tmp_path,))
    assert [entry.title for entry in library.packs()] == ["Real"]
    assert library.open("x").title == "Real"


def test_a_file_is_not_opened_by_its_name_when_its_id_is_another(tmp_path: Path) -> None:
    put(tmp_path, "x.yaml", "T", "id: y")
    library = Library((tmp_path,))
    assert library.open("y").id == "y"
    with pytest.raises(QuizError, match="there is no pack called 'x'"):
        library.open("x")


def test_an_unknown_pack_is_answered_with_near_names(tmp_path: Path) -> None:
    for name in ("armored-train.yaml", "armored-tank.yaml", "zebra.yaml"):
        put(tmp_path, name)
    with pytest.raises(QuizError) as caught:
        Library((tmp_path,)).open("armoured-train")
    assert str(caught.value) == (
        "there is no pack called 'armoured-train'. Did you mean armored-train or armored-tank?"
    )
    assert caught.value.exit_code == UNSERVED
    with pytest.raises(QuizError, match="See `quiz list`"):
        Library((tmp_path,)).open("something else entirely")


@pytest.mark.parametrize("id", ["", "../x", "a\0b", "\udcff", "x" * 5_000, "/etc/passwd"])
def test_no_strange_id_does_harm(id: str, tmp_path: Path) -> None:
    put(tmp_path, "x.yaml")
    with pytest.raises(QuizError, match="there is no pack called"):
        Library((tmp_path,)).open(id)


def test_a_broken_file_is_listed_with_its_problem(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("quiz: 1\ntitle: Bad\nquestions:\n  - question: A?\n")
    (tmp_path / "raw.yaml").write_bytes(b"quiz: 1\ntitle: \xff\n")
    (tmp_path / "new.yaml").write_text("quiz: 9\n")
    put(tmp_path, "x.yaml")
    found = {entry.id: entry for entry in Library((tmp_path,)).packs()}
    assert found["x"].problem == ""
    assert found["bad"].problem == "line 4: the question has no `options`"
    assert found["raw"].problem.startswith("line 2: byte 16 of the file")
    assert found["new"].problem.startswith("line 1: the pack is written in format 9")
    assert found["bad"].questions == 0


def test_questions_that_are_left_out_are_counted(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(asked("    pool: 9\n"))
    [entry] = Library((tmp_path,)).packs()
    assert (entry.questions, entry.left_out, entry.problem) == (2, 1, "")


def test_opening_a_broken_pack_names_its_first_fault(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("quiz: 1\ntitle: Bad\nquestions:\n  - id: x\n")
    with pytest.raises(QuizError) as caught:
        Library((tmp_path,)).open("bad")
    assert (caught.value.line, caught.value.column) == (4, 5)
    assert caught.value.exit_code == PROBLEMS
    assert str(caught.value).startswith(f"{path}:4:5: the question has no `question` (and 1 more")


def test_files_that_are_no_packs_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "compose.yaml").write_text("services:\n  web: {image: x}\n")
    (tmp_path / ".hidden.yaml").write_text(HEAD + FINE)
    (tmp_path / "notes.md").write_text(HEAD + FINE)
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "dead.yaml").symlink_to(tmp_path / "nowhere.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert ids(tmp_path, tmp_path / "missing", tmp_path / "notes.md") == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_listed_with_its_problem(tmp_path: Path) -> None:
    put(tmp_path, "x.yaml").chmod(0)
    [entry] = Library((tmp_path,)).packs()
    assert "cannot be read" in entry.problem


def test_any_file_can_be_opened_without_being_in_the_library(tmp_path: Path) -> None:
    path = put(tmp_path, "x.txt")
    assert Library(()).open_file(path).id == "x"


@pytest.mark.parametrize("name", ["", "missing.yaml"])
def test_a_file_that_is_not_there_cannot_be_opened(name: str, tmp_path: Path) -> None:
    with pytest.raises(QuizError) as caught:
        Library(()).open_file(tmp_path / name)
    assert caught.value.exit_code == UNSERVED
    assert str(tmp_path) in str(caught.value)


def test_folders_are_searched_in_a_fixed_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "questions", "x.yaml")
    named = os.pathsep.join(["one", "", str(tmp_path / "two")])
    environ = {"QUIZ_PATH": named, "QUIZ_HOME": str(tmp_path / "home")}
    assert folders(environ) == (
        tmp_path / "one",
        tmp_path / "two",
        tmp_path / "questions",
        tmp_path / "home" / "packs",
        shipped(),
    )


def test_a_folder_of_questions_without_packs_is_not_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "faq.yaml").write_text("faq: []\n")
    environ = {"QUIZ_HOME": str(tmp_path / "home")}
    assert folders(environ) == (tmp_path / "home" / "packs", shipped())


def test_no_folder_is_searched_twice(tmp_path: Path) -> None:
    named = os.pathsep.join([str(shipped()), str(tmp_path), f"{tmp_path}/."])
    environ = {"QUIZ_PATH": named, "QUIZ_HOME": str(tmp_path / "home")}
    assert folders(environ) == (shipped(), tmp_path, tmp_path / "home" / "packs")


def test_the_library_needs_no_yaml_until_it_reads() -> None:
    told = "import sys, quiz.packs.library, quiz.packs.sources; print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
