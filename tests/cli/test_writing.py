"""`quiz new`, `quiz format` and `quiz schema`."""

import json
from pathlib import Path

from tests.cli.conftest import NOTES, TRAINS, Run

UNTIDY = "title: T\nquiz: 1\nquestions:\n- options: [correct: a, b]\n  question: What is it?\n"


def test_a_new_pack_can_be_played_at_once(quiz: Run) -> None:
    told = quiz("new", "rivers")
    assert told.code == 0
    assert "wrote rivers.yaml\nwrote pack-1.schema.json\n" in told.out
    assert quiz("play", "rivers.yaml", "--plain", typed="1\n\nq\n").code == 0


def test_the_commands_that_new_names_can_be_pasted_into_a_shell(quiz: Run) -> None:
    assert "quiz play 'my rivers.yaml'\n" in quiz("new", "my rivers").out


def test_a_new_pack_is_begun_from_a_source(quiz: Run, tmp_path: Path) -> None:
    source = tmp_path / "notes.md"
    source.write_text(NOTES)
    assert quiz("new", "rivers", "--from", str(source)).code == 0
    assert "quote: The train is armored." in Path("rivers.yaml").read_text()
    assert Path("sources/notes.md").read_text() == NOTES


def test_new_never_writes_over_a_file(quiz: Run) -> None:
    Path("rivers.yaml").write_text("mine")
    told = quiz("new", "rivers.yaml")
    assert told.code == 2
    assert "rivers.yaml: this file is there already" in told.err
    assert Path("rivers.yaml").read_text() == "mine"


def test_format_changes_a_file_and_says_what(quiz: Run) -> None:
    Path("a.yaml").write_text(UNTIDY)
    told = quiz("format", "a.yaml", "--ids")
    assert told.code == 0
    assert "a.yaml: changed: 2 entries have their keys in order" in told.out
    assert "  id: what-is-it\n" in told.out
    assert Path("a.yaml").read_text().startswith("quiz: 1\ntitle: T\n")
    assert quiz("format", "a.yaml", "--ids").out == "a.yaml: as it should be\n"


def test_format_check_changes_nothing(quiz: Run) -> None:
    Path("a.yaml").write_text(UNTIDY)
    told = quiz("format", "--check", "a.yaml")
    assert told.code == 1
    assert "would change" in told.out
    assert Path("a.yaml").read_text() == UNTIDY


def test_format_goes_on_after_a_file_it_cannot_read(quiz: Run) -> None:
    Path("a.yaml").write_text("quiz: 1\ntitle: 'a\n")
    Path("b.yaml").write_text(TRAINS)
    told = quiz("format", "a.yaml", "none.yaml", "b.yaml")
    assert told.code == 2
    assert "quiz: a.yaml:2:8:" in told.err
    assert "none.yaml" in told.err
    assert "b.yaml: " in told.out


def test_the_schema_is_printed(quiz: Run) -> None:
    told = quiz("schema")
    assert json.loads(told.out)["$schema"] == "http://json-schema.org/draft-07/schema#"
