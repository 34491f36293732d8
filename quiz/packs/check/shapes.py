"""What an option looks like apart from its words: its length, its signs, its numbers."""

import re
from collections.abc import Iterable
from typing import NamedTuple

NUMBER = re.compile(
    r"(?P<before>\D*?)(?P<sign>[-−+]?)"
    r"(?P<digits>\d{1,3}(?:[, \u202f\u00a0']\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    r"(?:/(?P<over>[1-9]\d*))?(?P<after>\D*)"
)
DIGIT = re.compile(r"\d")
SEPARATORS = re.compile(r"[, \u202f\u00a0'](?=\d{3})")
SIGNS = tuple(map(re.compile, (r"[()\[\]]", "[\"“”'‘’«»`]", "[-–—]", "[:;]")))


class Quantity(NamedTuple):
    """A number with what stands before and after it."""

    value: float
    before: str
    after: str


def quantity(text: str) -> Quantity | None:
    """The only number of a folded text, or None when it has none or several."""
    match = NUMBER.fullmatch(text) if DIGIT.search(text) else None
    if not match:
        return None
    digits = match["digits"]
    grouped = SEPARATORS.sub("", digits) if SEPARATORS.search(digits) else digits
    value = float(grouped.replace(",", ".")) / float(match["over"] or 1)
    signed = -value if match["sign"] in ("-", "−") else value
    return Quantity(signed, match["before"].strip(), match["after"].strip())


def of_one_kind(found: Iterable[Quantity | None]) -> list[float]:
    """The numbers of some options when each has one and all are of one kind, else nothing."""
    numbers = []
    kinds = set()
    for one in found:
        if one is None:
            return []
        numbers.append(one.value)
        kinds.add((one.before, one.after))
    return numbers if len(kinds) == 1 else []


def shape(text: str) -> tuple[int, ...]:
    """The signs by which options look alike or different, each as a small number."""
    return (
        min(text.count(" "), 5),
        text[:1].isupper(),
        text[-1:] in ".!?",
        DIGIT.search(text) is not None,
        "," in text,
        *(pattern.search(text) is not None for pattern in SIGNS),
    )
