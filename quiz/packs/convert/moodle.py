"""What the two formats of Moodle have in common: texts in four formats, and questions of them."""

import re
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from typing import NamedTuple

from ...game.question import Option, Question
from ...game.text import folded
from . import hypertext, marked
from .credit import FULL, marks
from .limits import crowded
from .marking import escaped
from .noting import Noting
from .pieces import Unfit

Notes = tuple[str, ...]

AUTO, HTML, PLAIN, MARKDOWN = "moodle", "html", "plain", "markdown"
DIFFICULTY = "difficulty: "  # a tag of ours, as Moodle knows no difficulty


class Marked(NamedTuple):
    """A text and the format it is written in."""

    text: str
    form: str = AUTO


class Choice(NamedTuple):
    """One option, what it counts in percent, and what is said to who chose it."""

    text: Marked
    share: float
    why: Marked = Marked("")


class Asked(NamedTuple):
    """A question with options as Moodle has it; `single` says that one is to be chosen."""

    text: Marked
    choices: tuple[Choice, ...]
    single: bool = True
    why: Marked = Marked("")
    id: str = ""
    tags: tuple[str, ...] = ()
    hints: tuple[Marked, ...] = ()
    shuffle: bool = True


def not_asked(kind: str) -> str:
    """Why a question of another kind is skipped."""
    return f"{kind}: a pack asks multiple choice only"


def auto(text: str) -> tuple[str, Notes]:
    """A text in Moodle's auto-format: lines are lines, and HTML may stand among them."""
    return hypertext.typed(text) if "<" in text or "&" in text else (text, ())


def as_typed(text: str) -> tuple[str, Notes]:
    """A text without markup."""
    return text, ()


RENDERERS: dict[str, Callable[[str], tuple[str, Notes]]] = {
    AUTO: auto,
    HTML: hypertext.plain,
    PLAIN: as_typed,
    MARKDOWN: marked.plain,
}


def drafted(asked: Asked) -> tuple[Question, Notes]:
    """The question of a pack that Moodle's question is, and what was dropped. Raises Unfit."""
    crowded(len(asked.choices))
    noting = Noting()
    choices = merged(asked.choices, noting) if asked.single else asked.choices
    right, notes = marks([choice.share for choice in choices], single=asked.single)
    noting.notes += notes
    texts = options(choices, noting)
    difficulty, tags = levelled(asked.tags)

    def shown(text: Marked) -> str:
        return noting.plain(rendered(text))

    question = Question(
        id=asked.id,
        text=shown(asked.text),
        options=tuple(map(Option, texts, right, [shown(choice.why) for choice in choices])),
        why=shown(asked.why),
        hints=tuple(map(shown, asked.hints)),
        difficulty=difficulty,
        tags=tags,
        shuffle=asked.shuffle,
    )
    return question, tuple(dict.fromkeys(noting.notes))


def rendered(text: Marked) -> tuple[str, Notes]:
    """A text as plain text."""
    return RENDERERS[text.form](text.text)


def merged(choices: Sequence[Choice], noting: Noting) -> tuple[Choice, ...]:
    """`choices` without a right one that says the same as another right one."""
    seen: set[str] = set()
    kept: list[Choice] = []
    for choice in choices:
        same = folded(choice.text.text)
        if choice.share >= FULL and same in seen:
            noting.notes.append("dropped: a right option that stands there twice")
            continue
        if choice.share >= FULL:
            seen.add(same)
        kept.append(choice)
    return tuple(kept)


def options(choices: Sequence[Choice], noting: Noting) -> list[str]:
    """The texts of the options; with their tags, when nothing else tells them apart."""
    found = [rendered(choice.text) for choice in choices]
    texts = [text for text, _ in found]
    if any(notes and not text for text, notes in found):
        raise Unfit("an option is nothing but an image")
    typed = [unescape(choice.text.text).strip() for choice in choices]
    if distinct(typed) and not distinct(texts):
        noting.notes.append("changed: HTML tags are shown, as only they tell the options apart")
        return typed
    return [noting.plain(one) for one in found]


def distinct(texts: Sequence[str]) -> bool:
    """Whether every text says something, and something else."""
    same = {folded(text) for text in texts}
    return len(same) == len(texts) and all(text.strip() for text in texts)


def levelled(tags: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """The difficulty that a tag of ours tells, and the other tags."""
    found = [tag.removeprefix(DIFFICULTY) for tag in tags if tag.startswith(DIFFICULTY)]
    others = tuple(tag for tag in tags if not tag.startswith(DIFFICULTY))
    return (found[0] if found else ""), others


def category(path: str) -> str:
    """A category without its context and `top`, its names joined by a slash."""
    names = [name.strip() for name in path.split("/")]
    if names and names[0].startswith("$") and names[0].endswith("$"):
        names = names[1:]
    if names and names[0] == "top":
        names = names[1:]
    return "/".join(names).strip("/").replace("//", "/")


def format_for(question: Question) -> str:
    """The format in which every text of a question can be written."""
    whys = [option.why for option in question.options]
    texts = [question.text, question.why, *question.hints, *whys]
    texts += [option.text for option in question.options]
    if any(marked.CODE.search(text) for text in texts):
        return MARKDOWN
    return PLAIN if any(re.search("[<&]|^\\[", text) for text in texts) else AUTO


def written(text: str, form: str) -> str:
    """A text of a pack in a format of Moodle."""
    return escaped(text) if form == MARKDOWN else text


def true_false(question: Question) -> bool:
    """Whether a question is one of true and false, in this order."""
    texts = [option.text for option in question.options]
    return texts == ["True", "False"] and not question.shuffle and not question.several
