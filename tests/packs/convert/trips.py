"""Packs to send through a format and back, and what of them is to come back."""

import re
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from quiz.game.question import Pack, Question, identity
from quiz.packs.convert.contract import Exported, Imported
from quiz.packs.convert.order import matters
from tests.packs.strategies import packs

Edit = Callable[[str], str]


def edited(value: Any, edit: Edit) -> Any:
    """`value` with every text in it edited."""
    if isinstance(value, str):
        return edit(value)
    if isinstance(value, tuple):
        parts = [edited(part, edit) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


def markless(text: str) -> str:
    """`text` without byte order marks: one at the start of a text is taken away by every reader."""
    return text.replace("\ufeff", "").strip() or "x"


def travellers(edit: Edit = str, **limits: Any) -> st.SearchStrategy[Pack]:
    """Packs whose questions still differ, and have options that differ, after `edit`."""
    return (
        packs(**limits)
        .map(lambda pack: edited(pack, lambda text: markless(text) if text else text))
        .map(lambda pack: edited_pack(pack, edit))
        .filter(lambda pack: pack is not None)
        .map(lambda pack: pack or Pack("", "", ()))
    )


def edited_pack(pack: Pack, edit: Edit) -> Pack | None:
    """A pack with its texts edited, or None when it is no pack then."""
    from quiz.packs.convert.pieces import item

    made = []
    for question in pack.questions:
        own = question.id == identity(question.text, right(question))
        new = edited(question, lambda text: edit(text) if text else text)
        fitted = item("", new._replace(id="" if own else new.id)).question
        if fitted is None:
            return None
        made.append(fitted)
    if len({question.id for question in made}) < len(made):
        return None
    if len({identity(one.text, right(one)) for one in made}) < len(made):
        return None
    return pack._replace(questions=tuple(made))


def right(question: Question) -> list[str]:
    """The right options."""
    return [option.text for option in question.options if option.correct]


def without(question: Question, *fields: str) -> Question:
    """A question as it comes back from a format that cannot hold some of its fields."""
    empty: dict[str, Any] = {
        "id": identity(question.text, right(question)),
        "why": "",
        "hints": (),
        "citations": (),
        "difficulty": "",
        "tags": (),
        "shuffle": not matters(option.text for option in question.options),
        "pool": 0,
        "image": None,
        "options": tuple(option._replace(why="") for option in question.options),
    }
    return question._replace(**{field: empty[field] for field in fields})


def there_and_back(
    pack: Pack, write: Callable[[Pack], Exported], read: Callable[[str, str], Imported]
) -> Imported:
    """A pack written and read again; what was skipped on the way out is missing."""
    return read(write(pack).content.decode("utf-8"), "there.txt")


def came(exported: Exported) -> list[Question]:
    """The questions that were written."""
    return [item.question for item in exported.items if item.question]


def one_line(text: str) -> str:
    """`text` on a single line, as formats of lines have it."""
    return re.sub(r"\s+", " ", text).strip()
