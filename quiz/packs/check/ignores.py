"""Rules that an author has silenced with `check: {ignore: [Q204]}`, in a question or the pack."""

from collections.abc import Iterable, Iterator, Sequence

from ..questions import Ignored
from ..spelling import near
from .manuscript import Manuscript, Note
from .rule import ADVICE, CHECKING, FORMAT, WARNING, Problem, Rule, rule


@rule("Q198", "silences no rule", CHECKING, WARNING)
def unknown(manuscript: Manuscript) -> Iterator[Note]:
    """`ignore:` names a code that no rule has, or a fault of the format.

    Faults of the format cannot be silenced, because what they are about cannot be played.
    """
    from .registry import BY_CODE

    for ignored in manuscript.reading.ignores:
        if ignored.code not in BY_CODE:
            meant = near(ignored.code, BY_CODE)
            advice = f"Did you mean {meant[0]}?" if meant else "Take it away."
            message = f"there is no rule {ignored.code}"
            yield Note(ignored.line, ignored.column, message, advice, ignored.question)
        elif BY_CODE[ignored.code].family == FORMAT:
            message = f"{ignored.code} cannot be silenced"
            advice = "Mend what it tells of."
            yield Note(ignored.line, ignored.column, message, advice, ignored.question)


@rule("Q199", "silences nothing", CHECKING, ADVICE)
def unused(_: Manuscript) -> Iterable[Note]:
    """`ignore:` names a rule that finds nothing there, so that it may hide a later fault.

    A rule about the whole pack is silenced at the top of the pack, not in a question.
    """
    return ()  # `heeded` tells them, which knows what the other rules have found


def heeded(
    found: Sequence[Problem], manuscript: Manuscript, checked: Sequence[Rule]
) -> list[Problem]:
    """The problems that were not silenced, and one for each silencing of a rule without effect.

    `checked` are the rules that were looked at: of the others nothing can be said.
    """
    silenced = {(ignored.code, ignored.question) for ignored in manuscript.reading.ignores}
    left = [problem for problem in found if not keys(problem) & silenced]
    if unused not in checked or manuscript.pack.left_out or not manuscript.asked:
        return left
    effective = set().union(*(keys(problem) for problem in found))
    known = {rule.code for rule in checked if rule.family != FORMAT}
    return left + [
        without_effect(ignored)
        for ignored in manuscript.reading.ignores
        if ignored.code in known and (ignored.code, ignored.question) not in effective
    ]


def keys(problem: Problem) -> set[tuple[str, str]]:
    """What silences a problem: its code in its question, or in the whole pack."""
    if problem.rule.family == FORMAT:
        return set()
    return {(problem.rule.code, problem.question), (problem.rule.code, "")}


def without_effect(ignored: Ignored) -> Problem:
    """The problem of a rule that is silenced where it finds nothing."""
    where = "in this question" if ignored.question else "in this pack"
    message = f"{ignored.code} finds nothing {where}"
    advice = "Take the code away."
    return Problem(unused, message, advice, ignored.line, ignored.column, ignored.question)
