"""Packs on their way into the library: looked at first, whole or not at all."""

import os
import time
import zipfile
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.packs.adding import install as i
from quiz.packs.adding import limits
from quiz.packs.adding.arrivals import Arrived, arrived
from quiz.packs.adding.download import Network
from quiz.packs.adding.origin import Origin, origin
from quiz.packs.folders import folders
from quiz.packs.library import Library
from quiz.packs.sources import passage
from tests.packs.adding.loopback import Answer, content, serving

NOTES = "It goes at sixty.\n"
PACK = """\
quiz: 1
title: Trains
sources: {notes: {title: Notes, file: notes.md}}
questions:
  - id: speed
    question: How fast?
    options: [correct: sixty, ninety]
    cite: {source: notes, quote: It goes at sixty.}
    image: {file: train.png, alt: A train}
"""


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    folder = tmp_path / "theirs"
    (folder / "sources").mkdir(parents=True)
    (folder / "trains.yaml").write_text(PACK)
    (folder / "sources" / "notes.md").write_text(NOTES)
    (folder / "train.png").write_bytes(b"png")
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "home" / "packs"


def add(of: Origin, library: Path, network: Network | None = None) -> Arrived:
    with i.workshop(library) as folder:
        found = arrived(of, folder, network or Network(), lambda _: None)
        for arrival in found.arrivals:
            i.install(arrival, of, library, "2026-11-22T12:00:00Z")
    return found


def listing(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


WHOLE = [
    "trains/.origin.json",
    "trains/sources/notes.md",
    "trains/sources/train.png",
    "trains/trains.yaml",
]


@pytest.mark.parametrize("what", ["", "trains.yaml"], ids=["folder", "file"])
def test_a_pack_is_added_with_its_sources_and_pictures(
    what: str, theirs: Path, library: Path
) -> None:
    add(origin(str(theirs / what)), library)
    assert listing(library) == WHOLE


def test_an_added_pack_is_found_with_its_passages(theirs: Path, library: Path) -> None:
    add(origin(str(theirs)), library)
    shelf = Library(folders({"QUIZ_HOME": str(library.parent)}))
    pack = shelf.open("trains")
    citation = pack.questions[0].citations[0]
    assert passage(shelf.path("trains"), pack, citation).start == 0


def test_a_zip_of_a_folder_is_added(theirs: Path, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as made:
        for one in theirs.rglob("*"):
            made.write(one, Path("deep") / one.relative_to(theirs))
    add(origin(str(path)), library)
    assert listing(library) == WHOLE


def test_a_pack_on_the_web_is_added_with_what_lies_beside_it(library: Path) -> None:
    answers: dict[str, Answer] = {
        "/q/trains.yaml": content(PACK.encode()),
        "/seeds/notes.md": content(NOTES.encode()),
        "/q/train.png": content(b"png"),
    }
    with serving(answers) as internet:
        of = origin("https://packs.example/q/trains.yaml")
        found = add(of, library, internet.network)
    assert listing(library) == WHOLE
    assert found.arrivals[0].missing == ()


def test_a_zip_on_the_web_is_added(theirs: Path, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as made:
        for one in theirs.rglob("*"):
            made.write(one, one.relative_to(theirs))
    with serving({"/p": content(path.read_bytes())}) as internet:
        add(origin("https://packs.example/p"), library, internet.network)
    assert listing(library) == WHOLE


def test_a_page_on_the_web_is_no_pack(library: Path) -> None:
    page = {"/p": content(b"<html>quiz: 1</html>")}
    with serving(page) as internet, pytest.raises(QuizError, match="no pack"):
        add(origin("https://packs.example/p"), library, internet.network)
    assert listing(library) == []


def test_what_a_pack_names_and_lacks_is_told(theirs: Path, library: Path) -> None:
    (theirs / "sources" / "notes.md").unlink()
    found = add(origin(str(theirs)), library)
    assert found.arrivals[0].missing == ("the file 'notes.md' is not there",)


def test_a_name_that_no_file_can_have_is_told(theirs: Path, library: Path) -> None:
    name = "\N{GRINNING FACE}" * 150
    (theirs / "trains.yaml").write_text(PACK.replace("train.png", name), encoding="utf-8")
    found = add(origin(str(theirs)), library)
    assert "cannot be read" in found.arrivals[0].missing[0]


def test_a_link_out_of_the_folder_is_not_copied(
    theirs: Path, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("secret")
    (theirs / "train.png").unlink()
    (theirs / "train.png").symlink_to(tmp_path / "secret")
    (theirs / "more.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    (tmp_path / "elsewhere.yaml").write_text(PACK)
    found = add(origin(str(theirs)), library)
    assert len(found.arrivals) == 1
    assert "link out of its folder" in found.arrivals[0].missing[0]
    assert "trains/sources/train.png" not in listing(library)


def test_broken_files_are_told_and_the_others_can_be_added(theirs: Path, library: Path) -> None:
    (theirs / "broken.yaml").write_text("quiz: 1\ntitle: 'x\n")
    (theirs / "same.yaml").write_text(PACK.replace("quiz: 1", "quiz: 1\nid: trains"))
    found = add(origin(str(theirs)), library)
    assert [arrival.pack.id for arrival in found.arrivals] == ["trains"]
    assert len(found.broken) == 2


def test_a_folder_without_packs_is_told(tmp_path: Path, library: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(QuizError, match="there is no pack in it"):
        add(origin(str(tmp_path / "empty")), library)


def test_a_file_that_is_no_pack_is_told_with_its_fault(tmp_path: Path, library: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("quiz: 1\ntitle: A\nquestions: []\n")
    with pytest.raises(QuizError) as raised:
        add(origin(str(path)), library)
    assert raised.value.line == 3


def test_a_pack_of_the_same_id_is_not_written_over(theirs: Path, library: Path) -> None:
    add(origin(str(theirs)), library)
    before = (library / "trains" / "trains.yaml").stat().st_ino
    with pytest.raises(QuizError, match="already"):
        add(origin(str(theirs)), library)
    assert (library / "trains" / "trains.yaml").stat().st_ino == before
    assert listing(library) == WHOLE


def test_an_interrupted_adding_leaves_nothing_behind(
    theirs: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(i, "exchange", interrupted)
    with pytest.raises(KeyboardInterrupt):
        add(origin(str(theirs)), library)
    assert list(library.iterdir()) == []


def test_what_a_killed_adding_left_is_never_seen_and_is_swept_away(
    theirs: Path, library: Path
) -> None:
    left = library / ".adding-killed" / "staged" / "0" / "other"
    left.mkdir(parents=True)
    (left / "other.yaml").write_text(PACK)
    packs = Library(folders({"QUIZ_HOME": str(library.parent)})).packs()
    assert "other" not in [entry.id for entry in packs]
    old = time.time() - limits.STALE - 60
    os.utime(library / ".adding-killed", (old, old))
    add(origin(str(theirs)), library)
    assert listing(library) == WHOLE


def test_a_pack_that_was_about_to_be_replaced_comes_back(library: Path) -> None:
    old = library / ".adding-killed" / "staged" / "0" / "rivers.old"
    old.mkdir(parents=True)
    (old / "rivers.yaml").write_text("mine")
    past = time.time() - limits.STALE - 60
    os.utime(library / ".adding-killed", (past, past))
    with i.workshop(library):
        assert (library / "rivers" / "rivers.yaml").read_text() == "mine"


def test_when_the_new_one_cannot_be_moved_the_old_one_stays(
    theirs: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of = origin(str(theirs))
    add(of, library)
    (theirs / "trains.yaml").write_text(PACK.replace("Trains", "Other"))
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if target.name == "trains" and not self.name.endswith(".old"):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    with i.workshop(library) as folder:
        (arrival,) = arrived(of, folder, Network(), lambda _: None).arrivals
        monkeypatch.setattr(Path, "rename", failing)
        with pytest.raises(QuizError, match="No space left"):
            i.install(arrival, of, library, "", over=True)
    assert "title: Trains" in (library / "trains" / "trains.yaml").read_text()


def test_a_pack_is_removed_whole_and_only_if_it_was_added(theirs: Path, library: Path) -> None:
    add(origin(str(theirs)), library)
    (library / "own.yaml").write_text(PACK)
    assert i.remove("trains", library).origin == origin(str(theirs))
    assert [path.name for path in library.iterdir()] == ["own.yaml"]
    with pytest.raises(QuizError, match="yourself"):
        i.remove("own", library)
    with pytest.raises(QuizError, match="no pack called 'trians' was added"):
        i.remove("trians", library)


@pytest.mark.parametrize("id", ["../x", "..", "a/b", "/etc"])
def test_an_id_that_is_a_path_removes_nothing(id: str, theirs: Path, library: Path) -> None:
    add(origin(str(theirs)), library)
    with pytest.raises(QuizError, match="was added"):
        i.remove(id, library)
    assert listing(library) == WHOLE


def test_a_library_that_cannot_be_written_is_told(theirs: Path, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(QuizError, match="library cannot be written"):
        add(origin(str(theirs)), tmp_path / "home" / "packs")


def test_a_folder_with_too_much_in_it_is_refused(
    theirs: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_FILES", 2)
    with pytest.raises(QuizError, match="more than 2 files"):
        add(origin(str(theirs)), library)
    assert listing(library) == []
