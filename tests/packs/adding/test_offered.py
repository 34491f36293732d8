"""Whether anything that is installed may offer packs, told without asking for every entry point."""

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution
from pathlib import Path
from zipfile import ZipFile

import pytest

from quiz.packs.adding.offered import GROUP, any_offered


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place where packages are installed."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "gone")])
    monkeypatch.setattr(sys, "meta_path", [])
    return tmp_path


def install(place: Path, entry_points: str) -> None:
    folder = place / "rivers-1.0.dist-info"
    folder.mkdir()
    (folder / "entry_points.txt").write_text(entry_points)


def test_nothing_installed_offers_nothing(place: Path) -> None:
    (place / "bare-1.0.dist-info").mkdir()
    assert not any_offered()


def test_a_package_of_the_group_may_offer_and_another_does_not(place: Path) -> None:
    install(place, "[console_scripts]\nx = y:z\n")
    assert not any_offered()
    (place / "rivers-1.0.dist-info" / "entry_points.txt").write_text(f"[{GROUP}]\nx = y\n")
    assert any_offered()


def test_what_is_installed_in_an_archive_may_always_offer(place: Path) -> None:
    archive = place / "packages.zip"
    with ZipFile(archive, "w") as file:
        file.writestr("x.py", "")
    sys.path.append(str(archive))
    assert any_offered()


@pytest.mark.usefixtures("place")
def test_what_another_finder_knows_may_always_offer(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        def find_spec(self, *_: object) -> None:
            return None

        def find_distributions(self, *_: object) -> Iterator[Distribution]:
            return iter(())

    monkeypatch.setattr(sys, "meta_path", [Finder()])
    assert any_offered()
