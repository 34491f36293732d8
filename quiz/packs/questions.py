"""The questions of a pack, read from nodes."""

import re
from typing import NamedTuple

from ..game.question import Option, Question, identity
from . import fields as f
from . import keys as k
from . import mappings as m
from .citations import Keys, citations, image
from .faults import Faults
from .nodes import Broken, Field, Fields, Node, Text, shown
from .options import options

DIFFICULTIES = ("easy", "medium", "hard")
SWITCH = ("true", "false")


class Ignored(NamedTuple):
    """A rule that is not to be checked: in one question, or with an empty id in the whole pack."""

    code: str
    question: str
    line: int
    column: int


class Read(NamedTuple):
    """A question with its node and the rules it silences; no question when it has a fault."""

    question: Question | None
    node: Node
    ignores: tuple[Ignored, ...] = ()


def question(told: Faults, node: Node, sources: Keys) -> Read:
    """One entry of `questions:`."""
    if not isinstance(node, Fields):
        if not isinstance(node, Broken):
            advice = "Write `- question: …` and below it `options:`."
            told.add("Q145", node.at, "a question is to be a mapping", advice)
        return Read(None, node)
    found = m.fields(told, node, k.QUESTION)
    text = f.text(told, found["question"]) if "question" in found else ""
    choices = options(told, found["options"]) if "options" in found else ()
    for name, advice in REQUIRED:
        if name not in found:
            m.missing(told, node.at, "the question", name, advice)
    given = question_id(told, found.get("id"))
    own = given or identity(text, (option.text for option in choices if option.correct))
    made = Question(
        id=own,
        text=text,
        options=choices,
        why=f.text(told, found["why"]) if "why" in found else "",
        citations=citations(told, found.get("cite"), sources),
        hints=f.texts(told, found.get("hint")),
        difficulty=f.one_of(told, found.get("difficulty"), "Q157", DIFFICULTIES),
        tags=f.texts(told, found.get("tags"), f.SHORT),
        shuffle=shuffle(told, found.get("shuffle")),
        pool=pool(told, found.get("pool"), choices),
        image=image(told, found.get("image")),
    )
    playable = bool(text and choices)
    return Read(made if playable else None, node, ignores(told, found.get("check"), own))


REQUIRED = (
    ("question", "Write `question:` with the text that is asked."),
    ("options", "Write `options:` and below it a list."),
)


def question_id(told: Faults, field: Field | None) -> str:
    """The id of a question: any text on one line."""
    if field is None:
        return ""
    value = f.text(told, field, f.SHORT)
    if "\n" in value:
        told.add("Q150", field.at, "an id stands on one line", "Write a short word or two.")
    return value


def shuffle(told: Faults, field: Field | None) -> bool:
    """Whether the options may be put in another order."""
    return f.one_of(told, field, "Q158", SWITCH) != "false"


def pool(told: Faults, field: Field | None, choices: tuple[Option, ...]) -> int:
    """How many options are shown, 0 for all."""
    if field is None:
        return 0
    value = f.text(told, field, f.NAME)
    if not value or not choices:
        return 0
    least = max(2, sum(option.correct for option in choices) + 1)
    if re.fullmatch("[0-9]{1,9}", value) and least <= int(value) <= len(choices):
        return int(value)
    message = f"`pool` cannot be {shown(value)} with these options"
    advice = f"Write a number from {least} to {len(choices)}, or take it away."
    told.add("Q159", field.at, message, advice)
    return 0


def ignores(told: Faults, field: Field | None, own: str) -> tuple[Ignored, ...]:
    """The rules that `check: {ignore: […]}` silences."""
    if field is None:
        return ()
    found = m.mapping(told, field, k.CHECK, "`check: {ignore: [Q204]}`")
    if "ignore" not in found:
        return ()
    codes = f.entries(told, found["ignore"])
    return f.each(lambda entry: ignored(told, entry, own), codes)


def ignored(told: Faults, entry: Field, own: str) -> Ignored | None:
    """One rule that is silenced."""
    code = f.matching(told, entry, k.RULE, "Q149", "Write a code such as Q204.")
    return Ignored(code, own, *entry.at) if code else None


def twice(told: Faults, read: list[Read]) -> None:
    """Tell of questions with an id that an earlier one has."""
    first: dict[str, Node] = {}
    for entry in read:
        if entry.question and isinstance(entry.node, Fields):
            other = first.setdefault(entry.question.id, entry.node)
            if other is not entry.node:
                same(told, entry.node, other)


def same(told: Faults, node: Fields, other: Node) -> None:
    """Tell that the question `node` has the id of `other`."""
    if "id" in node.fields:
        field = node.fields["id"]
        name = shown(field.value.value if isinstance(field.value, Text) else "")
        message = f"the id {name} is taken by the question on line {other.line}"
        told.add("Q151", field.at, message, "Give each question an id of its own.")
    else:
        message = f"the same question stands on line {other.line}"
        told.add("Q152", node.at, message, "Take one away, or give each an id of its own.")
