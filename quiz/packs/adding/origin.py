"""Where a pack comes from, as it was typed and as it is remembered beside the pack."""

import json
import re
from pathlib import Path
from typing import NamedTuple

from ...errors import QuizError
from ...tongue import _
from ..characters import HIDDEN
from ..folders import RECORD

FORMAT = "citequiz-origin"
VERSION = 1
LARGEST_RECORD = 64 * 1024
FILE, FOLDER, ZIP, ADDRESS, GIT = KINDS = ("file", "folder", "zip", "address", "git")
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
SHORT_SSH = re.compile(r"[\w.-]+@[\w.-]+:")


class Origin(NamedTuple):
    """A file, folder, zip archive, https address or git repository."""

    kind: str
    where: str


class Record(NamedTuple):
    """What is remembered of an added pack: its origin, and when it was added (UTC, ISO 8601)."""

    id: str
    origin: Origin
    at: str


def origin(typed: str) -> Origin:
    """What `typed` names. Raises QuizError when that is nothing to add from."""
    where = typed.strip()
    if HIDDEN.search(where) or not where:
        raise QuizError(_("{typed!r} is no file and no address").format(typed=typed), advice=FORMS)
    if where.lower().startswith("git+https://"):
        return Origin(GIT, where[len("git+") :])
    if where.lower().startswith("https://"):
        path = where.partition("?")[0].partition("#")[0]
        return Origin(GIT if path.rstrip("/").endswith(".git") else ADDRESS, where)
    if SCHEME.match(where) or SHORT_SSH.match(where):
        raise QuizError(
            _("packs are fetched over https only, not from {where}").format(where=where),
            advice=FORMS,
        )
    return local(Path(where))


FORMS = _("Name a .yaml file, a folder, a .zip, an https address, or a git repository over https.")


def local(path: Path) -> Origin:
    """A file or folder of this machine. Raises QuizError when it is not there."""
    whole = str(path.absolute())
    if path.is_dir():
        return Origin(FOLDER, whole)
    if path.is_file():
        return Origin(ZIP if path.suffix.lower() == ".zip" else FILE, whole)
    raise QuizError(_("there is no such file or folder"), file=str(path), advice=FORMS)


def written(record: Record) -> str:
    """A record as the text of its file."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "id": record.id,
        "kind": record.origin.kind,
        "where": record.origin.where,
        "at": record.at,
    }
    return json.dumps(told, indent=2) + "\n"


def remembered(folder: Path) -> Record | None:
    """The record in the folder of an added pack, or None when it has none that can be read."""
    try:
        with (folder / RECORD).open("rb") as stream:
            told = json.loads(stream.read(LARGEST_RECORD))
        if told["format"] != FORMAT or told["version"] != VERSION or told["kind"] not in KINDS:
            return None
        texts = [told[name] for name in ("id", "kind", "where", "at")]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if not all(isinstance(text, str) for text in texts):
        return None
    own, kind, where, at = texts
    return Record(own, Origin(kind, where), at)
