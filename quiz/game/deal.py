"""Dealing a round: which questions, in which order, with which options where.

Everything follows from the pack, the mode and the seed, so the same three give the same round.
"""

import re
from collections.abc import Iterable

from ..errors import QuizError
from .chance import seeded, shuffled
from .modes import CLASSIC, Mode
from .question import Option, Pack, Question
from .round import Round, Turn

QUANTITY = re.compile(
    r"(?P<before>\D*?)(?P<number>-?\d[\d,\u202f\u00a0' ]*(?:\.\d+)?)(?P<after>\D*)"
)


def deal(pack: Pack, seed: int, *, id: str, mode: Mode = CLASSIC, count: int = 0) -> Round:
    """A round of `count` questions (0 takes the mode's number) drawn from `pack` by `seed`.

    Raises QuizError when the pack has nothing to play.
    """
    wanted = count or mode.length or len(pack.questions)
    order = shuffled(pack.questions, seeded(seed, "questions"))[:wanted]
    ids = (question.id for question in one_key_first(order))
    return deal_these(pack, seed, ids, id=id, mode=mode)


def one_key_first(order: tuple[Question, ...]) -> tuple[Question, ...]:
    """`order`, opened by its first question that one key answers, if it has one."""
    place = next((place for place, question in enumerate(order) if not question.several), 0)
    return (*order[place : place + 1], *order[:place], *order[place + 1 :])


def deal_these(pack: Pack, seed: int, ids: Iterable[str], *, id: str, mode: Mode) -> Round:
    """A round of the questions named by `ids`, in that order.

    Raises QuizError when the pack lacks one of them, or when there are none.
    """
    by_id = {question.id: question for question in pack.questions}
    try:
        turns = tuple(lay_out(by_id[question], seed) for question in ids)
    except KeyError as missing:
        raise QuizError(f"the pack {pack.id!r} no longer has the question {missing}") from None
    if not turns:
        raise QuizError(f"the pack {pack.id!r} has no question that can be played")
    return Round(id, pack.id, pack.hash, seed, turns, mode)


def lay_out(question: Question, seed: int) -> Turn:
    """`question` with its options drawn from the pool and put in the order of this seed.

    Options that are all numbers of one kind stand in rising order: nothing is learned by hunting.
    """
    own = seeded(seed, "options", question.id)
    options = drawn(question, own)
    if question.shuffle:
        options = rising(options) or shuffled(options, own)
    return Turn(question, options)


def drawn(question: Question, seed: int) -> tuple[Option, ...]:
    """All right options, and as many wrong ones as the pool has room for, in written order."""
    right = [option for option in question.options if option.correct]
    wrong = [option for option in question.options if not option.correct]
    room = question.pool - len(right) if question.pool else len(wrong)
    kept = set(shuffled(range(len(wrong)), seeded(seed, "pool"))[: max(room, 1)])
    chosen = {*right, *(option for place, option in enumerate(wrong) if place in kept)}
    return tuple(option for option in question.options if option in chosen)


def rising(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """`options` from the smallest number up, or nothing when they are not numbers of one kind."""
    matches = [QUANTITY.fullmatch(option.text) for option in options]
    kinds = {match and (match["before"], match["after"]) for match in matches}
    if len(kinds) != 1 or None in kinds:
        return ()
    sizes = {
        option: float(re.sub(r"[^\d.-]", "", match["number"]))
        for option, match in zip(options, matches, strict=True)
        if match
    }
    return tuple(sorted(options, key=sizes.__getitem__))
