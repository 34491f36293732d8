"""What the sections of a Markdown file with task lists ask."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from . import settings, stating
from .contract import Item
from .fences import coded
from .moodle import not_asked
from .pieces import Unfit, skipped
from .sections import NUMBERED, Section
from .tasks import ITEM, Group, groups

NUMBER = re.compile(r"Q\d{1,5}(?:[ \t]*[.:)·–—-]+[ \t]*|[ \t]*$)")
QUIZ = re.compile(r"[ \t]*(?P<fence>```+|~~~+)quiz[ \t]*")
ANSWER = re.compile(r"[ \t]*\*\*answer[:：]?\*\*[:：]?.*", re.IGNORECASE)
ORDERED = re.compile(r" {0,3}\d{1,9}[.)][ \t]+(?!\[)\S.*")
KINDS = {"open": "short answer", "match": "matching", "order": "sequence"}
DROPPED = ("points", "timer", "bloom")
TORN = "it cannot be told which text above its options asks; give it a heading"
BARE = "a question without options"
MOST_SETTINGS = 20


class Manner(NamedTuple):
    """What holds for all questions of a file: `hinting` says that a `>` above options is a hint,
    `numbered` that every heading has a number, which is no part of the question."""

    hinting: bool = False
    numbered: bool = False
    shuffle: bool = True


def items(section: Section, manner: Manner, dropped: dict[str, int]) -> Iterator[Item]:
    """The questions of a section: none when it only holds text.

    `dropped` gathers settings of questions that a pack does not know, with the first line.
    """
    own, lines = own_settings(section.lines)
    section = section._replace(lines=tuple(lines))
    found = groups(section)
    kind = KINDS.get(settings.one(own, "type"), "") or (
        "" if found else other_kind(section, manner, asked=bool(own))
    )
    if kind:
        yield skipped(str(section.line), not_asked(kind))
        return
    for key in DROPPED:
        if key in own:
            dropped.setdefault(f"dropped: the setting {key} of questions", section.line)
    for group in found:
        headed = bool(section.level) and group is found[0] and asks(group, len(found))
        if not headed and group.paragraphs() > 1:
            yield skipped(str(group.line), TORN)
        else:
            title = titled(section.title, numbered=manner.numbered) if headed else ""
            told = own if headed else {}
            yield one(group, title, told, manner)


def one(group: Group, title: str, told: settings.Settings, manner: Manner) -> Item:
    """The question of one task list."""
    try:
        return stating.question(group, title, told, hinting=manner.hinting, shuffle=manner.shuffle)
    except Unfit as reason:
        return skipped(str(group.line), str(reason))


def asks(group: Group, lists: int) -> bool:
    """Whether the heading above the first of several lists is its question, not that of all."""
    return lists == 1 or not group.paragraphs()


def own_settings(lines: Sequence[str]) -> tuple[settings.Settings, list[str]]:
    """The settings of a question, and its lines with blank ones in their place."""
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    near = lines[start : start + MOST_SETTINGS]
    match = QUIZ.fullmatch(near[0]) if near else None
    closing = match["fence"] if match else "---"
    framed = near and (match or near[0].rstrip() == "---")
    ends = (number for number, line in enumerate(near[1:], 1) if line.strip() == closing)
    end = next(ends, 0) if framed else 0
    told = settings.read(near[1:end])
    if not end or not (told or match):
        return {}, list(lines)
    return told, [*[""] * (start + end + 1), *lines[start + end + 1 :]]


def titled(title: str, *, numbered: bool) -> str:
    """A heading without the number of its question."""
    if match := NUMBER.match(title):
        return title[match.end() :]
    count = NUMBERED.fullmatch(title) if numbered else None
    return count[1] if count else title


def is_numbered(found: Sequence[Section]) -> bool:
    """Whether every heading with a task list has a number."""
    titles = [one.title for one in found if any(map(ITEM.fullmatch, one.lines))]
    return bool(titles) and all(map(NUMBERED.fullmatch, titles))


def other_kind(section: Section, manner: Manner, *, asked: bool) -> str:
    """What kind of question a section without a task list is, or "" when it is none.

    `asked` says that it has settings of a question.
    """
    if not section.level:
        return ""
    inside = coded(section.lines)
    lines = [line for number, line in enumerate(section.lines) if number not in inside]
    if any(map(ANSWER.fullmatch, lines)):
        return KINDS["open"]
    if manner.hinting and sum(bool(ORDERED.fullmatch(line)) for line in lines) > 1:
        return KINDS["order"]
    questioning = asked or NUMBER.match(section.title) or section.title.rstrip().endswith("?")
    return BARE if questioning else ""
