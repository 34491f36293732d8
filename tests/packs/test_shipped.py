"""The packs that come with the program keep what the program promises of its packs."""

from pathlib import Path

import pytest

from quiz.game.question import Citation
from quiz.packs.folders import shipped
from quiz.packs.format import Reading, read
from quiz.packs.library import Library
from quiz.packs.sources import document, find, passage, words

FILES = sorted(shipped().glob("*.y*ml"))


@pytest.fixture(params=FILES, ids=lambda path: path.name, scope="module")
def path(request: pytest.FixtureRequest) -> Path:
    """The file of each shipped pack."""
    assert isinstance(request.param, Path)
    return request.param


@pytest.fixture(scope="module")
def reading(path: Path) -> Reading:
    """What is in the file."""
    return read(path)


def test_packs_are_shipped() -> None:
    assert {entry.path for entry in Library((shipped(),)).packs()} == set(FILES)
    assert "armored-train" in {path.stem for path in FILES}


def test_every_shipped_pack_is_read_without_a_fault(reading: Reading) -> None:
    assert reading.faults == ()
    assert reading.pack is not None
    assert reading.pack.left_out == 0


def test_every_shipped_pack_is_called_as_its_file(path: Path, reading: Reading) -> None:
    assert reading.pack is not None
    assert reading.pack.id == path.stem


def test_every_shipped_pack_says_in_what_language_and_under_what_licence(reading: Reading) -> None:
    assert reading.pack is not None
    assert reading.pack.language
    assert reading.pack.license


def test_every_shipped_question_says_why_and_cites_its_passage(reading: Reading) -> None:
    assert reading.pack is not None
    bare = [one.id for one in reading.pack.questions if not (one.why and one.citations)]
    assert bare == []


def test_every_shipped_citation_is_found_once_in_its_source_at_its_section(
    path: Path, reading: Reading
) -> None:
    assert reading.pack is not None
    sources = {source.key: words(document(path, source)) for source in reading.pack.sources}
    odd: list[Citation] = [
        citation
        for question in reading.pack.questions
        for citation in question.citations
        if not citation.at or len(find(sources[citation.source], citation)) != 1
    ]
    assert odd == []


def test_every_shipped_passage_can_be_shown(path: Path, reading: Reading) -> None:
    assert reading.pack is not None
    for question in reading.pack.questions:
        for citation in question.citations:
            shown = passage(path, reading.pack, citation)
            assert 0 <= shown.start < shown.end <= len(shown.text)
