"""The order of keys in the canonical layout: that of the writer."""

from collections.abc import Mapping
from typing import NamedTuple

from . import keys

LAST = ("route", "sources", "check", "questions")
SOURCE = ("title", "author", "edition", "license", "url", "file", "sha256")
KINDS: Mapping[str, Mapping[str, str]] = {
    "pack": {"sources": "named", "route": "route", "check": "check", "questions": "questions"},
    "named": {"": "source"},
    "question": {"options": "options", "cite": "citation", "image": "image", "check": "check"},
    "questions": {"": "question"},
    "options": {"": "option"},
    "citation": {"": "citation"},
}
ORDER: Mapping[str, tuple[str, ...]] = {
    "pack": (*(key for key in keys.PACK if key not in LAST), *LAST),
    "source": SOURCE,
    "route": keys.ROUTE,
    "question": keys.QUESTION,
    "option": keys.OPTION,
    "citation": keys.CITATION,
    "image": keys.IMAGE,
    "check": keys.CHECK,
}


class Part(NamedTuple):
    """One key or one entry of a list: the comments above it, and its own lines."""

    name: str
    lead: list[str]
    body: list[str]


def in_order(parts: list[Part], known: tuple[str, ...]) -> list[Part]:
    """Known keys in their order, then the others as they were written."""
    if not known:
        return parts
    rank = {name: place for place, name in enumerate(known)}
    return sorted(parts, key=lambda part: rank.get(part.name, len(rank)))
