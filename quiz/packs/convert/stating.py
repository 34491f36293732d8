"""One question of a Markdown file with task lists."""

import re
from collections.abc import Sequence

from ...game.question import Option, Question
from . import marked, settings
from .contract import Item
from .fences import coded, spans
from .limits import crowded
from .noting import Noting
from .pieces import item
from .tasks import RULE, Choice, Group, quoted

OUTCOME = re.compile(r"\[!(correct|incorrect)\][ \t]*(.*)", re.IGNORECASE)
DIRECTIVE = re.compile(r"!(?:import|ref)[ \t]+\S.*")
OUTCOMES = "dropped: what is said to everybody who was right or wrong"


def question(
    group: Group, title: str, own: settings.Settings, *, hinting: bool, shuffle: bool
) -> Item:
    """The question of one task list below a title, with its own settings. Raises Unfit.

    `hinting` says that a `>` above the options is a hint.
    """
    crowded(len(group.choices))
    noting = Noting()
    before, hints = group.before, own.get("hint", [])
    if hinting:
        before, above = divided(before)
        hints = [*hints, noting.markdown("\n".join(above))]
    said, after = outcomes(group.after)
    right = [choice.right for choice in group.choices]
    whys = [noting.markdown("\n".join(choice.why)) for choice in group.choices]
    if any(said.values()):
        whys = joined(whys, right, said, noting)
    if settings.one(own, "depends_on"):
        noting.notes.append("dropped: the question that it depends on")
    texts = [option(choice, noting) for choice in group.choices]
    drafted = Question(
        id=settings.one(own, "id"),
        text=stem(title, before, noting),
        options=tuple(map(Option, texts, right, whys)),
        why=noting.markdown("\n".join(unruled(after))),
        hints=tuple(hints),
        difficulty=settings.one(own, "difficulty"),
        tags=tuple(own.get("tags", ())),
        shuffle=shuffle and not settings.off(own, "shuffle_answers", "shuffleAnswers"),
    )
    return item(str(group.line), drafted, noting.notes)


def stem(title: str, before: Sequence[str], noting: Noting) -> str:
    """The text of a question: its title, and below a blank line what stands before its options."""
    lines = [line for line in unruled(before) if not DIRECTIVE.fullmatch(line.rstrip())]
    body = noting.markdown("\n".join(lines)) if any(map(str.strip, lines)) else ""
    return "\n\n".join(part for part in (noting.markdown(title), body) if part)


def option(choice: Choice, noting: Noting) -> str:
    """The text of an option; one that is nothing but a line of code stands in backticks."""
    lines = choice.text.split("\n")
    found = spans(lines)
    if len(found) == 1 and found[0] == (0, len(lines) - 1):
        code = noting.markdown(choice.text)
        return marked.fenced(code)
    return noting.markdown(choice.text)


def divided(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Lines without the quotation among them, and the quotation without its signs."""
    inside = coded(lines)
    rest: list[str] = []
    quotation: list[str] = []
    for number, (text, quote) in enumerate(quoted(lines)):
        (quotation if quote and number not in inside else rest).append(
            text if quote and number not in inside else lines[number]
        )
    return rest, quotation


def outcomes(lines: Sequence[str]) -> tuple[dict[str, list[str]], list[str]]:
    """What is said to who is right and to who is wrong, and the other lines without their `>`."""
    said: dict[str, list[str]] = {"correct": [], "incorrect": []}
    rest: list[str] = []
    inside = coded(lines)
    current = rest
    for number, (text, quote) in enumerate(quoted(lines)):
        if number in inside or not quote:
            current = rest
            rest.append(lines[number])
        elif match := OUTCOME.fullmatch(text):
            mine = said[match[1].lower()]
            mine.append(match[2])
            current = rest if match[2] else mine
        else:
            current.append(text)
    return said, rest


def joined(
    whys: list[str], right: list[bool], said: dict[str, list[str]], noting: Noting
) -> list[str]:
    """What is said to each option with what is said to all right or wrong ones.

    Where several options are right, nobody is right by one of them, so that it is dropped.
    """
    if sum(right) != 1:
        noting.notes.append(OUTCOMES)
        return whys
    shown = {
        True: noting.markdown("\n".join(said["correct"])),
        False: noting.markdown("\n".join(said["incorrect"])),
    }
    pairs = zip(whys, right, strict=True)
    return ["\n\n".join(part for part in (why, shown[mark]) if part) for why, mark in pairs]


def unruled(lines: Sequence[str]) -> list[str]:
    """Lines without the rules that only divide."""
    inside = coded(lines)
    return [
        line for number, line in enumerate(lines) if number in inside or not RULE.fullmatch(line)
    ]
