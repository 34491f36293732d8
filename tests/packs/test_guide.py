"""The author's guide: every example in it is read, and what it says is so."""

import re
from pathlib import Path
from textwrap import indent

import pytest

from quiz.cli.commands import COMMANDS
from quiz.game.stats.discrimination import DISCRIMINATION_FROM
from quiz.game.stats.facility import FACILITY_FROM
from quiz.game.stats.options import IDLE_FROM
from quiz.game.stats.times import MEDIAN_FROM
from quiz.packs import keys
from quiz.packs.adding import limits
from quiz.packs.convert.formats import FORMATS
from quiz.packs.format import parse, read
from quiz.packs.rewrite import rewritten
from tests.packs.test_schema import complaints
from tests.programs import REPOSITORY

TEXT = (REPOSITORY / "questions" / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)(?: (Q\d{3}))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(match[2], match[3]) for match in BLOCK.finditer(TEXT) if match[1] == "yaml"]
GOOD = [text for code, text in BLOCKS if not code]
REFUSED = [(code, text) for code, text in BLOCKS if code]
TOP = "quiz: 1\ntitle: T\nsources: {notes: {title: Notes}}\nquestions:\n"


def whole(text: str) -> str:
    """A block as a pack: as it is, or as the questions of one."""
    return text if "quiz: 1\n" in text else TOP + indent(text, "  ")


def test_the_guide_has_examples_of_both_kinds() -> None:
    assert len(GOOD) >= 4
    assert len(REFUSED) >= 5


@pytest.mark.parametrize("text", GOOD)
def test_every_example_is_a_pack_without_fault(text: str) -> None:
    reading = parse(whole(text), "guide.yaml")
    assert reading.faults == ()
    assert reading.pack
    assert complaints(whole(text)) == []


@pytest.mark.parametrize("text", GOOD)
def test_every_example_is_laid_out(text: str, tmp_path: Path) -> None:
    path = tmp_path / "guide.yaml"
    path.write_text(whole(text), encoding="utf-8")
    assert not rewritten(path).changed


@pytest.mark.parametrize(("code", "text"), REFUSED)
def test_every_example_of_what_is_refused_is_refused_so(code: str, text: str) -> None:
    assert code in [fault.code for fault in parse(whole(text), "guide.yaml").faults]


@pytest.mark.parametrize(
    "key",
    sorted({*keys.PACK, *keys.SOURCE, *keys.ROUTE, *keys.QUESTION, *keys.OPTION, *keys.CITATION,
            *keys.IMAGE, *keys.CHECK}),
)  # fmt: skip
def test_every_field_is_described_and_shown(key: str) -> None:
    assert f"`{key}" in TEXT
    assert any(re.search(rf"\b{key}:", text) for text in GOOD)


def test_every_command_of_the_guide_is_one() -> None:
    named = set(re.findall(r"(?:^|`)quiz ([a-z]+)", TEXT, re.MULTILINE))
    assert named <= set(COMMANDS)
    assert {"new", "check", "watch", "format", "play", "add", "update", "remove"} <= named


def test_the_limits_are_those_of_the_program() -> None:
    mib = limits.MIB
    sizes = limits.LARGEST_DOWNLOAD // mib, limits.LARGEST_WHOLE // mib, limits.LARGEST_FILE // mib
    told = "{} MiB a download, {} MiB unpacked, {} MiB a".format(*sizes)
    assert told in " ".join(TEXT.split())
    assert f"{limits.MOST_FILES:,} files" in TEXT


def test_every_format_is_told_with_whether_it_is_read_and_written() -> None:
    rows = re.findall(r"^\| (`.+`) \| .* \| (yes|no) \| (yes|no) \|$", TEXT, re.MULTILINE)
    said = {
        name: (read == "yes", written == "yes")
        for names, read, written in rows
        for name in re.findall(r"`([\w-]+)`", names)
    }
    assert said == {name: (known.reads, known.writes) for name, known in FORMATS.items()}


def test_the_figures_of_statistics_are_told_from_as_many_players_as_the_program_asks_for() -> None:
    rows = re.findall(r"^\| [\w ]+ \| .* \| (\d+) \|$", TEXT.partition("| figure |")[2], re.M)
    assert [int(players) for players in rows] == [
        FACILITY_FROM, DISCRIMINATION_FROM, IDLE_FROM, MEDIAN_FROM
    ]  # fmt: skip


def test_the_folder_of_the_guide_holds_only_packs_that_read() -> None:
    for path in (REPOSITORY / "questions").glob("*.yaml"):
        assert read(path).faults == ()
