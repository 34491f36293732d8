"""Beginning a pack: its file, a copy of its source, and the schema for the author's editor."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ..errors import QuizError
from ..game.question import Source
from ..tongue import _
from . import keys
from .characters import HIDDEN
from .draft import draft
from .fields import NAME
from .schema import FILE_NAME, schema
from .sections import sections
from .slugs import slug
from .sources import document, words

DOCUMENTS = (".md", ".markdown", ".txt", ".text")


class Begun(NamedTuple):
    """The files that were written, the pack first."""

    pack: Path
    others: tuple[Path, ...]


def begin(pack: Path, source: Path | None = None) -> Begun:
    """Write a new pack at `pack`, whose folder is made; never over a file that is there.

    Raises QuizError when a file is there already or cannot be read or written; what was written
    before that is taken away again.
    """
    if not slug(pack.stem, "") or pack.name.startswith("."):
        advice = _("Use letters and digits, such as `quiz new rivers`.")
        raise QuizError(_("{name!r} is no name for a pack").format(name=pack.name), advice=advice)
    if pack.exists() or pack.is_symlink():
        raise QuizError(
            _("this file is there already"), file=str(pack), advice=_("Choose another name.")
        )
    text = words(readable(source)) if source else ""
    with in_words(), taken_back() as written:
        pack.parent.mkdir(parents=True, exist_ok=True)
        described = copied(source, text, pack, written) if source else None
        title = titled(pack.stem)
        write(pack, draft(slug(pack.stem, "pack"), title, described, text).encode(), written)
        editors = pack.parent / FILE_NAME
        if not editors.exists():
            write(editors, (json.dumps(schema(), indent=2) + "\n").encode(), written)
    others = (path for path in written if path != pack)
    return Begun(pack, tuple(others))


def readable(source: Path) -> Path:
    """A document that can be cited. Raises QuizError for another kind of file."""
    if source.suffix.lower() not in DOCUMENTS:
        advice = _("Save it as text: one of {endings}.").format(endings=", ".join(DOCUMENTS))
        raise QuizError(_("this is no document to cite"), file=str(source), advice=advice)
    return source


def copied(source: Path, text: str, pack: Path, written: list[Path]) -> Source:
    """The source of a new pack, copied to `sources/` unless a pack here would find it anyway."""
    name = bare(source)
    raw = source.read_bytes()
    key = slug(source.stem, "source")[:30].rstrip("-")
    described = Source(key, heading(text) or titled(source.stem), name)
    described = described._replace(sha256=sha256(raw).hexdigest())
    with suppress(QuizError):
        if document(pack, described).read_bytes() == raw:
            return described
    target = pack.absolute().parent / "sources" / name
    target.parent.mkdir(exist_ok=True)
    write(target, raw, written)
    found = document(pack, described)
    if found.read_bytes() != raw:
        advice = _("It comes before the copy: rename the source.")
        raise QuizError(_("another source of this name is there"), file=str(found), advice=advice)
    return described


def bare(source: Path) -> str:
    """The name of a source as packs may write it."""
    if re.fullmatch(keys.FILE, source.name) and not HIDDEN.search(source.name):
        return source.name
    return slug(source.stem, "source") + source.suffix.lower()


def heading(text: str) -> str:
    """The first heading of a document, where that is a title."""
    found = sections(text)
    title = found[0].title if found and found[0].level == 1 else ""
    return " ".join(HIDDEN.sub("", title).split())[:NAME]


def titled(stem: str) -> str:
    """A file's name as a title."""
    spaced = " ".join(re.sub(r"[-_.\s]+", " ", HIDDEN.sub("", stem)).split())[:NAME]
    return spaced[:1].upper() + spaced[1:] or "Untitled"


def write(path: Path, raw: bytes, written: list[Path]) -> None:
    """Write a new file. Raises FileExistsError when it is there."""
    with path.open("xb") as stream:
        written.append(path)
        stream.write(raw)


@contextmanager
def taken_back() -> Iterator[list[Path]]:
    """A list of files that are taken away again when what writes them fails."""
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise


@contextmanager
def in_words() -> Iterator[None]:
    """Raises QuizError for what the system refuses."""
    try:
        yield
    except FileExistsError as error:
        advice = _("It is never written over: move it away, or choose another name.")
        raise QuizError(
            _("this file is there already"), file=error.filename, advice=advice
        ) from None
    except OSError as error:
        told = error.strerror or str(error)
        raise QuizError(
            _("it cannot be written: {reason}").format(reason=told), file=error.filename or ""
        ) from None
