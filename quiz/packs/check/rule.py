"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterable, Iterator
from inspect import cleandoc
from typing import NamedTuple

from .manuscript import Asked, Manuscript, Note

ERROR, WARNING, ADVICE = "error", "warning", "advice"
SEVERITIES = (ERROR, WARNING, ADVICE)

FORMAT, GROUNDING, WORDING, GIVEAWAYS, WHOLE_PACK, CHECKING = (
    "format",
    "grounding",
    "wording",
    "giveaways",
    "whole pack",
    "checking",
)

Finder = Callable[[Manuscript], Iterable[Note]]


class Rule(NamedTuple):
    """One rule. `about` says why it matters and where it comes from; `find` gives what is wrong.

    `english` rules are checked only in packs whose language is English or unset, `asked_for` ones
    only when they are named. `copies` is how many questions such as its example a pack needs.
    """

    code: str
    name: str
    family: str
    severity: str
    about: str
    find: Finder
    english: bool = False
    asked_for: bool = False
    copies: int = 1


class Problem(NamedTuple):
    """Something to mend in a file. Line and column are counted from 1, in characters.

    `question` is the id of the question it is about, empty when it is about the pack.
    """

    rule: Rule
    message: str
    advice: str
    line: int
    column: int
    question: str = ""


def rule(
    code: str,
    name: str,
    family: str,
    severity: str,
    *,
    english: bool = False,
    asked_for: bool = False,
    copies: int = 1,
) -> Callable[[Finder], Rule]:
    """Makes a rule of a function that looks at a whole pack; its docstring is the explanation."""

    def made(find: Finder) -> Rule:
        about = cleandoc(find.__doc__ or "")
        return Rule(code, name, family, severity, about, find, english, asked_for, copies)

    return made


def each(
    code: str,
    name: str,
    family: str,
    severity: str,
    *,
    english: bool = False,
    asked_for: bool = False,
) -> Callable[[Callable[[Asked], Iterable[Note]]], Rule]:
    """Makes a rule of a function that looks at one question at a time."""

    def made(find: Callable[[Asked], Iterable[Note]]) -> Rule:
        def everywhere(manuscript: Manuscript) -> Iterator[Note]:
            for asked in manuscript.asked:
                yield from find(asked)

        about = cleandoc(find.__doc__ or "")
        return Rule(code, name, family, severity, about, everywhere, english, asked_for)

    return made
