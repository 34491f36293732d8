"""The compiled index: packs that have not changed are not read again, and nothing else shows."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.game.question import Pack
from quiz.packs import folders, library
from quiz.packs.compiled import dumped, loaded
from quiz.packs.format import parse
from quiz.packs.index import Index, sealed, unsealed
from quiz.packs.library import Library
from tests.conftest import a_pack

PACK = """quiz: 1
title: {title}
questions:
  - question: How fast?
    options: [{{correct: Sixty}}, Ninety]
"""
LONG_AGO = 1_700_000_000


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "packs"
    folder.mkdir()
    for name in ("one", "two", "three"):
        write(folder / f"{name}.yaml", name.title())
    return folder


def write(path: Path, title: str, *, old: bool = True) -> None:
    path.write_text(PACK.format(title=title), encoding="utf-8")
    if old:
        os.utime(path, (LONG_AGO, LONG_AGO + len(title)))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read as YAML."""
    names: list[str] = []
    listed: Callable[[Path], object] = library.listed

    def counted(path: Path) -> object:
        names.append(path.stem)
        return listed(path)

    monkeypatch.setattr(library, "listed", counted)
    return names


def titles(shelf: Path, cache: Path) -> list[str]:
    return [pack.title for pack in Library((shelf,), Index(cache)).packs()]


def test_what_has_not_changed_is_not_read_again(
    shelf: Path, tmp_path: Path, read: list[str]
) -> None:
    first = titles(shelf, tmp_path / "cache")
    assert sorted(read) == ["one", "three", "two"]
    assert titles(shelf, tmp_path / "cache") == first == ["One", "Three", "Two"]
    assert len(read) == 3


def test_only_what_has_changed_is_read_again(shelf: Path, tmp_path: Path, read: list[str]) -> None:
    titles(shelf, tmp_path / "cache")
    write(shelf / "two.yaml", "Second")
    del read[:]
    assert titles(shelf, tmp_path / "cache") == ["One", "Second", "Three"]
    assert read == ["two"]


def test_a_file_that_was_just_written_is_not_trusted(
    shelf: Path, tmp_path: Path, read: list[str]
) -> None:
    write(shelf / "two.yaml", "Fresh", old=False)
    titles(shelf, tmp_path / "cache")
    del read[:]
    titles(shelf, tmp_path / "cache")
    assert read == ["two"]


def test_a_pack_that_is_gone_leaves_the_index(shelf: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    titles(shelf, cache)
    (shelf / "two.yaml").unlink()
    assert titles(shelf, cache) == ["One", "Three"]
    assert len(list(cache.iterdir())) == 1 + 2


def test_another_folder_keeps_its_rows(shelf: Path, tmp_path: Path, read: list[str]) -> None:
    other = tmp_path / "other"
    other.mkdir()
    titles(shelf, tmp_path / "cache")
    titles(other, tmp_path / "cache")
    del read[:]
    titles(shelf, tmp_path / "cache")
    assert read == []


def test_a_compiled_pack_is_the_pack_that_was_read(shelf: Path, tmp_path: Path) -> None:
    plain = Library((shelf,)).open("one")
    Library((shelf,), Index(tmp_path / "cache")).packs()
    assert Library((shelf,), Index(tmp_path / "cache")).open("one") == plain


def test_every_field_of_a_pack_comes_back() -> None:
    pack = a_pack()
    assert loaded(dumped(pack)) == pack
    shipped = folders.shipped() / "how-to-play.yaml"
    read_pack = parse(shipped.read_text(encoding="utf-8"), "how-to-play.yaml").pack
    assert isinstance(read_pack, Pack)
    assert loaded(dumped(read_pack)) == read_pack


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"format":"0","rows":{}}',
        b'{"format":"1 9.9.9","rows":{"x":[[],0,true]}}',
        b'{"rows":5}',
    ],
)
def test_a_damaged_header_is_made_anew(shelf: Path, tmp_path: Path, content: bytes) -> None:
    cache = tmp_path / "cache"
    titles(shelf, cache)
    for damaged in (content, sealed(content.decode("latin-1"))):
        (cache / "header.json").write_bytes(damaged)
        assert titles(shelf, cache) == ["One", "Three", "Two"]
        assert json.loads(unsealed((cache / "header.json").read_bytes()))["rows"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_any_bytes_as_a_compiled_pack_are_read_again(
    shelf: Path, tmp_path: Path, content: bytes
) -> None:
    cache = tmp_path / "cache"
    titles(shelf, cache)
    for compiled in cache.glob("*.json"):
        if compiled.name != "header.json":
            compiled.write_bytes(content)
    assert Library((shelf,), Index(cache)).open("two").title == "Two"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 4095), st.integers(1, 255)), min_size=4))
def test_a_change_anywhere_in_the_cache_changes_no_pack(
    shelf: Path, tmp_path: Path, changes: list[tuple[int, int]]
) -> None:
    cache = tmp_path / "cache"
    plain = Library((shelf,)).open("two")
    titles(shelf, cache)
    for file, (place, change) in zip(sorted(cache.iterdir()), changes, strict=False):
        raw = bytearray(file.read_bytes())
        raw[place % len(raw)] ^= change
        file.write_bytes(raw)
    assert titles(shelf, cache) == ["One", "Three", "Two"]
    assert Library((shelf,), Index(cache)).open("two") == plain


def test_rows_of_the_wrong_kind_are_not_believed(shelf: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    titles(shelf, cache)
    header = json.loads(unsealed((cache / "header.json").read_bytes()))
    for row in header["rows"].values():
        row[4] = 5
    (cache / "header.json").write_bytes(sealed(json.dumps(header)))
    assert titles(shelf, cache) == ["One", "Three", "Two"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_cache_that_cannot_be_written_is_done_without(shelf: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir(mode=0o500)
    assert titles(shelf, cache) == ["One", "Three", "Two"]


def test_a_file_in_place_of_the_cache_is_done_without(shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder", encoding="utf-8")
    assert titles(shelf, tmp_path / "cache") == ["One", "Three", "Two"]


def test_yaml_that_is_no_pack_is_not_looked_into_twice(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shelf / "settings.yaml").write_text("theme: dark\n", encoding="utf-8")
    os.utime(shelf / "settings.yaml", (LONG_AGO, LONG_AGO))
    titles(shelf, tmp_path / "cache")
    monkeypatch.setattr(library, "recognised", lambda path: pytest.fail(f"opened {path}"))
    assert titles(shelf, tmp_path / "cache") == ["One", "Three", "Two"]


def test_the_cache_is_private(shelf: Path, tmp_path: Path) -> None:
    titles(shelf, tmp_path / "cache")
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "cache" / "header.json").stat().st_mode & 0o777 == 0o600


def test_one_pack_is_opened_without_the_rows_of_all(shelf: Path, tmp_path: Path) -> None:
    titles(shelf, tmp_path / "cache")
    (tmp_path / "cache" / "header.json").unlink()
    library = Library((shelf,), Index(tmp_path / "cache"))
    assert library.unchanged(shelf / "one.yaml") == Library((shelf,)).open("one")
    write(shelf / "one.yaml", "Uno")
    assert library.unchanged(shelf / "one.yaml") is None
