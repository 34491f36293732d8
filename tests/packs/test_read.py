"""Files are read as UTF-8, up to 16 MiB; what cannot be read is said with its place."""

from pathlib import Path

import pytest

from quiz.errors import PROBLEMS, UNSERVED, QuizError
from quiz.packs.faults import error
from quiz.packs.format import LARGEST, Reading, parse, read

from .zoo.case import FINE, HEAD, asked


def reading_of(path: Path, raw: bytes) -> Reading:
    path.write_bytes(raw)
    return read(path)


@pytest.mark.parametrize(
    ("raw", "place", "said"),
    [
        (b"quiz: 1\ntitle: caf\xe9\n", (2, 11), "byte 19 of the file (0xe9)"),
        (b"\xef\xbb\xbfa\r\n\xff", (2, 1), "byte 7 of the file (0xff)"),
        ("é\n".encode("utf-16"), (1, 1), "byte 1 of the file (0xff)"),
        (b"quiz: \xed\xa0\x80", (1, 7), "byte 7 of the file (0xed)"),
        (b"a\n\xf0\x9f", (2, 1), "byte 3 of the file (0xf0)"),
    ],
)
def test_a_byte_that_is_not_utf8_is_named(
    raw: bytes, place: tuple[int, int], said: str, tmp_path: Path
) -> None:
    reading = reading_of(tmp_path / "x.yaml", raw)
    assert reading.pack is None
    [fault] = reading.faults
    assert (fault.code, (fault.line, fault.column)) == ("Q111", place)
    assert said in fault.message


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    text = HEAD + FINE
    full = text.encode() + b"#" * (LARGEST - len(text))
    assert reading_of(tmp_path / "x.yaml", full).faults == ()
    [fault] = reading_of(tmp_path / "x.yaml", full + b"#").faults
    assert fault.code == "Q110"


def test_a_fault_never_stands_below_the_last_line() -> None:
    assert [fault.line for fault in parse("---", "x.yaml").faults] == [1]


@pytest.mark.parametrize("name", ["missing.yaml", "", "a\0b", "x" * 300])
def test_a_file_that_cannot_be_opened_is_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(QuizError, match="cannot be read") as caught:
        read(tmp_path / name)
    assert caught.value.exit_code == UNSERVED


def test_a_fault_becomes_an_error_that_names_its_place() -> None:
    [fault] = parse(asked("    pool: 3\n"), "packs/x.yaml").faults
    assert str(error(fault)).startswith("packs/x.yaml:10:11: `pool` cannot be `3`")
    assert error(fault).exit_code == PROBLEMS
    assert "(and 1 more fault)" in str(error(fault, more=1))
    assert "(and 2,000 more faults)" in str(error(fault, more=2_000))


def test_a_newer_format_is_a_request_that_cannot_be_served() -> None:
    [fault] = parse("quiz: 2\nquestions: {}\nfoo: *bar\n", "x.yaml").faults
    assert error(fault).exit_code == UNSERVED
    assert "newer" in fault.advice
