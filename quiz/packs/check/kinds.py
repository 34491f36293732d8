"""Rules about options that do not go together: of different kinds, overlapping, out of order."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from ...game.text import folded
from ..nodes import shown
from .manuscript import Asked, Choice, Note
from .rule import ADVICE, GIVEAWAYS, WARNING, WORDING, each
from .shapes import of_one_kind
from .words import bag

WANTS_NUMBER = re.compile(
    r"\bhow (many|much|old|long|tall|high|deep|heavy)\b"
    r"|\b(what|which) (year|number|percentage|century|decade|age)\b",
    re.IGNORECASE,
)
NUMBERS = bag(
    """
    zero no none one once two twice thrice three four five six seven eight nine ten eleven
    twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
    fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion billions first second third fourth fifth sixth seventh eighth ninth tenth half
    quarter dozen dozens all every never always a an few several many
    """
)
COUNTS = re.compile(r"\bhow (many|much|old)\b|\bwhat (number|age|percentage)\b", re.IGNORECASE)
DIGITS = r"(\d{1,3}(?:,\d{3})+|\d+)(?:[.](\d+))?"
BETWEEN = re.compile(rf"\D*?{DIGITS}\D{{0,12}}?\s*(?:-|–|—|to|and)\s*\D{{0,3}}?{DIGITS}\D*")


class Range(NamedTuple):
    """From a number up to another, both of them in."""

    low: float
    high: float


@each("Q207", "one option is no number", GIVEAWAYS, ADVICE, english=True)
def no_number(asked: Asked) -> Iterator[Note]:
    """When the question asks for a number, an option without one rules itself out, or stands out.

    Number words such as `twice` and `a dozen` are numbers as well.

    Measured: less than 1 of 1,000 questions of Open Trivia DB; 15 of 21 with a wider net were real.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 23.
    """
    if not WANTS_NUMBER.search(asked.question.text):
        return
    without = [choice for choice in asked.choices if not numeric(choice)]
    if without and len(without) < len(asked.choices) and 2 * len(without) <= len(asked.choices):
        message = f"{shown(without[0].text)} is no number, and others are"
        yield asked.about(without[0], message, "Let all options be numbers, or none.")


def numeric(choice: Choice) -> bool:
    """Whether an option has a number in digits or words."""
    if any(sign.isnumeric() for sign in choice.text):
        return True
    return any(part in NUMBERS for word in choice.words for part in word.split("-"))


@each("Q209", "ranges overlap", GIVEAWAYS, WARNING, english=True)
def ranges_overlap(asked: Asked) -> Iterator[Note]:
    """`10 to 20` and `20 to 30` are both right when the answer is 20.

    It is checked where the question asks how many or how much: periods may well overlap.

    Measured: less than 1 of 1,000 questions of Open Trivia DB, all of them real.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 22.
    """
    if not COUNTS.search(asked.question.text):
        return
    found = [(choice, span) for choice in asked.choices if (span := spanned(choice.text))]
    for (one, left), (other, right) in combinations(found, 2):
        if left.low <= right.high and right.low <= left.high:
            message = f"{shown(one.text)} and {shown(other.text)} have a number in common"
            yield asked.about(other, message, "Let each range begin after the end of another.")
            return


def spanned(text: str) -> Range | None:
    """The range that an option names, or None."""
    plain = folded(text)
    if match := BETWEEN.fullmatch(plain):
        low, high = number(match[1], match[2]), number(match[3], match[4])
        return Range(low, high) if low < high else None
    return above(plain) or below(plain)


def above(plain: str) -> Range | None:
    """`More than 5` or `5 or more`."""
    match = re.fullmatch(rf"(more than|over|above|at least|from) \D{{0,2}}?{DIGITS}\D*", plain)
    if match:
        edge = number(match[2], match[3])
        return Range(edge if match[1] in ("at least", "from") else next_to(edge, 1), float("inf"))
    match = re.fullmatch(rf"\D{{0,2}}?{DIGITS}\D*(or more|and more|or above|\+)\D*", plain)
    return Range(number(match[1], match[2]), float("inf")) if match else None


def below(plain: str) -> Range | None:
    """`Less than 5` or `5 or fewer`."""
    words = "less than|fewer than|under|below|at most|up to"
    match = re.fullmatch(rf"({words}) \D{{0,2}}?{DIGITS}\D*", plain)
    if match:
        edge = number(match[2], match[3])
        return Range(float("-inf"), edge if match[1] in ("at most", "up to") else next_to(edge, -1))
    match = re.fullmatch(rf"\D{{0,2}}?{DIGITS}\D*(or less|or fewer|or below)\D*", plain)
    return Range(float("-inf"), number(match[1], match[2])) if match else None


def number(digits: str, decimals: str | None) -> float:
    """A number in digits."""
    return float(f"{digits.replace(',', '')}.{decimals or 0}")


def next_to(edge: float, step: int) -> float:
    """A number a little beyond `edge`, which is not in the range itself."""
    return edge + step * 1e-6 * max(1.0, abs(edge))


@each("Q210", "numbers out of order", WORDING, ADVICE)
def out_of_order(asked: Asked) -> Iterator[Note]:
    """Numbers are found faster in rising order, and their order then tells nothing.

    Without `shuffle: false` the game puts them in order by itself.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 21.
    """
    if asked.question.shuffle:
        return
    found = of_one_kind(choice.quantity for choice in asked.choices)
    if found and found not in (sorted(found), sorted(found, reverse=True)):
        message = "the numbers are neither in rising nor in falling order, which is kept"
        yield asked.note(message, "Put them in order, or leave `shuffle: false` out.", "options")
