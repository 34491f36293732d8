"""Home as it was shown last, at the next start."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.cli import first_sight
from quiz.cli.desk import House
from quiz.game.modes import CLASSIC
from quiz.game.shelf import Best, Shelved, Unfinished
from tests.cli.conftest import TRAINS
from tests.cli.test_desk import a_house, answer, environ, play

__all__ = ["environ"]
pytestmark = pytest.mark.usefixtures("trains")


def test_home_is_shown_as_it_was_shown_last_before_any_file_is_read(
    environ: dict[str, str],
) -> None:
    shown = looked_at(environ, play)
    fresh = a_house(environ)
    assert fresh.at_once() == shown
    assert fresh.noticed(at_once=True) == ""
    assert not fresh.is_opened
    pack = next(pack for pack in shown[0] if pack.id == "trains")
    assert pack.best


def test_the_round_that_was_left_is_shown_with_it(environ: dict[str, str]) -> None:
    def left(house: House) -> None:
        answer(house, house.deal("trains", CLASSIC)[1])

    shown = looked_at(environ, left)
    assert isinstance(shown[1], Unfinished)
    assert a_house(environ).first_sight == shown


@pytest.mark.parametrize("change", ["an answer", "a pack", "a player", "a language", "settings"])
def test_whatever_it_follows_from_makes_it_be_looked_for_again(
    change: str, environ: dict[str, str], home: Path
) -> None:
    looked_at(environ, play)
    if change == "an answer":
        house = a_house(environ)
        answer(house, house.deal("trains", CLASSIC)[1])
        house.close()
    elif change == "a pack":
        (home / "packs" / "more.yaml").write_text(TRAINS.replace("Trains", "More"))
    elif change == "settings":
        (home / "settings.json").write_text("{}")
    else:
        environ["QUIZ_PLAYER" if change == "a player" else "QUIZ_LANGUAGE"] = "de"
    assert a_house(environ).first_sight is None


@pytest.mark.parametrize(
    "written", [b"", b"[", b"[]", b"{}", b"\xff", b'{"seal": []}', b"[" * 9999]
)
def test_anything_that_is_not_what_was_written_is_done_without(
    written: bytes, environ: dict[str, str], home: Path
) -> None:
    shown = looked_at(environ, play)
    (home / "cache" / "home.json").write_bytes(written)
    fresh = a_house(environ)
    assert fresh.first_sight is None
    assert fresh.at_once() == shown
    assert fresh.look() == shown
    assert a_house(environ).first_sight == shown


def test_it_is_not_written_again_when_nothing_changed(environ: dict[str, str], home: Path) -> None:
    looked_at(environ, play)
    file = home / "cache" / "home.json"
    os.utime(file, ns=(1, 1))
    looked_at(environ, House.now)
    assert file.stat().st_mtime_ns == 1
    assert file.stat().st_mode & 0o077 == 0


def test_once_the_score_file_was_asked_for_it_is_not_shown_any_more(
    environ: dict[str, str],
) -> None:
    looked_at(environ, play)
    house = a_house(environ)
    play(house)
    assert house.at_once()[0] == house.shelf()
    assert house.at_once()[1] is None


def test_what_is_to_be_told_of_the_score_file_is_told_at_every_start(
    environ: dict[str, str], home: Path
) -> None:
    looked_at(environ, play)
    scores = home / "scores.json"
    scores.write_bytes(scores.read_bytes().replace(b'"right"', b'"wight"', 1))
    house = a_house(environ)
    house.look()
    assert house.notice
    assert a_house(environ).noticed(at_once=True) == house.notice


def test_a_folder_that_cannot_be_written_is_done_without(
    environ: dict[str, str], home: Path
) -> None:
    (home / "cache").write_text("a file")
    first_sight.write(environ, [], first_sight.Sight((), None))
    assert first_sight.read(environ) is None


def test_every_part_of_it_comes_back_as_it_was(environ: dict[str, str]) -> None:
    shelf = (Shelved("a", "Ünder", 3, 2, Best(60, 3, 3), 1), Shelved("b", "B", 1))
    sight = first_sight.Sight(shelf, Unfinished("r", "a", "Ünder", 2, 3))
    first_sight.write(environ, first_sight.seal(environ), sight)
    assert first_sight.read(environ) == sight


def looked_at(
    environ: dict[str, str], first: Callable[[House], object]
) -> tuple[tuple[Shelved, ...], Unfinished | None]:
    """What home shows after `first`, once it was looked for and remembered."""
    house = a_house(environ)
    first(house)
    house.close()
    again = a_house(environ)
    shown = again.look()
    again.close()
    return shown
