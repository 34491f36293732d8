"""The document behind a pack is found beside it and nowhere else, and shown at the cited words."""

from pathlib import Path

import pytest

from quiz.errors import PROBLEMS, QuizError
from quiz.game.question import Citation, Pack, Source
from quiz.packs.sources import document, passage

TEXT = "# A train\n\nArmour makes it heavy.\n\n## 2 The end\n\nAll of it.\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """The path of a pack in a folder of packs."""
    (tmp_path / "packs").mkdir()
    return tmp_path / "packs" / "x.yaml"


def a_pack(file: str = "n.md", **more: str) -> Pack:
    return Pack("x", "X", (), (Source("notes", "Notes", file, **more),))


@pytest.mark.parametrize("folder", ["packs", "packs/sources", "seeds"])
def test_a_document_is_found_beside_the_pack(folder: str, shelf: Path) -> None:
    place = shelf.parents[1] / folder
    place.mkdir(exist_ok=True)
    (place / "n.md").write_bytes("\ufeffOne two.\r\nThree.".encode())
    found = passage(shelf, a_pack(), Citation("notes", "two. Three"))
    assert found.text == "One two.\nThree."
    assert found.text[found.start : found.end] == "two.\nThree"
    assert found.source.title == "Notes"


def test_the_document_nearest_to_the_pack_is_taken(shelf: Path) -> None:
    for folder in ("seeds", "packs/sources", "packs"):
        place = shelf.parents[1] / folder
        place.mkdir(exist_ok=True)
        (place / "n.md").write_text(folder)
        assert document(shelf, a_pack().sources[0]).read_text() == folder


def test_words_that_stand_in_another_section_are_shown_there(shelf: Path) -> None:
    (shelf.parent / "n.md").write_text(TEXT)
    found = passage(shelf, a_pack(), Citation("notes", "Armour makes", at="2"))
    assert found.text[found.start : found.end] == "Armour makes"


def test_words_that_are_not_there_have_no_place(shelf: Path) -> None:
    (shelf.parent / "n.md").write_text(TEXT)
    found = passage(shelf, a_pack(), Citation("notes", "Armor makes"))
    assert (found.text, found.start, found.end) == (TEXT, -1, -1)


@pytest.mark.parametrize("name", ["../n.md", "a/n.md", "/etc/passwd", "..", ".", "missing.md"])
def test_a_document_is_looked_for_nowhere_else(name: str, shelf: Path) -> None:
    (shelf.parents[1] / "n.md").write_text("outside")
    with pytest.raises(QuizError, match="is not there") as caught:
        document(shelf, Source("notes", "Notes", name))
    assert caught.value.exit_code == PROBLEMS


def test_a_link_out_of_the_folder_is_refused(shelf: Path) -> None:
    (shelf.parents[1] / "secret.txt").write_text("outside")
    (shelf.parent / "n.md").symlink_to(shelf.parents[1] / "secret.txt")
    with pytest.raises(QuizError, match="link out of its folder"):
        passage(shelf, a_pack(), Citation("notes", "outside"))


def test_a_link_within_the_folder_is_followed(shelf: Path) -> None:
    (shelf.parent / "real.md").write_text("inside")
    (shelf.parent / "n.md").symlink_to(shelf.parent / "real.md")
    assert passage(shelf, a_pack(), Citation("notes", "inside")).start == 0


def test_a_source_that_is_kept_elsewhere_names_its_address(shelf: Path) -> None:
    with pytest.raises(QuizError, match=r"Notes is not kept here. It is at https://example.org"):
        passage(shelf, a_pack("", url="https://example.org"), Citation("notes", "x"))
    with pytest.raises(QuizError, match="Notes is not kept here"):
        passage(shelf, a_pack(""), Citation("notes", "x"))


def test_a_source_that_the_pack_does_not_have_is_an_error(shelf: Path) -> None:
    with pytest.raises(QuizError, match="no source called 'other'"):
        passage(shelf, a_pack(), Citation("other", "x"))


def test_a_document_that_is_not_utf8_is_an_error(shelf: Path) -> None:
    (shelf.parent / "n.md").write_bytes(b"caf\xe9")
    with pytest.raises(QuizError, match="byte 4 is not UTF-8"):
        passage(shelf, a_pack(), Citation("notes", "x"))


def test_a_document_that_is_too_large_is_an_error(shelf: Path) -> None:
    with (shelf.parent / "n.md").open("wb") as stream:
        stream.truncate(16 * 1024 * 1024 + 1)
    with pytest.raises(QuizError, match="larger than 16 MiB"):
        passage(shelf, a_pack(), Citation("notes", "x"))
