"""The JSON Schema of the score file (draft-07), as `shape` and `records` write it.

It is open: a later version may add keys and kinds of records, and what it does not know it lets
pass. Another `version` is another schema.
"""

from .shape import FORMAT, VERSION

Schema = dict[str, object]
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
COUNT: Schema = {"type": "integer", "minimum": 0}
SECONDS: Schema = {"type": "number", "minimum": 0}
TIME: Schema = {
    "type": "string",
    "description": "a UTC time in ISO 8601, to the second",
    "examples": ["2026-11-22T12:00:00Z"],
}
ROUND: Schema = {"type": "string", "description": "the id of the round"}
QUESTION: Schema = {
    "type": "string",
    "description": "the id of the question; in a review PACK/ID, for its pack is *",
}


def schema() -> Schema:
    """The whole schema."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"{FORMAT} {VERSION}",
        "description": "Every answer that was given, one record a line, in the order of events.",
        "type": "object",
        "required": ["format", "version", "records"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "records": {"type": "array", "items": {"$ref": "#/definitions/record"}},
        },
        "definitions": {"record": record(), **kinds()},
    }


def record() -> Schema:
    """A record of a known kind is as that kind says; one of a later version is anything."""
    return {
        "type": "object",
        "required": ["event"],
        "properties": {"event": TEXT},
        "allOf": [
            {
                "if": {"properties": {"event": {"const": kind}}},
                "then": {"$ref": f"#/definitions/{kind}"},
            }
            for kind in kinds()
        ],
    }


def kinds() -> dict[str, Schema]:
    """Each kind of record."""
    return {
        "dealt": dealt(),
        "answered": answered(),
        "hinted": kind(
            "A hint was shown for a question that is still open.",
            {"round": ROUND, "question": QUESTION, "hints": {**COUNT, "minimum": 1}, "at": TIME},
        ),
        "leant": kind(
            "A lifeline was spent on a question that is still open.",
            {"round": ROUND, "question": QUESTION, "lifeline": TEXT, "at": TIME},
        ),
        "ended": kind(
            "A round came to its end.",
            {"round": ROUND, "at": TIME},
            {"how": {**TEXT, "description": "walked or unfinished; nothing: it was played out"}},
        ),
        "flagged": kind(
            "A player said what is the matter with a question.",
            {
                "round": ROUND,
                "question": QUESTION,
                "note": {
                    **TEXT,
                    "description": "wrong, unclear, typo, or the player's words; empty takes back",
                },
                "at": TIME,
            },
        ),
    }


def dealt() -> Schema:
    """A round began."""
    always: dict[str, Schema] = {
        "round": ROUND,
        "pack": {**TEXT, "description": "the id of the pack; * for a review of all packs"},
        "mode": TEXT,
        "seed": {"type": "integer"},
        "questions": {**TEXTS, "description": "the ids, in the order they were dealt"},
        "at": TIME,
    }
    sometimes: dict[str, Schema] = {
        "hash": {**TEXT, "description": "of what the pack held"},
        "player": {**TEXT, "description": "who plays; nothing: a player without a name"},
        "players": {**TEXTS, "description": "those who share the round"},
        "day": {**TEXT, "description": "the date of a daily round"},
        "ghost": {**TEXT, "description": "the code of the round that a duel is against"},
    }
    return kind("A round began.", always, sometimes)


def answered() -> Schema:
    """A question was answered."""
    always: dict[str, Schema] = {
        "round": ROUND,
        "question": QUESTION,
        "picked": {**TEXTS, "description": "the options; none when skipped or too late"},
        "right": {"type": "boolean"},
        "seconds": SECONDS,
        "at": TIME,
    }
    sometimes: dict[str, Schema] = {
        "hints": COUNT,
        "sure": {**COUNT, "description": "in a wager: 1 guess, 2 fairly, 3 certain"},
        "used": {**TEXTS, "description": "the lifelines spent on it"},
        "by": {**COUNT, "description": "the place in players of who answered"},
        "lost": {**TEXTS, "description": "with buzzers: what the other had picked"},
        "again": {**COUNT, "description": "how often it had been answered in this round"},
        "wording": {**TEXT, "description": "a checksum of what was asked"},
    }
    return kind("A question was answered.", always, sometimes)


def kind(
    about: str, always: dict[str, Schema], sometimes: dict[str, Schema] | None = None
) -> Schema:
    """One kind: the keys that are always there, and those left out where they say nothing."""
    return {
        "description": about,
        "required": list(always),
        "properties": {**always, **(sometimes or {})},
    }
