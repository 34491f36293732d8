"""A score file from elsewhere, which is read and never written."""

import os
from json import JSONDecodeError
from pathlib import Path

from ..errors import QuizError
from ..tongue import _
from . import notices
from .disk import get_all, open_file, told
from .records import events
from .repair import Contents, contents
from .shape import DECODER

LARGEST = 256 * 1024 * 1024  # bytes
MEND = _("Start the quiz once where this file is from, which mends it, or take a backup of it.")


def read(path: Path) -> Contents:
    """What the file at `path` holds, which has to be whole.

    Raises QuizError, with the line where there is one, when it cannot be read, is no score file,
    is damaged, or was written by a newer version.
    """
    with told(_("these scores cannot be read"), path):
        descriptor = open_file(path, os.O_RDONLY)
        try:
            if os.fstat(descriptor).st_size > LARGEST:
                raise QuizError(_("this file is too large to be read"), file=str(path))
            raw = get_all(descriptor)
        finally:
            os.close(descriptor)
    found = contents(raw)
    if found.newer:
        message = _("a newer version of the quiz wrote this score file")
        raise QuizError(message, file=str(path), advice=notices.UPDATE)
    if found.damaged or not raw.strip():
        raise damage(raw, path)
    _events, broken = events(found.values())
    if broken:
        line = line_of(raw, found.records[broken[0]])
        message = _("this is no record that can be read")
        raise QuizError(message, file=str(path), line=line, advice=MEND)
    return found


def damage(raw: bytes, path: Path) -> QuizError:
    """Why the bytes of a file are no whole score file, and where."""
    file = str(path)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return QuizError(_("this is not UTF-8"), file=file, line=line, advice=MEND)
    try:
        value = DECODER.decode(text)
    except RecursionError:
        value = None
    except JSONDecodeError as error:
        message, line, column = _("the JSON is damaged here"), error.lineno, error.colno
        return QuizError(message, file=file, line=line, column=column, advice=MEND)
    except ValueError as error:
        return QuizError(
            _("the JSON is damaged: {error}").format(error=error), file=file, advice=MEND
        )
    if isinstance(value, dict) and value.get("format") == "citequiz-scores":
        return QuizError(_("this score file has no records"), file=file, line=1, advice=MEND)
    advice = _("Name a scores.json; `quiz where` tells where it is.")
    return QuizError(_("this is not a score file"), file=file, line=1, advice=advice)


def line_of(raw: bytes, record: str) -> int | None:
    """The line, from 1, on which a record begins; None where it was written over several."""
    place = raw.find(record.encode("utf-8", "surrogatepass"))
    return raw.count(b"\n", 0, place) + 1 if place >= 0 else None
