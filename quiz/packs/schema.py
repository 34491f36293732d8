"""The pack format as a JSON Schema for editors, draft-07, which yaml-language-server reads.

It is made of the reader's own tables and limits. The reader is the stricter of the two: a schema
cannot say that ids are unique, that a citation's source exists, or that two options are equal once
folded. Where a text is wanted a number or a switch will do, for in a pack all text is text.
"""

from collections.abc import Mapping

from . import described, fields, keys
from .citations import MOST_SOURCES
from .contents import MOST_QUESTIONS
from .options import FEWEST, MOST
from .questions import DIFFICULTIES
from .schema_kinds import (
    Schema,
    file_name,
    fitting,
    mapping,
    number,
    ref,
    several,
    snippets,
    text,
)
from .snippets import CITATION, OPTIONS, PACK, QUESTION, SOURCE

DRAFT = "http://json-schema.org/draft-07/schema#"
FILE_NAME = f"pack-{keys.VERSION}.schema.json"
ID = r"[^\s/\\]{1,100}"  # wider than `keys.PACK_ID`: editors differ in what a letter is


def schema() -> Schema:
    """The schema of a pack file."""
    top = mapping(described.PACK, pack(), required=("quiz", "title", "questions"))
    names = ("text", "line", "question", "option", "citation", "source", "check")
    parts = (text(), text(fields.NAME), question(), option(), citation(), source(), check())
    return {
        "$schema": DRAFT,
        "title": f"Question pack, format {keys.VERSION}",
        "description": "A pack of questions for `quiz`, the quiz in the terminal.",
        **top,
        "defaultSnippets": snippets(PACK),
        "definitions": dict(zip(names, parts, strict=True)),
    }


def pack() -> Mapping[str, Schema]:
    """What the keys of a pack may hold."""
    line = ref("line")
    return {
        "quiz": {"enum": [keys.VERSION, str(keys.VERSION)], "default": keys.VERSION},
        "id": fitting(ID, "Letters, digits, `-`, `_` and `.`, up to 100 of them."),
        "title": line,
        "description": ref("text"),
        "language": fitting(keys.LANGUAGE, "A language tag such as en or pt-BR."),
        "author": several(line),
        "license": line,
        "tags": several(text(fields.SHORT)),
        "sources": {
            "type": "object",
            "maxProperties": MOST_SOURCES,
            "additionalProperties": ref("source"),
            "defaultSnippets": snippets(SOURCE),
        },
        "route": mapping(described.ROUTE, route(), required=("from", "to")),
        "check": ref("check"),
        "questions": {
            "type": "array",
            "minItems": 1,
            "maxItems": MOST_QUESTIONS,
            "items": ref("question"),
            "defaultSnippets": snippets(QUESTION, listed=True),
        },
    }


def question() -> Schema:
    """One question."""
    held: Mapping[str, Schema] = {
        "id": text(fields.SHORT),
        "question": ref("text"),
        "options": options(),
        "why": ref("text"),
        "cite": several(ref("citation")) | {"defaultSnippets": snippets(CITATION)},
        "hint": several(ref("text")),
        "difficulty": {"enum": list(DIFFICULTIES)},
        "tags": several(text(fields.SHORT)),
        "shuffle": {"enum": [True, False, "true", "false"], "default": True},
        "pool": number(FEWEST, MOST),
        "image": mapping(
            described.IMAGE,
            {"file": file_name(), "alt": text(fields.OPTION)},
            required=("file", "alt"),
        ),
        "check": ref("check"),
    }
    made = mapping(described.QUESTION, held, required=("question", "options"))
    return made | {"defaultSnippets": snippets(QUESTION)}


def options() -> Schema:
    """All options of a question: some of them right, some wrong."""
    right = {"type": "object", "required": ["correct"]}
    return {
        "type": "array",
        "minItems": FEWEST,
        "maxItems": MOST,
        "uniqueItems": True,
        "items": ref("option"),
        "contains": right,
        "not": {"items": right},
        "errorMessage": "Mark a right option with `correct:`, and leave at least one unmarked.",
        "defaultSnippets": snippets(OPTIONS, listed=True),
    }


def option() -> Schema:
    """One option, in its short or in its long form."""
    short = text(fields.OPTION)
    held: Mapping[str, Schema] = {"correct": short, "wrong": short, "why": ref("text")}
    long = mapping(described.OPTION, held)
    return {"anyOf": [short, long | {"minProperties": 1, "oneOf": marks()}]}


def marks() -> list[Schema]:
    """An option is marked right or wrong, and not both."""
    return [{"required": ["correct"]}, {"required": ["wrong"]}]


def citation() -> Schema:
    """One citation."""
    held = {key: ref("text") for key in keys.CITATION}
    made = mapping(described.CITATION, held, required=("source", "quote"))
    return made | {"defaultSnippets": snippets(CITATION)}


def source() -> Schema:
    """One source."""
    line = ref("line")
    held: Mapping[str, Schema] = {
        "title": line,
        "file": file_name(),
        "sha256": fitting(keys.SHA256, "64 hexadecimal digits."),
        "author": several(line),
        "url": fitting(keys.ADDRESS, "An address that begins with https:// or http://."),
        "edition": line,
        "license": line,
    }
    return mapping(described.SOURCE, held)


def route() -> Mapping[str, Schema]:
    """What the keys of a route may hold."""
    line = ref("line")
    unit = text(fields.SHORT)
    return {"from": line, "to": line, "length": number(1, 999_999_999), "unit": unit}


def check() -> Schema:
    """The rules that are silenced."""
    code = fitting(keys.RULE, "A code such as Q204.")
    return mapping(described.CHECK, {"ignore": several(code)})
