"""Workbooks of spreadsheets (.xlsx, ECMA-376) as rows of texts, through openpyxl.

Numbers are read as they are shown, as far as that can be told; what may have been another text is
noted. The older .xls is not read.
"""

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from ...errors import QuizError
from .row import MOST_ROWS, TOO_MUCH, WIDEST, Row
from .workbook_parts import has_formulas, library, refused

LAST_ROW = 1_048_576  # of a sheet in Excel
FORMULA_TAKEN = "changed: a formula, of which the last result was taken"


def sheets(content: bytes, name: str) -> list[tuple[str, list[Row]]]:
    """The sheets of a workbook by name, with their rows that are not empty.

    Raises QuizError when it cannot be read.
    """
    openpyxl = library(name)
    with_formulas = has_formulas(content, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = opened(openpyxl, content, data_only=True)
            if with_formulas:
                formulas = opened(openpyxl, content, data_only=False)
                found = [
                    (title, noted(rows, {row.line: row for row in others}))
                    for (title, rows), (_, others) in zip(found, formulas, strict=True)
                ]
    except QuizError:
        raise
    except Exception:
        # openpyxl raises whatever broken XML makes of it, of a dozen kinds.
        raise refused("the workbook is broken and cannot be read", name) from None
    return found


def opened(openpyxl: Any, content: bytes, data_only: bool) -> list[tuple[str, list[Row]]]:
    """The sheets with values, or with formulas where there are any."""
    book = openpyxl.load_workbook(
        io.BytesIO(content), read_only=True, data_only=data_only, keep_links=False
    )
    return [(sheet.title, list(rows(sheet))) for sheet in book.worksheets]


def rows(sheet: Any) -> Iterator[Row]:
    """The rows of a sheet that are not empty. Raises QuizError when they are too many or wide."""
    sheet.reset_dimensions()
    count = 0
    for line, cells in enumerate(sheet.iter_rows(max_row=LAST_ROW), 1):
        read = [shown(cell) for cell in cells if cell.value is not None or len(cells) <= WIDEST]
        if not any(text for text, _, _ in read):
            continue
        count += 1
        if len(cells) > WIDEST or count > MOST_ROWS:
            raise QuizError(TOO_MUCH, advice="Divide it.")
        yield Row(
            line,
            [text for text, _, _ in read],
            sheet.title,
            odd=tuple((at, note) for at, (_, note, _) in enumerate(read) if note),
            errors=tuple(at for at, (_, _, error) in enumerate(read) if error),
        )


def shown(cell: Any) -> tuple[str, str, bool]:
    """The text that a cell shows, a note when it may have been another, and if it is an error."""
    value = cell.value
    if value is None:
        return "", "", False
    if cell.data_type == "f":
        return "=", FORMULA_TAKEN, False
    if cell.data_type == "e":
        return str(value), "", True
    if isinstance(value, bool):
        return str(value).upper(), "", False
    if isinstance(value, int | float):
        return number(value, str(cell.number_format))
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date | time | timedelta):
        return str(value), f"changed: a date or time, read as {value}", False
    return str(value), "", False


def number(value: float, shape: str) -> tuple[str, str, bool]:
    """A number with the fifteen digits that a spreadsheet keeps, or as a percentage."""
    if "%" in shape:
        text = f"{value * 100:.15g}%"
        return text, f"changed: a percentage, read as {text}", False
    return f"{value:.15g}", "", False


def noted(found: list[Row], formulas: dict[int, Row]) -> list[Row]:
    """`found` with the notes on formulas in the same rows."""
    return [
        row._replace(odd=(*row.odd, *only_formulas(formulas[row.line])))
        if row.line in formulas
        else row
        for row in found
    ]


def only_formulas(row: Row) -> Iterator[tuple[int, str]]:
    """The notes of a row that are on formulas."""
    return ((at, note) for at, note in row.odd if note == FORMULA_TAKEN)
