"""The kinds of values in the schema of packs: texts, numbers, mappings and lists."""

from collections.abc import Iterable, Mapping

from . import fields, keys
from .snippets import Snippets

Schema = dict[str, object]


def mapping(
    about: Mapping[str, str], held: Mapping[str, Schema], *, required: Iterable[str] = ()
) -> Schema:
    """A mapping with these keys and no others; `about` says what each is for."""
    wanted = list(required)
    made: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key: with_about(held[key], about[key]) for key in about},
    }
    return made | ({"required": wanted} if wanted else {})


def with_about(held: Schema, about: str) -> Schema:
    """A schema with its description; beside a reference only what is wrapped is read."""
    if "$ref" in held:
        return {"description": about, "allOf": [held]}
    return {"description": about, **held}


def ref(name: str) -> Schema:
    """Another part of the schema."""
    return {"$ref": f"#/definitions/{name}"}


def text(limit: int = fields.LONG) -> Schema:
    """A text with at least one sign that can be seen, and with at most `limit` after trimming."""
    pattern = rf"^\s*\S(?:[\s\S]{{0,{limit - 2}}}\S)?\s*$"
    return {"type": ["string", "number", "boolean"], "pattern": pattern}


def fitting(pattern: str, message: str) -> Schema:
    """A text on one line that fits `pattern` as a whole."""
    kinds = ["string", "number", "boolean"]
    return {"type": kinds, "pattern": rf"^\s*(?:{pattern})\s*$", "patternErrorMessage": message}


def file_name() -> Schema:
    """A bare file name."""
    return fitting(keys.FILE, "The file's name alone, without folders.")


def number(low: int, high: int) -> Schema:
    """A whole number."""
    digits = r"^\s*[0-9]{1,9}\s*$"
    kinds = ["integer", "string"]
    return {"type": kinds, "minimum": low, "maximum": high, "pattern": digits}


def several(one: Schema) -> Schema:
    """One of a kind, or a list of them."""
    return {"anyOf": [one, {"type": "array", "maxItems": fields.MOST_ENTRIES, "items": one}]}


def snippets(found: Snippets, *, listed: bool = False) -> list[Schema]:
    """Snippets for an editor; `listed` ones are put after a dash."""
    return [
        {"label": label, "description": about, "body": [body] if listed else body}
        for label, about, body in found
    ]
