"""What can be added from, and how that is remembered."""

import json
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.packs.adding.origin import Origin, Record, origin, remembered, written
from quiz.packs.folders import RECORD


@pytest.mark.parametrize(
    ("typed", "kind", "where"),
    [
        ("https://a.example/r.yaml", "address", "https://a.example/r.yaml"),
        (" HTTPS://a.example/r ", "address", "HTTPS://a.example/r"),
        ("https://a.example/packs.git", "git", "https://a.example/packs.git"),
        ("https://a.example/packs.git/", "git", "https://a.example/packs.git/"),
        ("git+https://a.example/packs", "git", "https://a.example/packs"),
        ("https://a.example/r?f=x.git", "address", "https://a.example/r?f=x.git"),
    ],
)
def test_addresses_are_told_apart(typed: str, kind: str, where: str) -> None:
    assert origin(typed) == Origin(kind, where)


def test_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.ZIP"):
        (tmp_path / name).touch()
    assert origin(str(tmp_path / "a.yaml")).kind == "file"
    assert origin(str(tmp_path / "b.ZIP")).kind == "zip"
    assert origin(str(tmp_path)) == Origin("folder", str(tmp_path))


@pytest.mark.parametrize(
    "typed",
    [
        "http://a.example/r.yaml",
        "ssh://a.example/r",
        "git://a.example/r",
        "git+ssh://a.example/r",
        "file:///etc/passwd",
        "git@a.example:packs.git",
    ],
)
def test_other_schemes_are_refused(typed: str) -> None:
    with pytest.raises(QuizError, match="over https only"):
        origin(typed)


@pytest.mark.parametrize("typed", ["", "  ", "no-such-file.yaml", "a\x1b[0m", "--upload-pack=x"])
def test_what_is_nothing_is_refused(typed: str) -> None:
    with pytest.raises(QuizError, match=r"no such file|no file and no address"):
        origin(typed)


def test_a_record_is_remembered(tmp_path: Path) -> None:
    record = Record("rivers", Origin("zip", "/tmp/r.zip"), "2026-11-22T12:00:00Z")
    (tmp_path / RECORD).write_text(written(record))
    assert remembered(tmp_path) == record


@pytest.mark.parametrize(
    "raw",
    ["", "[", "[]", "null", '{"format": "other"}', "[" * 100_000]
    + [
        json.dumps({"format": "citequiz-origin", "version": 1, "kind": "zip", "id": "a", **more})
        for more in ({}, {"where": 1, "at": ""}, {"kind": "rsync", "where": "", "at": ""})
    ],
)
def test_a_record_that_cannot_be_read_is_none(raw: str, tmp_path: Path) -> None:
    (tmp_path / RECORD).write_text(raw)
    assert remembered(tmp_path) is None
