"""Markdown quizzes: a heading asks, a task list answers, `- [x]` is right.

Four dialects are told apart. QuizMD (LearnSpec, v0.3) has settings at the top and in ```quiz
blocks, and explains with `>` below the options; it is the one that is written. In quizdown
(bonartm) a `>` above the options is a hint. Plain task lists have neither; their options may be
blocks of code. In numbered questions with lettered options the answer is folded away below.
"""

import re
from collections.abc import Iterator
from typing import Any

from ...game.question import Pack
from ..characters import unified
from . import lettered, quizmd_writer, settings
from .asking import Manner, is_numbered, items
from .contract import Exported, Imported
from .fences import coded
from .gathering import imported
from .pieces import head
from .sections import Section, frontmatter, sections

NAME = "markdown"
TITLE = "Markdown task lists"
SUFFIXES = (".md", ".markdown")

QUIZMD, QUIZDOWN, TASKS = "quizmd", "quizdown", "task lists"
TASK = re.compile(r"(?m)^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]?\](?![(\[:])")
QUIZMD_SIGNS = re.compile(r"(?m)^(?:```quiz[ \t]*$|## Q\d+(?:$|[ \t]*·)|!(?:import|ref)[ \t])")
ORDERED = re.compile(r"(?m)^\d{1,9}[.)][ \t]+\[[ xX]\]")
OF_QUIZDOWN = ("primaryColor", "shuffleQuestions", "nQuestions", "shuffleAnswers", "locale")
DIRECTIVE = re.compile(r"!(import|ref)[ \t]+(\S.*)")
KNOWN = ("title", "lang", "language", "locale", "description", "author", "license", "tags")
OURS = (*KNOWN, "spec_version", "created", "updated", "shuffle_answers", "shuffleAnswers")


def looks_like(name: str, start: str) -> bool:
    """Whether a file is a quiz in Markdown: by its suffix, and a task list or lettered options."""
    if not name.lower().endswith(SUFFIXES):
        return False
    return bool(TASK.search(start) or QUIZMD_SIGNS.search(start) or lettered.looks_like(start))


def read(text: str, name: str) -> Imported:
    """The questions of a Markdown file."""
    text = unified(text)
    lines = text.split("\n")
    above, start = frontmatter(lines)
    told = settings.read(above)
    if not TASK.search(text) and lettered.looks_like(text):
        found = list(sections(lines, start, numbered=True))
        each = [lettered.question(section) for section in found if section.level]
        return imported(head(name, **known(told, first_title(found[0]))), each)
    cut = list(sections(lines, start))
    manner = Manner(
        hinting=dialect(text, name, told) == QUIZDOWN,
        numbered=is_numbered(cut),
        shuffle=not settings.off(told, "shuffle_answers", "shuffleAnswers"),
    )
    lost: dict[str, int] = {}
    asked = [(section, list(items(section, manner, lost))) for section in cut]
    title = next((one.title for one, found in asked if one.level and not found), "")
    notes = [
        *dropped(told),
        *directives(lines),
        *(f"{line}: {what}" for what, line in lost.items()),
    ]
    every = [item for _, found in asked for item in found]
    return imported(head(name, **known(told, title)), every, notes)


def dialect(text: str, name: str, told: settings.Settings) -> str:
    """Which dialect of task lists a file is in."""
    quizmd = "spec_version" in told or "lang" in told or QUIZMD_SIGNS.search(text)
    if quizmd or name.lower().endswith(".quiz.md"):
        return QUIZMD
    quizdown = ORDERED.search(text) or any(key in told for key in OF_QUIZDOWN)
    return QUIZDOWN if quizdown or hints(text.split("\n")) else TASKS


def hints(lines: list[str]) -> bool:
    """Whether a quotation stands right above options."""
    quoting = False
    for line in lines:
        if quoting and TASK.match(line):
            return True
        quoting = line.startswith(">") or (quoting and not line.strip())
    return False


def known(told: settings.Settings, title: str) -> dict[str, Any]:
    """What the settings and the first title tell of the pack."""
    return {
        "title": settings.one(told, "title") or title,
        "language": settings.one(told, "lang", "language", "locale"),
        "description": settings.one(told, "description"),
        "author": ", ".join(told.get("author") or told.get("author.name", [])),
        "license": settings.one(told, "license"),
        "tags": told.get("tags", []),
    }


def first_title(section: Section) -> str:
    """The first title before any question."""
    inside = coded(section.lines)
    for number, line in enumerate(section.lines):
        match = re.fullmatch(r"\s*(?:# +(.+)|<h1>(.+)</h1>)", line)
        if match and number not in inside:
            return (match[1] or match[2]).strip()
    return ""


def dropped(told: settings.Settings) -> Iterator[str]:
    """The settings of a file that a pack does not know."""
    names = dict.fromkeys(key.partition(".")[0] for key in told)
    if others := [name for name in names if name not in OURS]:
        yield f"1: dropped: the settings {', '.join(others[:10])}"


def directives(lines: list[str]) -> Iterator[str]:
    """The lines that bring in other files, which are not read."""
    inside = coded(lines)
    for number, line in enumerate(lines):
        if number not in inside and (match := DIRECTIVE.fullmatch(line.rstrip())):
            what = "the questions of" if match[1] == "import" else "what is in"
            yield f"{number + 1}: dropped: {what} {match[2][:80]}"


def write(pack: Pack) -> Exported:
    """A pack in QuizMD."""
    return quizmd_writer.write(pack)
