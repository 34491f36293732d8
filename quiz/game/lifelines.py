"""What a player may lean on once: two wrong options fewer, or a look at the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..tongue import _
from .chance import seeded, shuffled

if TYPE_CHECKING:
    from .question import Option

TITLES = {"fifty": "50:50", "passage": _("A look at the passage"), "skip": _("Skip")}


def fifty(options: tuple[Option, ...], seed: int, question: str) -> frozenset[int]:
    """The places of the wrong options that go: half of all, but never the last wrong one."""
    wrong = [place for place, option in enumerate(options) if not option.correct]
    going = min(len(options) // 2, len(wrong) - 1)
    return frozenset(shuffled(wrong, seeded(seed, "fifty", question))[:going])


def blanked(quote: str, options: tuple[Option, ...]) -> str:
    """`quote` with the words of the right options taken out, so that it helps and does not tell.

    Where no word of theirs stands in it, its longest words go instead.
    """
    right = {word.casefold() for option in options if option.correct for word in words(option.text)}
    told = [word for word in words(quote) if word.casefold() in right]
    longest = sorted(set(words(quote)), key=len)[-3:]
    for word in told or longest:
        quote = blank(quote, word)
    return quote


def words(text: str) -> list[str]:
    """The words of `text` that carry meaning: numbers, and all of four letters or more."""
    bare = "".join(char if char.isalnum() else " " for char in text).split()
    return [word for word in bare if len(word) > 3 or any(char.isdecimal() for char in word)]


def blank(text: str, word: str) -> str:
    """`text` with every standing of `word` replaced by a blank of the same length."""
    import re

    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "_" * len(word), text, flags=re.IGNORECASE)
