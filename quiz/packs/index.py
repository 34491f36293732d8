"""The compiled index: what was read of packs whose files have not changed since.

`header.json` has a row for each file: its stat, its id, title and counts. Beside it is one file a
pack, written when the pack is first read, that begins with a line of its own for the stat, so that
one pack is opened without the rows of all. All of them are JSON behind its checksum. A row counts
only while the file's stat is the same; a file written less than two seconds before it was read
counts as changed, for its clock may be too coarse to tell. Whatever is missing, damaged or of
another version is read from YAML again, and whatever cannot be written is done without: the index
is never needed.
"""

import json
import os
import time
from binascii import crc32
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .. import __version__
from ..places import put_private

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..game.question import Pack

FORMAT = f"2 {__version__}"
RACY = 2_000_000_000  # nanoseconds
FAILURES = (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError)


class Row(NamedTuple):
    """What is known of one file. `pack` is false for YAML that is not a pack of ours."""

    stat: tuple[int, ...]
    read_at: int
    pack: bool
    id: str = ""
    title: str = ""
    questions: int = 0
    left_out: int = 0
    problem: str = ""


KINDS = (list, int, bool, str, str, int, int, str)  # of a row, as JSON has them


class Index:
    """The rows and packs under one cache folder; None keeps everything in memory only."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.rows: dict[str, Row] = {}
        self.unread: dict[str, list[object]] = {}
        self.changed = False
        self.loaded = False

    def row(self, path: str, stat: os.stat_result) -> Row | None:
        """The row of a file that has not changed since it was read."""
        self.load()
        if path in self.unread:
            with suppress(*FAILURES):
                self.rows[path] = as_row(self.unread.pop(path))
        row = self.rows.get(path)
        return row if row and is_same(stat, row.stat, row.read_at) else None

    def put(self, path: str, stat: os.stat_result, row: Row, pack: "Pack | None") -> Row:
        """Remember what was just read of a file."""
        row = row._replace(stat=key(stat), read_at=time.time_ns())
        self.rows[path] = row
        self.changed = True
        if pack and self.folder:
            from .compiled import dumped

            state = json.dumps([row.stat, row.read_at])
            self.write(self.file(path), f"{FORMAT}\n{state}\n{dumped(pack)}")
        return row

    def pack(self, path: str, stat: os.stat_result) -> "Pack | None":
        """The compiled pack of a file that has not changed since, if it is there and whole."""
        if not self.folder:
            return None
        from .compiled import loaded

        with suppress(*FAILURES):
            version, state, pack = unsealed(self.file(path).read_bytes()).split("\n", 2)
            if version == FORMAT and is_same(stat, *json.loads(state)):
                return loaded(pack)
        return None

    def load(self) -> None:
        """Read the header once, if there is one of this version."""
        if self.loaded or not self.folder:
            return
        self.loaded = True
        with suppress(*FAILURES):
            header = json.loads(unsealed((self.folder / "header.json").read_bytes()))
            if header["format"] == FORMAT:
                self.unread = dict(header["rows"])

    def save(self, folders: set[str], paths: set[str]) -> None:
        """Write the header, if it has changed. `paths` are the files that `folders` hold now:
        the rows of others in these folders go, and those of other folders stay."""
        rows = {**self.unread, **self.rows}
        gone = {path for path in rows.keys() - paths if str(Path(path).parent) in folders}
        if not self.folder or not (self.changed or gone):
            return
        header = {
            "format": FORMAT,
            "rows": {path: row for path, row in rows.items() if path not in gone},
        }
        self.write(self.folder / "header.json", json.dumps(header, separators=(",", ":")))
        for path in gone:
            self.rows.pop(path, None)
            self.unread.pop(path, None)
            with suppress(OSError):
                self.file(path).unlink(missing_ok=True)
        self.changed = False

    def file(self, path: str) -> Path:
        """Where the compiled pack of a file is."""
        from hashlib import blake2b

        assert self.folder  # noqa: S101 - callers have looked
        name = blake2b(path.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
        return self.folder / f"{name}.json"

    def write(self, target: Path, text: str) -> None:
        """Put `text` in place whole, or not at all; a failure is silent."""
        with suppress(OSError, ValueError):
            put_private(target, sealed(text))


def sealed(text: str) -> bytes:
    """`text` as a file of the index holds it: behind its checksum. Raises ValueError."""
    raw = text.encode()
    return b"%08x %s" % (crc32(raw), raw)


def unsealed(raw: bytes) -> str:
    """The text of a file of the index. Raises ValueError when it is not as it was written."""
    checksum, _, text = raw.partition(b" ")
    if checksum != b"%08x" % crc32(text):
        raise ValueError("this was not written so")
    return text.decode()


def key(stat: os.stat_result) -> tuple[int, ...]:
    """What tells one state of a file from another without opening it."""
    return (stat.st_mtime_ns, stat.st_size, stat.st_ino, stat.st_ctime_ns)


def is_same(stat: os.stat_result, before: "Sequence[int]", read_at: int) -> bool:
    """Whether a file is as it was `before`, when it was read, as far as its clock can tell."""
    return key(stat) == tuple(before) and stat.st_mtime_ns + RACY < read_at


def as_row(values: list[object]) -> Row:
    """A row from the list that JSON made of it. Raises TypeError when it is none."""
    if tuple(map(type, values)) != KINDS:
        raise TypeError("not a row of the index")
    stat, *others = values
    return Row(tuple(stat), *others)  # type: ignore[arg-type]
