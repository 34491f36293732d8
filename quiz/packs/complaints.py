"""What may be meant when the YAML parser stops, one small function each.

A rule gives nothing when what it knows of is not the case.
"""

import re
from typing import Any, NamedTuple

from yaml.events import MappingEndEvent, SequenceEndEvent

from .keys import ALL
from .nodes import quoted, shown

SIGN = "Put the whole text in quotation marks."
WRONG = "Indent it as the line above; a wrong option that has a why begins with `wrong:`."
INDENT = "Indent it with as many spaces as the lines it belongs with."


class Spot(NamedTuple):
    """Where the parser stopped, and what it had in hand. Places are counted from 0.

    `open` is where the unfinished thing began; `last` is what was read just before.
    """

    lines: list[str]
    line: int
    column: int
    open: tuple[int, int]
    last: Any
    above: int

    @property
    def text(self) -> str:
        """The line on which the parser stopped."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def sign(self) -> str:
        """The character at which the parser stopped."""
        return self.text[self.column : self.column + 1]


class Found(NamedTuple):
    """A complaint in plain words, at a place counted from 0."""

    code: str
    line: int
    column: int
    message: str
    advice: str


def never_closed(spot: Spot) -> Found:
    message = "this quotation mark is never closed"
    return Found("Q122", *spot.open, message, "Close it at the end of the text.")


def backslash(spot: Spot) -> Found:
    column = spot.text.rfind("\\", 0, spot.column + 1)
    message = f"{shown(spot.text[column : column + 2])} means nothing in double quotation marks"
    advice = "Write the backslash twice, or use single quotation marks."
    return Found("Q127", spot.line, max(column, 0), message, advice)


def tab(spot: Spot) -> Found | None:
    blank = re.match(r"[ -]*\t\s*", spot.text)
    if not blank:
        return None
    message = "a tab indents this line"
    return Found("Q121", spot.line, spot.text.index("\t"), message, "Indent with spaces.")


def after_quotes(spot: Spot) -> Found | None:
    """A text that begins with a quotation mark and goes on after the closing one."""
    style = getattr(spot.last, "style", None)
    if style not in ("'", '"'):
        return None
    start, end = spot.last.start_mark, spot.last.end_mark
    line = start.line + spot.above
    if end.line + spot.above != spot.line or spot.text[end.column : spot.column].strip():
        return None
    message = "the text goes on after its closing quotation mark"
    whole = re.sub(r"\s#.*", "", spot.lines[line][start.column :]).rstrip()
    if whole[-1] == style:
        whole = whole[1:-1]
    advice = f"Put all of it in quotation marks: {quoted(whole)}."
    return Found("Q122", line, start.column, message, advice)


def ran_on(spot: Spot) -> Found | None:
    """A quotation mark that was closed only by the next text's."""
    if getattr(spot.last, "style", None) not in ("'", '"'):
        return None
    start, end = spot.last.start_mark, spot.last.end_mark
    if end.line + spot.above != spot.line or start.line == end.line:
        return None
    return never_closed(spot._replace(open=(start.line + spot.above, start.column)))


def after_bracket(spot: Spot) -> Found | None:
    """A text that begins with a bracket or brace and goes on after it is closed."""
    end = spot.last.end_mark
    if type(spot.last) not in (MappingEndEvent, SequenceEndEvent) or not spot.text:
        return None
    closing = spot.text[end.column - 1 : end.column]
    begun = spot.text.find({"]": "[", "}": "{"}.get(closing, " "))
    if end.line + spot.above != spot.line or begun < 0 or closing not in ("]", "}"):
        return None
    return special(spot._replace(column=begun))


def colon(spot: Spot) -> Found:
    before = spot.text[: spot.column]
    typed = re.match(r"\s*((?:-\s+)*)(?:([\w-]+):\s+)?(?=\S)", spot.text)
    if typed and (typed[1] or typed[2]) and ":" in before:
        value = spot.text[typed.end() if typed[2] in ALL else typed.end(1) :].strip()
        message = "a colon and a space within a text make a key of it"
        advice = f"Put the text in quotation marks: {quoted(value)}."
        return Found("Q123", spot.line, spot.column, message, advice)
    return misplaced_key(spot)


def misplaced_key(spot: Spot) -> Found:
    column = len(spot.text) - len(spot.text.lstrip())
    above = spot.line - 1
    while above > 0 and not spot.lines[above].strip():
        above -= 1
    line = spot.lines[above] if above >= 0 else ""
    if line.strip() and ":" not in line and not line.lstrip().startswith(("-", "#")):
        return no_colon(spot._replace(open=(above, len(line) - len(line.lstrip()))))
    key = shown(spot.text[column : spot.column])
    message = f"the key {key} is indented so that it belongs to the text above"
    option = key == "`why`" and line.lstrip().startswith("- ")
    return Found("Q125", spot.line, column, message, WRONG if option else INDENT)


def no_colon(spot: Spot) -> Found:
    line, column = spot.open
    words = spot.lines[line][column:] if line < len(spot.lines) else ""
    if glued := re.match(r"([\w-]+):(\S.*)", words):
        message = f"a space is missing after the colon of {shown(glued[1])}"
        return Found("Q120", line, column + len(glued[1]), message, "Put one there.")
    message = f"a colon is missing after {shown(words.split(' ')[0])}"
    advice = "Write `key: text`, or indent the line if it goes on with the text above."
    return Found("Q120", line, column, message, advice)


def special(spot: Spot) -> Found:
    sign = "a backtick" if spot.sign == "`" else shown(spot.sign)
    message = f"an unquoted text cannot begin with {sign}"
    return Found("Q124", spot.line, spot.column, message, SIGN)


def special_begun(spot: Spot) -> Found:
    line, column = spot.open
    return special(spot._replace(line=line, column=column))


def directive(spot: Spot) -> Found:
    message = "a line that begins with % is an order to the YAML parser"
    return Found("Q129", *spot.open, message, "Take the line away, or indent it.")


def after_directive(spot: Spot) -> Found | None:
    orders = [number for number, line in enumerate(spot.lines[: spot.line]) if line[:1] == "%"]
    return directive(spot._replace(open=(orders[0], 0))) if orders else None


def list_on_line(spot: Spot) -> Found:
    message = "a list cannot begin on the line of its key"
    advice = "Begin it on the next line, or put a text that begins with - in quotation marks."
    return Found("Q124", spot.line, spot.column, message, advice)


def open_bracket(spot: Spot) -> Found:
    line, column = opened(spot)
    begun = spot.lines[line][column : column + 1] if line < len(spot.lines) else ""
    if (line, column) == spot.open and line == spot.line and spot.sign:
        message = f"within {shown(begun)} a comma or a closing bracket is wanted here"
        return Found("Q126", spot.line, spot.column, message, "Put texts in quotation marks.")
    message = f"the {shown(begun)} is never closed"
    advice = "Close it, or put a text that begins with it in quotation marks."
    return Found("Q126", line, column, message, advice)


def opened(spot: Spot) -> tuple[int, int]:
    """Where the bracket or brace stands: the parser may name the place after it instead."""
    line, column = spot.open
    if line < len(spot.lines) and spot.lines[line][column : column + 1] in ("[", "{"):
        return spot.open
    for above in range(min(line, len(spot.lines) - 1), -1, -1):
        before = spot.lines[above][:column] if above == line else spot.lines[above]
        if (place := max(before.rfind("["), before.rfind("{"))) >= 0:
            return above, place
    return spot.open


def stray_bracket(spot: Spot) -> Found | None:
    if spot.sign not in tuple("]},"):
        return None
    message = f"nothing was opened that {shown(spot.sign)} could end"
    return Found("Q126", spot.line, spot.column, message, "Put texts in quotation marks.")


def indentation(spot: Spot) -> Found:
    text = spot.text.strip()
    what = f"the line {shown(text)}" if text else "this line"
    return Found("Q125", spot.line, spot.column, f"{what} belongs to nothing above it", INDENT)
