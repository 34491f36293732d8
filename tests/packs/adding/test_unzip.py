"""Zip archives: what is unpacked, and what is refused before a byte of it is written."""

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.packs.adding import limits
from quiz.packs.adding.unzip import unpack


def archive(folder: Path, *entries: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    path = folder / "packs.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries:
            made.writestr(name, content)
    return path


def entry(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    return info


def unpacked(path: Path, tmp_path: Path) -> dict[str, bytes]:
    into = tmp_path / "into"
    into.mkdir()
    unpack(path, into)
    found = (one for one in into.rglob("*") if one.is_file())
    return {one.relative_to(into).as_posix(): one.read_bytes() for one in found}


def test_files_and_folders_are_unpacked(tmp_path: Path) -> None:
    path = archive(tmp_path, ("a.yaml", b"quiz: 1"), ("sources/", b""), ("sources/n.md", b"N"))
    assert unpacked(path, tmp_path) == {"a.yaml": b"quiz: 1", "sources/n.md": b"N"}


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../up.yaml",
        "a/../../up.yaml",
        "a/./b",
        "a//b",
        "C:/a",
        "a\\b",
        "a\x1b[0m",
        "a\u202eb",
        "n" * 201,
        "b?",
        "..",
    ],
)
def test_a_path_that_leads_out_or_cannot_be_used_is_refused(name: str, tmp_path: Path) -> None:
    path = archive(tmp_path, ("good.yaml", b"quiz: 1"), (name, b"x"))
    with pytest.raises(QuizError, match=r"leads out|cannot be used"):
        unpacked(path, tmp_path)
    assert list((tmp_path / "into").iterdir()) == []
    assert not (tmp_path / "up.yaml").exists()


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO])
def test_links_and_devices_are_refused(kind: int, tmp_path: Path) -> None:
    path = archive(tmp_path, (entry("a.yaml", kind | 0o777), b"/etc/passwd"))
    with pytest.raises(QuizError, match="neither a file nor a folder"):
        unpacked(path, tmp_path)


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    path = archive(tmp_path, ("a.yaml", bytes(4 * limits.MIB)))
    with pytest.raises(QuizError, match="grow more than 100 times"):
        unpacked(path, tmp_path)


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path, ("a.yaml", bytes(4 * limits.MIB)))
    raw = path.read_bytes()
    size = struct.pack("<I", 4 * limits.MIB)
    path.write_bytes(raw.replace(size, struct.pack("<I", 1000)))
    with pytest.raises(QuizError, match=r"broken|too large"):
        unpacked(path, tmp_path)
    assert sum(one.stat().st_size for one in (tmp_path / "into").iterdir()) < limits.MIB


def test_the_files_together_may_not_be_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LARGEST_WHOLE", 1000)
    path = archive(tmp_path, *((f"{n}.yaml", bytes(400)) for n in range(3)))
    with pytest.raises(QuizError, match="larger than"):
        unpacked(path, tmp_path)


def test_one_file_may_not_be_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_FILE", 1000)
    path = archive(tmp_path, ("a.yaml", bytes(1001)))
    with pytest.raises(QuizError, match="larger than"):
        unpacked(path, tmp_path)


def test_the_archive_itself_may_not_be_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LARGEST_DOWNLOAD", 100)
    with pytest.raises(QuizError, match="larger than"):
        unpacked(archive(tmp_path, ("a.yaml", b"x")), tmp_path)


def test_too_many_entries_are_refused_before_they_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = archive(tmp_path, *((f"{n}", b"") for n in range(limits.MOST_FILES + 1)))
    monkeypatch.setattr(zipfile, "ZipFile", None)
    with pytest.raises(QuizError, match="more than 2,000 entries"):
        unpacked(path, tmp_path)


def test_the_same_name_twice_is_refused_whatever_its_case(tmp_path: Path) -> None:
    path = archive(tmp_path, ("a.yaml", b"1"), ("A.yaml", b"2"))
    with pytest.raises(QuizError, match="the same name"):
        unpacked(path, tmp_path)


def test_an_unusual_packing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as made:
        made.writestr("a.yaml", b"x")
    with pytest.raises(QuizError, match="unusual way"):
        unpacked(path, tmp_path)


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path, ("a.yaml", b"x"))
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with pytest.raises(QuizError, match="encrypted"):
        unpacked(path, tmp_path)


def damaged() -> list[bytes]:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("a.yaml", b"quiz: 1\n" * 20)
    raw = stream.getvalue()
    flipped = [raw[:at] + bytes([raw[at] ^ 0xFF]) + raw[at + 1 :] for at in range(0, len(raw), 3)]
    return [b"", b"PK", b"PK\x05\x06", raw[:-1], raw[:40], raw[100:], *flipped]


def test_a_damaged_archive_is_refused_in_words_or_unpacked_whole(tmp_path: Path) -> None:
    for number, raw in enumerate(damaged()):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(raw)
        into = tmp_path / f"into{number}"
        into.mkdir()
        try:
            unpack(path, into)
        except QuizError:
            continue
        assert [one.read_bytes() for one in into.iterdir()] in ([b"quiz: 1\n" * 20], [])
