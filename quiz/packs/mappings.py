"""Reading mappings from nodes, and what was meant by keys that are not known."""

from .faults import Faults
from .nodes import Broken, Field, Fields, Text, shown

Known = tuple[str, ...]


def mapping(told: Faults, field: Field, known: Known, example: str) -> dict[str, Field]:
    """The fields of a mapping, without those that are not known."""
    node = field.value
    if isinstance(node, Fields):
        return fields(told, node, known)
    if not isinstance(node, Broken):
        name = shown(field.key.value)
        told.add("Q145", field.at, f"{name} is to be a mapping", f"Write {example}.")
    return {}


def fields(told: Faults, node: Fields, known: Known) -> dict[str, Field]:
    """The fields of `node` that are known; of the others the first is told with what was meant."""
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
            unknown(told, field.key, known)
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


def unknown(told: Faults, key: Text, known: Known) -> None:
    """Tell that a key is not known here."""
    if told.full:
        told.add("Q143", key.at, "")
        return
    from .spelling import did_you_mean

    advice = did_you_mean(key.value, known)
    told.add("Q143", key.at, f"there is no key {shown(key.value)} here", advice)


def missing(told: Faults, at: tuple[int, int], what: str, name: str, advice: str) -> None:
    """Tell that a required key is not there."""
    told.add("Q144", at, f"{what} has no `{name}`", advice)
