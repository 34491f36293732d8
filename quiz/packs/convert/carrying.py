"""What a format carries of a question, and what it has to leave behind."""

from collections.abc import Callable, Collection, Iterable, Iterator

from ...game.question import Pack, Question, identity
from .contract import Item
from .order import matters, ways
from .pieces import Notes, Unfit, skipped, too_long

PARTS: dict[str, Callable[[Question], bool]] = {
    "id": lambda question: question.id != own_id(question),
    "why": lambda question: bool(question.why),
    "why of options": lambda question: any(option.why for option in question.options),
    "citations": lambda question: bool(question.citations),
    "hints": lambda question: bool(question.hints),
    "difficulty": lambda question: bool(question.difficulty),
    "tags": lambda question: bool(question.tags),
    "order of options": lambda question: not question.shuffle and not two_ways(question),
    "shuffle": lambda question: not question.shuffle and not order_tells_itself(question),
    "pool": lambda question: bool(question.pool),
    "image": lambda question: question.image is not None,
}


def own_id(question: Question) -> str:
    """The id that a reader of the format would give to a question without one."""
    return identity(question.text, (one.text for one in question.options if one.correct))


def order_tells_itself(question: Question) -> bool:
    """Whether a reader sees by the options alone that they are not to be shuffled."""
    return matters(option.text for option in question.options)


def two_ways(question: Question) -> bool:
    """Whether the options are true and false, or the like."""
    return ways(option.text for option in question.options)


def left_behind(question: Question, carried: Collection[str]) -> Notes:
    """What is dropped of `question` by a format that carries its text, its options and `carried`.

    `carried` are keys of PARTS. A format that keeps the order of options carries the first of
    "order of options" and "shuffle"; the second says that they stay in it.
    """
    lost = [part for part, has in PARTS.items() if part not in carried and has(question)]
    return (f"dropped: {', '.join(lost)}",) if lost else ()


def each(pack: Pack, carry: Callable[[Question], Notes]) -> Iterator[Item]:
    """Every question of `pack` on its way out, in order; places are numbers from 1.

    `carry` gives the notes on what it lost, and raises Unfit where the format cannot hold it.
    """
    for number, question in enumerate(pack.questions, 1):
        try:
            yield Item(str(number), question, tuple(dict.fromkeys(carry(question))))
        except Unfit as reason:
            yield skipped(str(number), str(reason))


def at_most(limit: int, what: str, text: str) -> None:
    """Raise Unfit when `text` is longer than a format takes."""
    if len(text) > limit:
        raise Unfit(too_long(what, text, limit))


def one_right(question: Question) -> None:
    """Raise Unfit when a question has several right options."""
    if question.several:
        raise Unfit("several options are right, and the format marks one")


def few_options(question: Question, most: int) -> None:
    """Raise Unfit when a question has more options than a format takes."""
    if len(question.options) > most:
        raise Unfit(f"it has {len(question.options)} options; the format takes {most}")


def carried(items: Iterable[Item]) -> list[Question]:
    """The questions that come through, in their order."""
    return [item.question for item in items if item.question]
