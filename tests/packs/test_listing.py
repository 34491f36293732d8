"""The list of packs that is remembered from one start to the next."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.cli.shelves import Shelves
from quiz.errors import QuizError
from quiz.packs import listing
from quiz.packs.index import Index
from quiz.packs.library import Library

LONG_AGO = 1_700_000_000
PACK = """\
quiz: 1
id: {id}
title: {title}
questions:
  - question: How fast?
    options: [{{correct: sixty}}, ninety]
    why: It is heavy.
"""


def put(folder: Path, id: str, title: str) -> Path:
    """A pack in a folder, both of which have been there for long."""
    path = folder / f"{id}.yaml"
    path.write_text(PACK.format(id=id, title=title), encoding="utf-8")
    for old in (path, folder):
        os.utime(old, (LONG_AGO, LONG_AGO))
    return path


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A home with two packs of the player's own."""
    packs = tmp_path / "packs"
    packs.mkdir()
    put(packs, "one", "One")
    put(packs, "two", "Two")
    return {"QUIZ_HOME": str(tmp_path), "QUIZ_PATH": str(packs)}


@pytest.fixture
def known(environ: dict[str, str]) -> dict[str, str]:
    """The same home after a first start."""
    assert "One" in titles(environ)
    return environ


def titles(environ: dict[str, str]) -> list[str]:
    """What a new process lists at once."""
    return [pack.title for pack in Shelves(environ).at_once()]


@pytest.fixture
def unlisted(known: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The home after a first start; from here on nobody looks at all packs."""
    monkeypatch.setattr(Library, "packs", lambda _: pytest.fail("all packs were looked at"))
    return known


def test_the_second_start_looks_at_no_pack(unlisted: dict[str, str]) -> None:
    assert {"One", "Two"} <= set(titles(unlisted))
    assert Shelves(unlisted).title("one") == "One"


def test_a_pack_is_opened_without_a_look_at_the_others(unlisted: dict[str, str]) -> None:
    assert Shelves(unlisted).open("two").title == "Two"


def test_a_pack_that_came_is_listed(known: dict[str, str], tmp_path: Path) -> None:
    put(tmp_path / "packs", "three", "Three")
    os.utime(tmp_path / "packs")
    assert "Three" in titles(known)


def test_a_pack_that_went_is_not_listed(known: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "packs" / "two.yaml").unlink()
    assert "Two" not in titles(known)
    with pytest.raises(QuizError, match="no pack called 'two'"):
        Shelves(known).open("two")


def test_a_pack_that_was_changed_in_its_place_is_opened_as_it_is(
    known: dict[str, str], tmp_path: Path
) -> None:
    put(tmp_path / "packs", "two", "Two and a half")
    assert Shelves(known).open("two").title == "Two and a half"
    shelves = Shelves(known)
    assert "Two and a half" in [entry.title for entry in shelves.playable()]
    assert "Two and a half" in [pack.title for pack in shelves.at_once()]


def test_a_folder_that_has_just_changed_may_change_again_unseen(tmp_path: Path) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    index = Index(tmp_path / "cache")
    listing.write(index, (folder,), ())
    assert listing.read(index, (folder,)) is None
    os.utime(folder, (LONG_AGO, LONG_AGO))
    listing.write(index, (folder,), ())
    assert listing.read(index, (folder,)) == ()
    assert listing.read(index, (folder, tmp_path)) is None
    assert listing.read(Index(None), (folder,)) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 10_000), bit=st.integers(1, 255))
def test_a_damaged_list_is_done_without(known: dict[str, str], place: int, bit: int) -> None:
    before = titles(known)
    file = Path(known["QUIZ_HOME"]) / "cache" / listing.NAME
    raw = bytearray(file.read_bytes())
    raw[place % len(raw)] ^= bit
    file.write_bytes(raw)
    assert titles(known) == before
