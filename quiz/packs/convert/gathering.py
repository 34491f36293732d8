"""A file's questions together: the same one twice, and signs that it was read wrongly."""

import re
from collections.abc import Iterable

from ...errors import QuizError
from ...game.question import Pack, Question, identity
from ...game.text import folded
from ..contents import MOST_QUESTIONS
from ..nodes import shown
from .contract import Imported, Item
from .pieces import skipped

TOLD = 5
TOO_MANY = f"there are more than {MOST_QUESTIONS:,} questions, the most a pack may have"
MISREAD = re.compile(r"Ã[\x80-\xbf¡-ÿ€-™]|â€|Â[\xa0-\xbf]|[ﾂﾃ][｡-ﾟ]|\ufffd")
STRANGE = "looks as if letters were misread; compare the original, or try another --encoding"


def imported(head: Pack, items: Iterable[Item], notes: Iterable[str] = ()) -> Imported:
    """A file read. Every reader ends with this.

    A question that stands twice is skipped the second time, and told with the place of the first.
    Notes are added for questions that ask the same with another right answer, and for texts that
    look as if they were decoded wrongly. Raises QuizError when no pack can hold so many.
    """
    kept, again = distinct(items)
    misread = [item.place for item in kept if item.question and looks_misread(item.question)]
    told = [*notes, *first(again), *first([f"{place}: {STRANGE}" for place in misread])]
    return Imported(head, tuple(kept), tuple(dict.fromkeys(told)))


def distinct(items: Iterable[Item]) -> tuple[list[Item], list[str]]:
    """`items` with each question once, and notes on those that ask the same as an earlier one.

    A second question with an id that is taken loses it, with a note.
    """
    ids: dict[str, str] = {}
    known: dict[str, str] = {}
    asked: dict[str, str] = {}
    kept: list[Item] = []
    again: list[str] = []
    for item in items:
        if item.question:
            own = content(item.question)
            item = once(item, own, ids, known)
        if item.question:
            ids[item.question.id] = item.place
            other = asked.setdefault(folded(item.question.text), item.place)
            if own not in known and other != item.place:
                again.append(f"{item.place}: asks the same as {other}, with another right answer")
            known.setdefault(own, item.place)
            if len(ids) > MOST_QUESTIONS:
                raise QuizError(TOO_MANY, advice="Divide it into several files.")
        kept.append(item)
    return kept, again


def once(item: Item, own: str, ids: dict[str, str], known: dict[str, str]) -> Item:
    """`item` with an id that is free, or skipped when it stands in the file already."""
    question = item.question
    if question is None or question.id not in ids:
        return item
    if own in known or own in ids:
        return skipped(item.place, f"the same question as {known.get(own) or ids[own]}")
    note = f"dropped: the id {shown(question.id)}, which {ids[question.id]} has already"
    return item._replace(question=question._replace(id=own), notes=(*item.notes, note))


def content(question: Question) -> str:
    """The identity of a question, whatever its id."""
    return identity(question.text, (one.text for one in question.options if one.correct))


def looks_misread(question: Question) -> bool:
    """Whether a text of the question looks like one encoding read as another."""
    texts = (question.text, question.why, *(option.text for option in question.options))
    return any(not text.isascii() and MISREAD.search(text) for text in texts)


def first(notes: list[str]) -> list[str]:
    """The first few of many alike notes, and how many more there are."""
    more = len(notes) - TOLD
    return [*notes[:TOLD], f"and {more:,} more like this"] if more > 0 else notes
