"""Which rules are to be checked."""

from collections.abc import Iterable
from typing import NamedTuple

from ...errors import QuizError
from ..spelling import near
from .registry import BY_CODE
from .rule import FORMAT, Rule


class Selection(NamedTuple):
    """Codes, or beginnings of codes: `Q4` stands for every rule whose code begins with it.

    Nothing in `select` stands for all rules; `ignore` is taken from them. Faults of the format are
    always told, because what they are about cannot be played. `asked` names rules that are checked
    on demand only.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()

    def wants(self, rule: Rule) -> bool:
        """Whether a rule is to be checked."""
        if rule.family == FORMAT:
            return True
        if rule.code.startswith(self.ignore or ("-",)):
            return False
        if rule.asked_for:
            return rule.code in (*self.asked, *self.select)
        return not self.select or rule.code.startswith((*self.select, *self.asked))


def codes(words: Iterable[str]) -> tuple[str, ...]:
    """The codes in words such as `Q204,Q3`. Raises QuizError for one that no rule begins with."""
    found = tuple(code.strip().upper() for word in words for code in word.split(","))
    for code in found:
        if not code or not any(known.startswith(code) for known in BY_CODE):
            raise QuizError(f"there is no rule {code!r}", advice=did_you_mean(code))
    return found


def named(code: str) -> Rule:
    """The rule with this code. Raises QuizError when there is none."""
    try:
        return BY_CODE[code.strip().upper()]
    except KeyError:
        raise QuizError(f"there is no rule {code!r}", advice=did_you_mean(code)) from None


def did_you_mean(code: str) -> str:
    """What a code that is not known may have been meant to be."""
    meant = near(code, BY_CODE)
    return f"Did you mean {meant[0]}?" if meant else "`quiz check --explain all` lists them."
