"""The examples of the rules: a bad one that the rule tells of, and a good one.

`examples/Q401.yaml` holds both, after a line `# bad` and a line `# good`. An example is a whole
file, or entries of `questions:`; those leave out what other rules ask for, the why and the hint.
Beside them stand the documents that they cite.

In an example of a whole-pack rule `<1>` to `<9>` stand for names, `<#20>` for a number of about
that size and `<a|b>` for one text after the other, so that one question stands for many.
"""

import re
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

FOLDER = Path(__file__).parent / "examples"
LEFT_OUT = ("Q306", "Q308")
HEAD = "quiz: 1\ntitle: An example\nlanguage: en\nquestions:\n"
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
SLOT = re.compile(r"<(?:([1-9])|#(\d+)|([^<>]*\|[^<>]*))>")
SYLLABLES = len(CONSONANTS) * len(VOWELS)
SCATTER = 77_191
STEP = 3


class Example(NamedTuple):
    """The two examples of a rule, as written; both empty for what fits no example."""

    bad: str = ""
    good: str = ""


def example(code: str) -> Example:
    """The examples of the rule with this code."""
    path = FOLDER / f"{code}.yaml"
    if not path.exists():
        return Example()
    bad, _, good = path.read_text(encoding="utf-8").partition("\n# good\n")
    return Example(bad.removeprefix("# bad\n") + "\n", good)


def pack(text: str, copies: int = 1) -> str:
    """The file of a pack with the questions of an example, as often as its rule needs them."""
    if not text.startswith("- "):
        return text
    return HEAD + indent("".join(filled(text, copy) for copy in range(copies)), "  ")


def filled(text: str, copy: int) -> str:
    """The question of an example with its slots filled for one copy."""

    def fill(slot: "re.Match[str]") -> str:
        if slot[1]:
            found = name(10 * copy + int(slot[1]) + 1)
            return found.lower() if text[: slot.start()].endswith(">") else found
        if slot[2]:
            return str(int(slot[2]) + STEP * copy)
        others = slot[3].split("|")
        return others[copy % len(others)]

    return SLOT.sub(fill, text)


def name(number: int) -> str:
    """A made-up name of six letters; all numbers below 60,000 have names of their own."""
    left = number * SCATTER % SYLLABLES**3
    letters = ""
    for _ in range(3):
        left, syllable = divmod(left, SYLLABLES)
        letters += CONSONANTS[syllable % len(CONSONANTS)] + VOWELS[syllable // len(CONSONANTS)]
    return letters.capitalize()
