"""Reading mappings from nodes, and what was meant by keys that are not known."""

from itertools import islice

from .faults import Faults
from .nodes import Broken, Field, Fields, Node, Text, shown

Known = tuple[str, ...]
LIKELIEST = 50


def mapping(told: Faults, field: Field, known: Known, example: str) -> dict[str, Field]:
    """The fields of a mapping, without those that are not known."""
    node = field.value
    if isinstance(node, Fields):
        return fields(told, node, known)
    if not isinstance(node, Broken):
        name = shown(field.key.value)
        told.add("Q145", field.at, f"{name} needs keys of its own", f"Write {example}.")
    return {}


def fields(told: Faults, node: Fields, known: Known, forms: str = "") -> dict[str, Field]:
    """The fields of `node` that are known; the others are told, with what was meant or `forms`."""
    if node.fields.keys() <= set(known):
        return node.fields
    before = ""
    cut = False
    for key, field in node.fields.items():
        if key in known:
            before = key
        elif node.flow and before and bare(field):
            if not cut:
                comma(told, field, before)
            cut = True
        else:
            unknown(told, field.key, known, forms)
    return {key: field for key, field in node.fields.items() if key in known}


def bare(field: Field) -> bool:
    """Whether a key in braces has no colon: it is what follows a comma within a text."""
    key, value = field
    end = key.column + len(key.value)
    return isinstance(value, Text) and value.plain and value.at == (key.line, end)


def comma(told: Faults, field: Field, before: str) -> None:
    """Tell that a comma ended the text of the key before."""
    message = f"the comma before {shown(field.key.value)} ends the text of `{before}`"
    told.add("Q126", field.key.at, message, f"Put the text of `{before}` in quotation marks.")


def unknown(told: Faults, key: Text, known: Known, forms: str) -> None:
    """Tell that a key is not known here."""
    if told.full:
        told.add("Q143", key.at, "")
        return
    from .spelling import did_you_mean

    advice = did_you_mean(key.value, known, forms)
    told.add("Q143", key.at, f"there is no key {shown(key.value)} here", advice)


def lacks(node: Fields, name: str, known: Known) -> bool:
    """Whether a key is not there, nor a fault that is told and may be the reason."""
    from .spelling import near

    if name in node.fields or not node.whole:
        return False
    others = islice((key for key in node.fields if key not in known), LIKELIEST)
    return not any(near(key, known) == (name,) for key in others)


def require(told: Faults, node: Node, name: str, known: Known, what: str, advice: str) -> None:
    """Tell when a required key is not in the mapping `node`."""
    if isinstance(node, Fields) and lacks(node, name, known):
        told.add("Q144", node.at, f"{what} has no `{name}`", advice)
