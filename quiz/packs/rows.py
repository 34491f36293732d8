"""Lines of a file, moved to the side."""


def moved(row: str, shift: int) -> str:
    """A line with more, or with less, white space before it."""
    if shift >= 0:
        return " " * shift + row if row else ""
    return row[min(-shift, width(row)) :]


def width(row: str) -> int:
    """How many spaces a line begins with."""
    return len(row) - len(row.lstrip(" "))


def tidy(rows: list[str], column: int) -> list[str]:
    """Comments at `column`, and of several empty lines together one."""
    made: list[str] = []
    for row in rows:
        shown = " " * column + row.strip() if row.strip() else ""
        if shown or made[-1:] != [""]:
            made.append(shown)
    return made


def without_gap(lead: list[str]) -> list[str]:
    """Comments without an empty line above them."""
    return lead[1:] if lead[:1] == [""] else lead
