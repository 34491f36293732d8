"""Rows of texts as a workbook of a spreadsheet (.xlsx, ECMA-376), through openpyxl."""

import io
import re
import zipfile
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from .workbook_parts import library

THEN = datetime(1980, 1, 1)


def workbook(
    found: Sequence[Sequence[str]],
    title: str = "Sheet1",
    numeric: Collection[int] = (),
    widths: dict[str, int] | None = None,
) -> bytes:
    """A workbook with one sheet. In the columns `numeric` digits are written as numbers.

    `widths` are those of columns, by letter. Raises QuizError when openpyxl is not installed.
    """
    book = library().Workbook(write_only=True)
    sheet = book.create_sheet(title)
    for column, width in (widths or {}).items():
        sheet.column_dimensions[column].width = width
    for row in found:
        sheet.append([cell(sheet, text, at in numeric) for at, text in enumerate(row)])
    made = io.BytesIO()
    book.save(made)
    return timeless(made.getvalue())


def cell(sheet: Any, text: str, numeric: bool) -> Any:
    """A cell with a text that stays one, whatever it looks like; digits if `numeric` says so."""
    from openpyxl.cell import WriteOnlyCell

    if not text or (numeric and text.isdigit()):
        return WriteOnlyCell(sheet, int(text) if text else None)
    made = WriteOnlyCell(sheet, text)
    made.data_type = "s"
    return made


def timeless(content: bytes) -> bytes:
    """The same workbook without the time at which it was made, and not compressed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            if part == "docProps/core.xml":
                stamp = THEN.isoformat().encode()
                data = re.sub(rb"(?<=>)\d{4}-\d\d-\d\dT[\d:]+", stamp, data)
            new.writestr(zipfile.ZipInfo(part, THEN.timetuple()[:6]), data)
    return made.getvalue()
