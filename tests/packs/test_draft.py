"""A new pack: it plays at once, and every stub in it cites what is there."""

from hashlib import sha256
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.packs.begin import begin
from quiz.packs.check.checking import check
from quiz.packs.check.rule import ADVICE
from quiz.packs.draft import draft
from quiz.packs.excerpts import Excerpt, excerpts
from quiz.packs.format import parse, read
from quiz.packs.rewrite import rewritten
from quiz.packs.schema import FILE_NAME
from quiz.packs.sources import find, passage
from tests.programs import REPOSITORY

NOTES = """\
# Notes on a train

A digest of "Trains, e.g. Old Ones" by Dr. Who. It is short.

## 1 Speed

- It goes at 60.5 km/h, i.e. slowly. Nobody minds.

| a | table |

## 2 Colour

It is dark-
green, with one ‘stripe’.   Is that
all? No!

## 3 Nothing

## 4 Speed again

It goes at 60.5 km/h, i.e. slowly. At night: faster.
"""


def quotes(text: str) -> list[tuple[str, str]]:
    return [(one.citation.at, one.citation.quote) for one in excerpts(text, "notes")]


def test_the_first_sentence_of_every_section_is_quoted() -> None:
    assert quotes(NOTES) == [
        ("Notes on a train", 'A digest of "Trains, e.g. Old Ones" by Dr. Who.'),
        ("1", "It goes at 60.5 km/h, i.e. slowly."),
        ("2", "It is dark-green, with one ‘stripe’."),
        ("4", "It goes at 60.5 km/h, i.e. slowly."),
    ]


def test_without_headings_every_paragraph_is_a_section() -> None:
    text = "One thing is so. Another too.\n\nA second part\nof two lines.\n\nOne thing is so. Last."
    assert quotes(text) == [("", "Another too."), ("", "A second part of two lines.")]


def test_a_heading_that_stands_twice_is_not_named() -> None:
    text = (
        "## Notes\n\nOne thing is so.\n\n## Notes\n\nAnother thing is so.\n\n## Last\n\nIt ends so."
    )
    assert quotes(text) == [
        ("", "One thing is so."),
        ("", "Another thing is so."),
        ("Last", "It ends so."),
    ]
    assert all(len(find(text, one.citation)) == 1 for one in excerpts(text, "n"))


@pytest.mark.parametrize(
    "text", ["", "\n\n", "word", "## 1 Only a heading\n", "| a | b. |\n", "Bad \x1b[0m sign. x"]
)
def test_what_cannot_be_quoted_gives_no_stub(text: str) -> None:
    assert quotes(text) == []


def uncommented(text: str) -> str:
    """A draft as it is when an author has taken `# ` away from its stubs and filled them in."""
    head, mark, stubs = text.partition("\n  ## § ")
    rows = [row.replace("# ", "", 1) for row in (mark + stubs).split("\n")]
    number = 0
    made: list[str] = []
    for row in rows:
        if row.endswith("- question:"):
            number += 1
            row += f" What is asked in stub {number}?"
        elif row.endswith("correct:"):
            row += " This"
        elif row.strip() in ("-", "#     -"):
            row = f"      - That {len(made)}"
        elif row.endswith(("why:", "hint:")):
            row += " Because."
        elif row.endswith("difficulty:"):
            row += " easy"
        made.append(row)
    return head + "\n".join(made)


def test_a_stub_needs_only_its_comment_signs_away_and_its_texts_in(tmp_path: Path) -> None:
    source = tmp_path / "notes.md"
    source.write_text(NOTES, encoding="utf-8")
    made = begin(tmp_path / "trains.yaml", source)
    full = uncommented(made.pack.read_text(encoding="utf-8"))
    reading = parse(full, str(made.pack))
    assert not reading.faults
    assert reading.pack
    assert len(reading.pack.questions) == 5
    for question in reading.pack.questions[1:]:
        (citation,) = question.citations
        assert passage(made.pack, reading.pack, citation).start >= 0


def test_every_section_of_the_shipped_digest_has_a_stub() -> None:
    text = (REPOSITORY / "seeds" / "armored-train.md").read_text(encoding="utf-8")
    found = list(excerpts(text, "notes"))
    assert [one.citation.at for one in found[1:]] == [str(number) for number in range(1, 20)]
    assert all(len(find(text, one.citation)) == 1 for one in found)


@pytest.mark.parametrize("name", ["rivers", "Große Flüsse", "a.b", "1969", "no"])
def test_a_new_pack_has_no_fault_and_is_laid_out(name: str, tmp_path: Path) -> None:
    made = begin(tmp_path / f"{name}.yaml")
    reading = read(made.pack)
    assert not reading.faults
    assert reading.pack
    assert reading.pack.left_out == 0
    assert not rewritten(made.pack).changed


@pytest.mark.parametrize("source", [None, NOTES])
def test_the_check_finds_nothing_worse_than_advice_in_a_new_pack(
    source: str | None, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.md"
    notes.write_text(NOTES, encoding="utf-8")
    report = check(begin(tmp_path / "rivers.yaml", notes if source else None).pack)
    assert {problem.rule.severity for problem in report.problems} <= {ADVICE}


def test_the_editor_finds_the_schema_beside_the_pack(tmp_path: Path) -> None:
    made = begin(tmp_path / "deep" / "down" / "rivers.yaml")
    first = made.pack.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={FILE_NAME}"
    assert (made.pack.parent / FILE_NAME).is_file()


def test_a_source_is_copied_with_its_checksum(tmp_path: Path) -> None:
    source = tmp_path / "notes.md"
    source.write_bytes(NOTES.encode())
    made = begin(tmp_path / "packs" / "trains.yaml", source)
    copy = tmp_path / "packs" / "sources" / "notes.md"
    assert copy in made.others
    assert copy.read_bytes() == source.read_bytes()
    pack = read(made.pack).pack
    assert pack
    assert pack.sources[0].sha256 == sha256(NOTES.encode()).hexdigest()
    assert pack.sources[0].title == "Notes on a train"


def test_a_source_that_the_pack_finds_is_not_copied(tmp_path: Path) -> None:
    source = tmp_path / "notes.md"
    source.write_text(NOTES, encoding="utf-8")
    begin(tmp_path / "trains.yaml", source)
    assert not (tmp_path / "sources").exists()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    pack = tmp_path / "trains.yaml"
    pack.write_text("mine")
    with pytest.raises(QuizError, match="there already"):
        begin(pack)
    assert pack.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["trains.yaml"]


def test_another_source_of_the_same_name_is_not_written_over(tmp_path: Path) -> None:
    source = tmp_path / "notes.md"
    source.write_text(NOTES, encoding="utf-8")
    theirs = tmp_path / "packs" / "sources" / "notes.md"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("other")
    with pytest.raises(QuizError, match="there already"):
        begin(tmp_path / "packs" / "trains.yaml", source)
    assert theirs.read_text() == "other"
    assert [path.name for path in (tmp_path / "packs").iterdir()] == ["sources"]


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("notes.pdf", b"%PDF", "no document to cite"),
        ("notes.md", b"\xff\xfe", "not UTF-8"),
        ("gone.md", None, "cannot be read"),
    ],
)
def test_a_source_that_cannot_be_cited_is_refused(
    name: str, raw: bytes | None, told: str, tmp_path: Path
) -> None:
    if raw is not None:
        (tmp_path / name).write_bytes(raw)
    with pytest.raises(QuizError, match=told):
        begin(tmp_path / "trains.yaml", tmp_path / name)
    assert not (tmp_path / "trains.yaml").exists()


@pytest.mark.parametrize("name", [".yaml", "---.yaml", ".hidden.yaml"])
def test_a_pack_needs_a_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(QuizError, match="no name for a pack"):
        begin(tmp_path / name)


def test_a_draft_lists_no_more_stubs_than_can_be_worked_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("quiz.packs.draft.MOST_STUBS", 2)
    from quiz.game.question import Source

    text = "".join(f"## {n}\n\nThing number {n} is so.\n\n" for n in range(5))
    made = draft("a", "A", Source("notes", "N", "n.md"), text)
    assert made.count("# - question:") == 2
    assert "more sections than are listed" in made


def test_a_heading_with_signs_that_a_terminal_obeys_is_told_without_them() -> None:
    (one,) = excerpts("## 1 A\u202eB\n\nIt is so.\n", "n")
    assert isinstance(one, Excerpt)
    from quiz.packs.draft import stub

    assert "\u202e" not in stub(one)
    assert "\ufffd" not in stub(one)
