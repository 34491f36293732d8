"""Markdown quizzes: a heading asks, a task list answers, `- [x]` is right.

Four dialects are told apart. QuizMD (LearnSpec, v0.3) has settings at the top and in ```quiz
blocks, and explains with `>` below the options; it is the one that is written. In quizdown
(bonartm) a `>` above the options is a hint. Plain task lists have neither; their options may be
blocks of code. In numbered questions with lettered options the answer is folded away below.
"""

import re
from collections.abc import Iterator
from typing import Any

from ...errors import QuizError
from ...game.question import Pack
from ..characters import unified
from . import heading, lettered, quizmd_writer, settings
from .asking import Manner, is_numbered, items
from .contract import Exported, Imported, Item
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
    start = unified(start)
    return bool(TASK.search(start) or QUIZMD_SIGNS.search(start) or lettered.looks_like(start))


LARGEST = 5 * 1000 * 1000  # characters


def read(text: str, name: str) -> Imported:
    """The questions of a Markdown file."""
    if len(text) > LARGEST:
        raise QuizError(
            "a Markdown file of more than 5 MB is too much", file=name, advice="Divide it."
        )
    text = unified(text)
    if not TASK.search(text) and lettered.looks_like(text):
        return with_letters(text.split("\n"), name)
    return with_tasks(text, name)


def with_letters(lines: list[str], name: str) -> Imported:
    """The questions of a file whose options have letters."""
    above, start = frontmatter(lines)
    first, *found = sections(lines, start, numbered=True)
    known = head(name, **described(settings.read(above), first_title(first)))
    return imported(known, map(lettered.question, found))


def with_tasks(text: str, name: str) -> Imported:
    """The questions of a file with task lists; the first heading that asks nothing is its title."""
    lines = text.split("\n")
    above, start = frontmatter(lines)
    told = settings.read(above)
    cut = list(sections(lines, start))
    manner = Manner(
        hinting=dialect(text, name, told) == QUIZDOWN,
        numbered=is_numbered(cut),
        shuffle=not settings.off(told, "shuffle_answers", "shuffleAnswers"),
    )
    titles: list[str] = []
    lost: dict[str, int] = {}

    def asked() -> Iterator[Item]:
        for section in cut:
            found = list(items(section, manner, lost))
            titles.extend([section.title] if section.level and not found else [])
            yield from found

    def notes() -> Iterator[str]:
        yield from (*dropped(told), *directives(lines))
        yield from (f"{line}: {what}" for what, line in lost.items())

    found = imported(head(name), asked(), notes())
    return found._replace(head=head(name, **described(told, titles[0] if titles else "")))


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


def described(told: settings.Settings, title: str) -> dict[str, Any]:
    """What the settings and the first title tell of the pack."""
    return {
        "title": settings.one(told, "title") or title,
        "language": heading.tongue(language(told)),
        "description": settings.one(told, "description"),
        "author": ", ".join(told.get("author") or told.get("author.name", [])),
        "license": settings.one(told, "license"),
        "tags": told.get("tags", []),
    }


def language(told: settings.Settings) -> str:
    """The language that the settings tell."""
    return settings.one(told, "lang", "language", "locale")


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
    if (tag := language(told)) and not heading.tongue(tag):
        yield f"1: dropped: the language {tag[:40]!r}"
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
