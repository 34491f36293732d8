"""The zip archive that a workbook is, looked through before a library opens it."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from ...errors import PROBLEMS, QuizError

LARGEST = 64 * 1024 * 1024
MOST_TAGS = 3_000_000  # twice what the questions of the largest pack need
FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
DOCTYPE = b"<!DOCTYPE"
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    ValueError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)
INSTALL = "Install it with: pip install 'citequiz[xlsx]'"
SAVE = "Save it as .xlsx, or as .csv."


def library(name: str = "") -> Any:
    """openpyxl. Raises QuizError when it is not installed."""
    try:
        import openpyxl
    except ImportError:
        raise QuizError("for .xlsx files openpyxl is needed", file=name, advice=INSTALL) from None
    return openpyxl


def has_formulas(content: bytes, name: str) -> bool:
    """Whether a workbook has formulas.

    Raises QuizError when it is no workbook, when it is unpacked has more than 64 MiB or millions
    of cells, or has a document type, with which XML can grow beyond any measure.
    """
    try:
        found = list(unpacked(content, name))
    except BROKEN:
        raise refused("the workbook is broken and cannot be unpacked", name) from None
    if not any(part.startswith("xl/") for part, _ in found):
        raise refused("this is no workbook", name)
    if any(DOCTYPE in data for _, data in found):
        raise refused("the workbook has a document type, which none needs", name)
    if sum(data.count(b"<") for _, data in found) > MOST_TAGS:
        raise refused("the workbook has more cells than any pack needs", name)
    return any(FORMULA.search(data) for part, data in found if part.startswith("xl/worksheets/"))


def unpacked(content: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """The parts of XML by name. Raises QuizError when all parts together are too large."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > LARGEST:
            message = "the workbook is larger than 64 MiB when it is unpacked"
            raise QuizError(message, file=name, advice="Divide it.")
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                yield part.filename, archive.read(part)


def refused(message: str, name: str) -> QuizError:
    """That a workbook cannot be read."""
    return QuizError(message, file=name, advice=SAVE, exit_code=PROBLEMS)
