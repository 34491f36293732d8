"""The shape of the score file: valid JSON with one record a line.

    {"format":"citequiz-scores","version":1,"records":[
    {"event":"dealt",...},
    {"event":"answered",...}
    ]}

A record is added by overwriting the last four bytes, so that adding costs the same with ten
records and with a million. Keys of the outer object that are not known stand before `records`.
"""

import json
from collections.abc import Mapping, Sequence
from typing import NoReturn

FORMAT = "citequiz-scores"
VERSION = 1
START = b'{"format":"citequiz-scores","version":1,'
OPENING = b'"records":['
HEAD = START + OPENING
TAIL = b"\n]}\n"
EMPTY = HEAD + TAIL


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


DECODER = json.JSONDecoder(parse_constant=_refuse)


def line(record: Mapping[str, object]) -> bytes:
    """`record` as one line of JSON. Half a surrogate pair is written as an escape.

    Raises ValueError for a number that is not finite.
    """
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def addition(line: bytes, *, first: bool) -> bytes:
    """What overwrites the tail so that `line` becomes the last record."""
    return (b"\n" if first else b",\n") + line + TAIL


def whole(lines: Sequence[str], others: Sequence[str] = ()) -> bytes:
    """The bytes of a file that holds `lines`, one record each, and `others`, as `"key":value`."""
    head = START + "".join(f"{member}," for member in others).encode() + OPENING
    body = "\n" + ",\n".join(lines) if lines else ""
    return head + body.encode() + TAIL


def is_ours(head: bytes, tail: bytes) -> bool:
    """Whether a file that begins with `head` and ends with `tail` can be added to in place."""
    first, newline, _ = head.partition(b"\n")
    return (
        bool(newline)
        and first.startswith(START)
        and first.endswith(OPENING)
        and tail.endswith(TAIL)
    )


def plain(raw: bytes) -> list[object] | None:
    """The records of a file in exactly this shape; None for any other file."""
    if not (raw.startswith(HEAD + b"\n") and raw.endswith(TAIL)):
        return None
    try:
        outer = DECODER.decode(raw.decode())
    except (ValueError, RecursionError):
        return None
    records = outer.get("records")
    if len(outer) != 3 or outer["version"] != VERSION or not isinstance(records, list):
        return None
    return records if raw.count(b"\n") == len(records) + 2 else None


def added(raw: bytes, *, first: bool) -> list[object] | None:
    """The records in `raw`, which ends a file that had nothing but its tail there before; None when
    it is not in exactly this shape."""
    between = b"\n" if first else b",\n"
    if raw == TAIL:
        return []
    if not (raw.startswith(between) and raw.endswith(TAIL)):
        return None
    lines = raw[len(between) : -len(TAIL)]
    try:
        records: list[object] = DECODER.decode(f"[{lines.decode()}]")
    except (ValueError, RecursionError):
        return None
    return records if lines.count(b"\n") == len(records) - 1 else None
