"""Moodle's grades as right and wrong options.

Moodle gives every option a share of the mark, in percent. Where one option is to be chosen, only
100 is right; where several are, every share above 0 is. What a pack cannot say is told.
"""

from collections.abc import Sequence

from ...game.question import Question
from .pieces import Unfit

FULL = 100.0
NEAR = 0.01  # 33.33333 is a third
SHARES = (100, 50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10)  # that Moodle knows

Marks = tuple[tuple[bool, ...], tuple[str, ...]]


def marks(shares: Sequence[float], *, single: bool) -> Marks:
    """Which options are right, and what of the grading was dropped. Raises Unfit.

    `single` says that one option is to be chosen.
    """
    return of_one(shares) if single else of_several(shares)


def of_one(shares: Sequence[float]) -> Marks:
    """The marks where one option is to be chosen."""
    right = tuple(share >= FULL - NEAR for share in shares)
    if sum(right) > 1:
        raise Unfit("any one of several options counts as right; a pack asks for all of them")
    partial = any(share > NEAR and not mark for share, mark in zip(shares, right, strict=True))
    if partial and not any(right):
        raise Unfit("no option is right: each counts only in part")
    return right, (("dropped: credit for options that are partly right",) if partial else ())


def of_several(shares: Sequence[float]) -> Marks:
    """The marks where all right options are to be chosen."""
    right = tuple(share > NEAR for share in shares)
    gains = [share for share in shares if share > NEAR]
    losses = [share for share in shares if share < -NEAR]
    notes = []
    if uneven(gains) or uneven(losses) or (gains and abs(sum(gains) - FULL) > 1):
        notes.append("dropped: how much each option counts")
    if len(gains) == 1:
        notes.append("changed: asked for one option, as only one of them is right")
    return right, tuple(notes)


def uneven(shares: Sequence[float]) -> bool:
    """Whether shares differ."""
    return bool(shares) and max(shares) - min(shares) > NEAR


def share(count: int) -> str:
    """What each of `count` right options is worth, or "" when Moodle has no such grade."""
    return str(SHARES[count - 1]) if count <= len(SHARES) else ""


def gradable(question: Question) -> None:
    """Raise Unfit when Moodle has no grade for as many right options."""
    right = sum(option.correct for option in question.options)
    if not share(right):
        raise Unfit(f"{right} options are right; Moodle grades no more than {len(SHARES)}")
