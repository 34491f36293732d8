"""Commands write where they say, leave nothing for others to read, and stay at home."""

import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import TRAINS, Run
from tests.cli.footprint import footprint

ROUND = "1\n\n1\n\n1\n\n"
TABLE = "question,right,wrong\nWhy?,a,b\n"
KEPT = ("scores.json", "backups")
READING = (
    ["--version"],
    ["where"],
    ["where", "--json"],
    ["schema"],
    ["settings"],
    ["settings", "set", "--help"],
    ["help"],
    ["completion", "zsh"],
    ["status"],
    ["check", "own.yaml"],
    ["format", "--check", "own.yaml"],
)
LOOKING = (["list"], ["scores"], ["review", "--count"], ["check", "trains"], ["update", "--yes"])
PLAYING: tuple[list[str], ...] = (
    ["play", "trains", "--plain"],
    ["play", "own.yaml", "--plain"],
    ["daily", "--plain", "trains"],
    ["--plain"],
    [],
)


@pytest.fixture(autouse=True)
def work(home: Path) -> Path:
    """A folder to work in, with a pack and a table that were written there."""
    Path("own.yaml").write_text(TRAINS.replace("id: trains", "id: own"), encoding="utf-8")
    Path("table.csv").write_text(TABLE, encoding="utf-8")
    return home.parent / "work"


@pytest.mark.usefixtures("trains")
@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_a_command_that_tells_writes_nothing(command: list[str], quiz: Run) -> None:
    with footprint() as seen:
        quiz(*command)
    assert (seen.outside(), seen.left) == ([], [])


@pytest.mark.usefixtures("trains")
@pytest.mark.parametrize("command", LOOKING, ids=" ".join)
def test_a_command_that_looks_at_packs_writes_its_index_alone(
    command: list[str], quiz: Run, home: Path
) -> None:
    with footprint() as seen:
        assert quiz(*command).code == 0
    outside = seen.outside(home / "cache", home / "packs" / ".adding-")
    assert (outside, seen.left) == ([], [])


@pytest.mark.usefixtures("trains")
@pytest.mark.parametrize("command", PLAYING, ids=" ".join)
def test_a_round_writes_scores_backups_and_index_alone(
    command: list[str], quiz: Run, home: Path
) -> None:
    quiz("play", "trains", "--plain", typed=ROUND)
    with footprint() as seen:
        assert quiz(*command, typed=ROUND + "q\n").code == 0
    news = [path for path in seen.written if Path(path).name.startswith("scores.json.new-")]
    outside = seen.outside(home / "cache", *(home / name for name in KEPT), *map(Path, news))
    assert (outside, seen.left) == ([], [])
    assert str(home / "scores.json") in seen.written


@pytest.mark.parametrize(
    ("command", "places"),
    [
        (["import", "table.csv"], ["home/packs", "home/cache"]),
        (["import", "table.csv", "-o", "made.yaml"], ["work"]),
        (["export", "own.yaml", "--to", "gift", "-o", "made.gift"], ["work"]),
        (["format", "own.yaml"], ["work"]),
        (["new", "fresh"], ["work"]),
        (["add", "own.yaml", "--yes"], ["home/packs", "home/cache"]),
        (["settings", "set", "motion", "off"], ["home/settings.json", "home/.settings.json"]),
    ],
    ids=lambda values: " ".join(values),
)
def test_a_command_that_makes_a_file_writes_where_it_says(
    command: list[str], places: list[str], quiz: Run, home: Path
) -> None:
    with footprint() as seen:
        assert quiz(*command).code == 0
    allowed = [home, *(home.parent / place for place in places)]
    made = [path for path in seen.outside(*allowed[1:]) if Path(path) != home]
    drafts = [path for path in made if Path(path).name.startswith(".settings.json.")]
    assert (made, seen.left) == (drafts, [])


def test_what_is_the_players_own_is_for_nobody_else(quiz: Run, home: Path) -> None:
    before = os.umask(0)
    try:
        for _ in range(2):
            assert quiz("play", "own.yaml", "--plain", typed=ROUND).code == 0
        for command in (
            ["list"],
            ["import", "table.csv"],
            ["add", "own.yaml", "--yes"],
            ["settings", "set", "motion", "off"],
        ):
            assert quiz(*command).code == 0, command
        (home / "scores.json").write_bytes(b"torn")
        quiz("scores")
    finally:
        os.umask(before)
    made = [home, *home.rglob("*")]
    names = {path.name for path in made}
    assert {"scores.json", "scores.json.damaged-1", "backups", "header.json"} <= names
    assert {"table.yaml", "own.yaml", ".origin.json", "settings.json"} <= names
    for path in made:
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path
