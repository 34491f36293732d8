"""The fields of a JSON object, each with the place where it stands."""

import json
import re
from typing import Any, NamedTuple

from ..errors import QuizError
from ..tongue import _

SPACE = re.compile(r"[ \t\r\n]*")


class Field(NamedTuple):
    """One key with its value; line and column are those of the key, counted from 1."""

    key: str
    value: Any
    line: int
    column: int


def fields(text: str, file: str) -> list[Field]:
    """The fields of the object that `text` is, in written order; a key may come twice.

    Raises QuizError with line and column when `text` is not JSON, or no object.
    """
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        told = _("this is not JSON: {reason}").format(reason=error.msg)
        raise QuizError(told, file=file, line=error.lineno, column=error.colno) from None
    except (RecursionError, ValueError):
        raise QuizError(_("this is not JSON that can be read"), file=file) from None
    if not isinstance(whole, dict):
        told = _("settings are an object: they begin with {sign}").format(sign="{")
        raise QuizError(told, file=file, line=1, column=1)
    return placed(text)


def placed(text: str) -> list[Field]:
    """The fields of `text`, which is known to be a JSON object."""
    decoder, found = json.JSONDecoder(), []
    at = past(text, past(text, 0) + 1)
    while text[at] != "}":
        start = at
        key, at = decoder.raw_decode(text, at)
        value, at = decoder.raw_decode(text, past(text, past(text, at) + 1))
        found.append(Field(key, value, *place(text, start)))
        at = past(text, at)
        if text[at] == ",":
            at = past(text, at + 1)
    return found


def past(text: str, at: int) -> int:
    """The place of the next character that is not white space."""
    match = SPACE.match(text, at)
    return match.end() if match else at


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column of a character, counted from 1."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
