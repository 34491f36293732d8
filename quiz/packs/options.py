"""The options of a question, read from nodes."""

from ..game.question import Option
from ..game.text import folded
from . import fields as f
from . import keys as k
from . import mappings as m
from .faults import Faults
from .nodes import Broken, Field, Fields, Items, Node, Text, quoted, shown

FEWEST = 2
MOST = 26
FORMS = "An option is a text (a wrong one), or `correct: text`, or `wrong: text`."


def options(told: Faults, field: Field) -> tuple[Option, ...]:
    """All options of the field `options:`, in written order."""
    node = field.value
    if not isinstance(node, Items):
        if not isinstance(node, Broken):
            told.add("Q145", field.at, "`options` is to be a list", "Begin each one with a dash.")
        return ()
    if not FEWEST <= len(node.items) <= MOST:
        message = f"the question has {len(node.items)} options; it takes {FEWEST} to {MOST}"
        told.add(
            "Q153", field.key.at, message, "Add some." if len(node.items) < FEWEST else "Drop some."
        )
    read = [(item, option(told, item)) for item in node.items[:MOST]]
    found = [(item, choice) for item, choice in read if choice]
    if len(found) == len(node.items):
        alike(told, found)
        marked(told, field, [choice for _, choice in found])
    return tuple(choice for _, choice in found)


def option(told: Faults, node: Node) -> Option | None:
    """One option, or None when it has a fault."""
    if isinstance(node, Text):
        text = f.text(told, Field(Text("option", *node.at), node), f.OPTION)
        return Option(text) if text else None
    if isinstance(node, Items):
        told.add("Q156", node.at, "an option cannot be a list", FORMS)
    elif isinstance(node, Fields):
        return long_form(told, node)
    return None


def long_form(told: Faults, node: Fields) -> Option | None:
    """An option with `correct:` or `wrong:`, and perhaps its own `why:`."""
    if "correct" not in node.fields and "wrong" not in node.fields:
        unmarked(told, node)
        return None
    found = m.fields(told, node, k.OPTION)
    if "correct" in found and "wrong" in found:
        later = max(found["correct"].key, found["wrong"].key, key=lambda key: key.at)
        message = "an option cannot be both `correct` and `wrong`"
        told.add("Q156", later.at, message, "Make two options of it, each with its own dash.")
        return None
    mark = "correct" if "correct" in found else "wrong"
    text = f.text(told, found[mark], f.OPTION)
    why = f.text(told, found["why"]) if "why" in found else ""
    return Option(text, mark == "correct", why) if text else None


def unmarked(told: Faults, node: Fields) -> None:
    """Tell what is wrong with a mapping that has neither `correct` nor `wrong`."""
    from .spelling import near

    if not node.fields:
        told.add("Q156", node.at, "an option cannot be an empty mapping", FORMS)
        return
    key, value = next(iter(node.fields.values()))
    if near(key.value, k.OPTION) or len(node.fields) > 1:
        m.fields(told, node, k.OPTION)
        if "why" in node.fields:
            told.add("Q156", node.at, "an option has a `why` but no text", FORMS)
        return
    message = f"the colon after {shown(key.value)} makes a key of what is to be an option"
    typed = f"{key.value}: {f.told_text(value)}".rstrip()
    told.add("Q123", key.at, message, f"Put the text in quotation marks: {quoted(typed)}.")


def alike(told: Faults, found: list[tuple[Node, Option]]) -> None:
    """Tell of options that a player could not tell apart."""
    first: dict[str, Node] = {}
    for node, option in found:
        other = first.setdefault(folded(option.text), node)
        if other is not node:
            message = f"the option {shown(option.text)} is the same as the one on line {other.line}"
            told.add("Q103", node.at, message, "Change one of the two, or take it away.")


def marked(told: Faults, field: Field, found: list[Option]) -> None:
    """Tell when the options are not partly right and partly wrong."""
    right = sum(option.correct for option in found)
    if found and not right:
        advice = "Write `correct:` before each right one."
        told.add("Q154", field.key.at, "no option is marked as right", advice)
    elif len(found) > 1 and right == len(found):
        advice = "Add a wrong one: a text without `correct:`."
        told.add("Q155", field.key.at, "every option is marked as right", advice)
