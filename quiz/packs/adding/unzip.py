"""Unpacking a stranger's zip archive: files and folders only, inside one folder, up to a size."""

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from ...errors import PROBLEMS, QuizError
from ...tongue import _
from ..characters import HIDDEN
from . import limits

END = b"PK\x05\x06"
END_64 = b"PK\x06\x07"
TAIL = 22 + 65_535  # the end record, and the longest comment after it
MOST_LISTING = 512 * limits.MOST_FILES
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1
CHUNK = 64 * 1024
FORBIDDEN = set('\\:*?"<>|')


def unpack(archive: Path, folder: Path) -> None:
    """Unpack the files of `archive` below `folder`, which is empty.

    Raises QuizError for an archive that is broken, too large, too tightly packed or encrypted, and
    for one with a link, a device, a name twice, or a path that is absolute or leads out of it.
    """
    try:
        listing(archive)
        with zipfile.ZipFile(archive) as opened:
            left = limits.LARGEST_WHOLE
            for info, path in places(opened, archive):
                target = folder / path
                if info.is_dir():
                    target.mkdir(parents=True, exist_ok=True)
                else:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    left -= written(opened, info, target, left)
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError) as error:
        raise refused(archive, _("the archive is broken: {reason}").format(reason=error)) from None
    except (OSError, UnicodeError, RuntimeError, ValueError) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise refused(
            archive, _("the archive cannot be unpacked: {reason}").format(reason=told)
        ) from None


def listing(archive: Path) -> None:
    """Refuse an archive that is too large, or whose listing is, before the listing is read."""
    with archive.open("rb") as stream:
        size = stream.seek(0, os.SEEK_END)
        if size > limits.LARGEST_DOWNLOAD:
            raise refused(
                archive,
                _("the archive is larger than {size}").format(size=mib(limits.LARGEST_DOWNLOAD)),
            )
        stream.seek(max(size - TAIL, 0))
        tail = stream.read()
    at = tail.rfind(END)
    if at < 0 or len(tail) < at + 22:
        raise refused(archive, _("this is no zip archive"))
    entries, length = struct.unpack("<HI", tail[at + 10 : at + 16])
    if END_64 in tail or entries > limits.MOST_FILES or length > MOST_LISTING:
        raise refused(
            archive,
            _("the archive has more than {n:,} entries").format(n=limits.MOST_FILES),
        )


def places(opened: zipfile.ZipFile, archive: Path) -> Iterator[tuple[zipfile.ZipInfo, Path]]:
    """Every entry with its place below the folder, after all of them were found to be harmless."""
    infos = opened.infolist()
    whole = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if whole > limits.LARGEST_WHOLE:
        raise refused(
            archive,
            _("its files are larger than {size} together").format(size=mib(limits.LARGEST_WHOLE)),
        )
    if whole > limits.SMALL and whole > limits.RATIO * packed:
        raise refused(archive, _("its files grow more than {n} times").format(n=limits.RATIO))
    found = [(info, place(info, archive)) for info in infos]
    names = [str(path).casefold() for _, path in found]
    if len(set(names)) < len(names):
        raise refused(archive, _("two of its entries have the same name"))
    yield from found


def place(info: zipfile.ZipInfo, archive: Path) -> Path:
    """The path of an entry below the folder. Raises QuizError for one that is not harmless."""
    name = info.filename
    parts = name.removesuffix("/").split("/")
    if name.startswith("/") or ".." in parts or "" in parts or "." in parts:
        raise refused(archive, _("the entry {name!r} leads out of the archive").format(name=name))
    if HIDDEN.search(name) or FORBIDDEN & set(name) or len(name.encode()) > limits.LONGEST_NAME:
        raise refused(
            archive, _("the entry {name!r} has a name that cannot be used").format(name=name)
        )
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise refused(
            archive, _("the entry {name!r} is neither a file nor a folder").format(name=name)
        )
    if info.flag_bits & ENCRYPTED:
        raise refused(archive, _("the entry {name!r} is encrypted").format(name=name))
    if info.compress_type not in METHODS:
        raise refused(
            archive, _("the entry {name!r} is packed in an unusual way").format(name=name)
        )
    if info.file_size > limits.LARGEST_FILE:
        raise refused(
            archive,
            _("the entry {name!r} is larger than {size}").format(
                name=name, size=mib(limits.LARGEST_FILE)
            ),
        )
    return Path(*parts)


def written(opened: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path, left: int) -> int:
    """Unpack one file; how large it is. What the listing says of its size is not trusted."""
    size = 0
    with opened.open(info) as packed, target.open("xb") as stream:
        while chunk := packed.read(CHUNK):
            size += len(chunk)
            if size > min(limits.LARGEST_FILE, left):
                name = info.filename
                raise refused(
                    Path(str(opened.filename)),
                    _("the entry {name!r} is too large").format(name=name),
                )
            stream.write(chunk)
    return size


def refused(archive: Path, message: str) -> QuizError:
    """The error of an archive that is not unpacked."""
    return QuizError(message, file=archive.name, exit_code=PROBLEMS)


def mib(size: int) -> str:
    """A size in MiB."""
    return f"{size // limits.MIB} MiB"
