"""Tables as lines of text: RFC 4180 with any delimiter, and what spreadsheets make of it."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ...errors import PROBLEMS, QuizError
from .layouts import by_names, by_shape
from .row import MOST_ROWS, TOO_MUCH, WIDEST, Row

DELIMITERS = (",", ";", "\t", "|")
BEGINNING = 1 << 16
TRIED = 20  # rows that are read with each delimiter
MOST_BROKEN = 500
MOST_LINES = 500_000
NEVER_CLOSED = "a quotation mark is never closed"
TOO_LONG = "a cell is longer than 131,072 characters"


def lines(rows: Iterable[Sequence[str]], delimiter: str = ",") -> bytes:
    """`rows` in UTF-8, each ended by CR and LF, with quotation marks where they are needed."""
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return made.getvalue().encode()


def delimiter(text: str, likely: str = "") -> str:
    """What stands between the cells: what Excel says in its own first line, else what makes sense.

    `likely` is tried before the others.
    """
    if text.startswith("sep=") and text[5:6] == "\n":
        return text[4]
    tried = sorted(DELIMITERS, key=lambda sign: sign != likely)
    beginnings = {sign: first(text, sign) for sign in tried}
    for finds in (by_names, by_shape):
        for sign, found in beginnings.items():
            if finds(found):
                return sign
    return max(tried, key=lambda sign: sum(len(row.cells) > 1 for row in beginnings[sign]))


def first(text: str, delimiter: str) -> list[Row]:
    """The first few rows of a table."""
    return list(islice(rows(text[:BEGINNING], delimiter), TRIED))


def rows(text: str, delimiter: str, name: str = "") -> Iterator[Row]:
    """Every row that is not empty, with the line on which it begins.

    After a row that cannot be read, reading goes on with its second line. Raises QuizError when
    that happens too often, or when the rows are too many or too wide.
    """
    if text.count("\n") > MOST_LINES:
        message = f"the table has more than {MOST_LINES:,} lines"
        raise QuizError(message, file=name, advice="Divide it.")
    count = 0
    for row in all_rows(text.split("\n"), delimiter, name):
        if row.broken or any(cell.strip() for cell in row.cells):
            count += 1
            if count > MOST_ROWS or len(row.cells) > WIDEST:
                raise QuizError(TOO_MUCH, file=name, line=row.line, advice="Divide it.")
            yield row


def all_rows(found: list[str], delimiter: str, name: str) -> Iterator[Row]:
    """Every row of the lines, those that cannot be read among them."""
    at = int(found[0] == f"sep={delimiter}")
    for _ in range(MOST_BROKEN):
        broken = ""
        for row in unbroken(found, at, delimiter):
            if row.broken:
                at, broken = row.line, row.broken
            yield row
        if not broken:
            return
    message = f"{MOST_BROKEN} rows cannot be read, the last because {broken}"
    raise QuizError(message, file=name, line=at, exit_code=PROBLEMS)


def unbroken(found: list[str], at: int, delimiter: str) -> Iterator[Row]:
    """The rows of the lines from `at`, counted from 0, up to one that cannot be read."""
    ended: list[bool] = []

    def feed() -> Iterator[str]:
        for place in range(at, len(found)):
            yield found[place] + "\n"
        ended.append(True)

    reader = csv.reader(feed(), delimiter=delimiter)
    line = at + 1
    try:
        for cells in reader:
            if ended:
                yield Row(line, (), broken=NEVER_CLOSED)
                return
            yield Row(line, cells)
            line = at + reader.line_num + 1
    except csv.Error:
        yield Row(line, (), broken=TOO_LONG)
