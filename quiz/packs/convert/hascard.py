"""hascard: flashcards in plain text, divided by lines of three hyphens.

    # What is between orange and green?
    * yellow
    - blue
    ---
    # Which of these are colours?
    [*] yellow
    [ ] seven

By the README of the program (github.com/Yvee1/hascard). Definitions, gaps and cards to put in
order are skipped. An image stands right below the title.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...game.question import Image, Option, Pack, Question
from ..characters import unified
from .carrying import each, left_behind
from .contract import Exported, Imported, Item
from .gathering import imported
from .moodle import not_asked
from .pieces import Notes, Unfit, head, item, skipped

NAME = "hascard"
TITLE = "hascard"
SUFFIXES = (".txt", ".md")

CHOICE = re.compile(r"([*-]) (.*)")
ANSWER = re.compile(r"\[([*x ])\] (.*)")
ORDER = re.compile(r"\d+\. ")
GAP = re.compile(r"(?<!\\)_[^_]+(?<!\\)_")
IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)\s*")
SEPARATOR = "---"
BARE = "a card without a title"
UNSAYABLE = "hascard would take {!r} in it for the beginning of an option or card"


class Card(NamedTuple):
    """One card: where it begins, its title, and the lines below."""

    line: int
    title: str
    lines: tuple[str, ...]


def looks_like(name: str, start: str) -> bool:
    """Whether a file is of hascard: by a title, options right below it, and a dividing line."""
    start = unified(start)
    marked = re.search(r"(?m)^# \S.*\n(?:!\[.*\n|[ \t]*\n)*(?:[*-] |\[[*x ]\] )\S", start)
    divided = re.search(r"(?m)^---[ \t]*$", start)
    right = re.search(r"(?m)^(?:\* |\[[*x]\] )\S", start)
    return name.lower().endswith(SUFFIXES) and bool(marked and right and divided)


def read(text: str, name: str) -> Imported:
    """The questions of a deck."""
    return imported(head(name), map(question, cards(unified(text).split("\n"))))


def cards(lines: Sequence[str]) -> Iterator[Card]:
    """The cards of a deck that hold anything."""
    start = 0
    for number, line in enumerate([*lines, SEPARATOR]):
        if line.strip() == SEPARATOR:
            if card := carded(start, lines[start:number]):
                yield card
            start = number + 1


def carded(start: int, lines: Sequence[str]) -> Card | None:
    """The card that lines make, the first of them being line `start`, counted from 0."""
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    title = lines[first].strip()
    own = title[1:].strip() if title.startswith("#") else ""
    return Card(start + first + 1, own, tuple(lines[first + 1 :]))


def question(card: Card) -> Item:
    """The question that a card asks."""
    place = str(card.line)
    lines = list(card.lines)
    notes: list[str] = []
    image = pictured(lines, notes)
    pattern = next((one for one in (CHOICE, ANSWER) if begins(one, lines)), None)
    if not card.title or pattern is None:
        return skipped(place, not_asked(kind(lines) if card.title else BARE))
    options = tuple(optional(pattern, lines))
    right = sum(option.correct for option in options)
    if pattern is CHOICE and right > 1:
        return skipped(place, f"{right} options are marked as right; a card has one with *")
    if pattern is ANSWER and right == 1:
        notes.append("changed: asked for one option, as only one of them is right")
    return item(place, Question("", card.title, options, image=image), notes)


def pictured(lines: list[str], notes: list[str]) -> Image | None:
    """The image at the top of a card, whose lines lose it; one that says nothing is dropped."""
    image = None
    count = 0
    for line in lines:
        match = IMAGE.fullmatch(line)
        if line.strip() and not match:
            break
        count += 1
        if match and match[1].strip() and image is None:
            image = Image(match[2].strip(), match[1].strip())
        elif match:
            notes.append(f"dropped: the image {match[2][:60]}")
    del lines[:count]
    return image


def begins(pattern: re.Pattern[str], lines: Sequence[str]) -> bool:
    """Whether the first line is an option."""
    return bool(lines) and pattern.fullmatch(lines[0]) is not None


def optional(pattern: re.Pattern[str], lines: Sequence[str]) -> Iterator[Option]:
    """The options of a card; a line that begins none goes on with the last."""
    right, text = False, [""]
    for number, line in enumerate(lines):
        match = pattern.fullmatch(line)
        if match and number:
            yield Option("\n".join(text), right)
        if match:
            right, text = match[1] in "*x", [match[2]]
        else:
            text.append(line)
    yield Option("\n".join(text), right)


def kind(lines: Sequence[str]) -> str:
    """What kind of card it is that has no options."""
    first = next((line for line in lines if line.strip()), "")
    if ORDER.match(first):
        return "sequence"
    return "gaps" if GAP.search("\n".join(lines)) else "definition"


def write(pack: Pack) -> Exported:
    """A pack as a deck."""
    parts: list[str] = []

    def carry(asked: Question) -> Notes:
        parts.append("\n".join(written(asked)))
        joined = ("changed: lines were joined",) if "\n" in asked.text else ()
        return (*joined, *left_behind(asked, ("order of options", "image")))

    items = tuple(each(pack, carry))
    return Exported(f"\n{SEPARATOR}\n".join(parts).encode() + b"\n" * bool(parts), items)


def written(asked: Question) -> list[str]:
    """The lines of a card. Raises Unfit when hascard would misread an option."""
    signs = ("[", SEPARATOR) if asked.several else ("- ", "* ", SEPARATOR)
    marks = ("[*] ", "[ ] ") if asked.several else ("* ", "- ")
    lines = [f"# {' '.join(asked.text.split(chr(10)))}"]
    if asked.image:
        lines.append(f"![{asked.image.alt}]({asked.image.file})")
        if not IMAGE.fullmatch(lines[-1]):
            raise Unfit(UNSAYABLE.format(asked.image.alt))
    for option in asked.options:
        if found := next((sign for sign in signs if sign in option.text), ""):
            raise Unfit(UNSAYABLE.format(found))
        lines.append(f"{marks[not option.correct]}{option.text}")
    return lines
