"""Questions whose options are a task list: `- [x] right`, `- [ ] wrong`.

What is indented below an option belongs to it, a `>` there being what is said to who chose it; so
does code or an image between two options. What comes after the last option is the explanation.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .fences import coded
from .sections import Section

ITEM = re.compile(
    r" {0,3}(?P<bullet>[-*+]|\d{1,9}[.)])[ \t]+\[[ \t]{0,2}(?P<mark>[xX]?)[ \t]{0,2}\]"
    r"(?![(\[:])(?:[ \t]+|(?=\S)|$)(?P<text>.*)"
)
QUOTE = re.compile(r"(?P<indent>[ \t]*+)>[ ]?(?P<text>.*)")
IMAGE = re.compile(r"\s*(!\[|<img\b)")
RULE = re.compile(r" {0,3}(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
WIDEST = 6  # how far `- [ ] ` pushes the text of an option in


class Choice:
    """One option: the lines of its text, and those of what is said to who chose it."""

    def __init__(self, right: bool, text: str) -> None:
        self.right = right
        self.lines = [text]
        self.why: list[str] = []
        self.open = True

    @property
    def empty(self) -> bool:
        """Whether it says nothing yet."""
        return not any(line.strip() for line in self.lines)

    @property
    def text(self) -> str:
        """Its text."""
        return "\n".join(self.lines).strip("\n")


class Group:
    """One list of options with what stands before and after it. `line` is where that begins."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.before: list[str] = []
        self.choices: list[Choice] = []
        self.after: list[str] = []
        self.ordered = False
        self.loose = False  # code or images of its options are not pushed in

    def paragraphs(self) -> int:
        """How many paragraphs stand before the options."""
        blank = [True, *(not line.strip() for line in self.before)]
        return sum(one and not other for one, other in pairwise(blank))


def groups(section: Section) -> list[Group]:
    """The lists of a section: none when it has no task list, several when text divides them."""
    walk = Walk(section)
    for number, line in enumerate(section.lines):
        walk.step(number, line)
    return [group for group in walk.groups if group.choices]


class Walk:
    """One way through the lines of a section."""

    def __init__(self, section: Section) -> None:
        self.lines = section.lines
        self.first = section.line + (1 if section.level else 0)
        self.code = coded(section.lines)
        self.coming = coming(section.lines, self.code)
        self.groups = [Group(section.line)]
        self.owned: set[int] = set()
        self.blank = True

    @property
    def group(self) -> Group:
        """The list that is being read."""
        return self.groups[-1]

    def step(self, number: int, line: str) -> None:
        """One line."""
        match = None if number in self.code else ITEM.fullmatch(line)
        if match:
            self.begin(number, match)
        elif not self.group.choices:
            self.group.before.append(line)
        elif not self.within(number, line, self.group.choices[-1]):
            self.group.choices[-1].open = False
            self.group.after.append(line)
        self.blank = not line.strip() and number not in self.code

    def begin(self, number: int, match: "re.Match[str]") -> None:
        """An option begins; in another list, if text stands between."""
        if any(line.strip() and not RULE.fullmatch(line) for line in self.group.after):
            between = self.group.after
            self.group.after = []
            lead = next(at for at, line in enumerate(between) if line.strip())
            self.groups.append(Group(self.first + number - len(between) + lead))
            self.group.before = between
        self.group.after = []
        self.group.ordered = match["bullet"][0].isdigit()
        self.group.choices.append(Choice(match["mark"] != "", match["text"].strip(" \t")))

    def within(self, number: int, line: str, choice: Choice) -> bool:
        """Add a line to an option, if it belongs to it."""
        if not choice.open:
            return False
        if number in self.code:
            return self.within_code(number, line, choice)
        if not line.strip():
            choice.lines.append("")
            return True
        quote = QUOTE.fullmatch(line)
        if quote:
            mine = bool(quote["indent"]) or self.coming[number] == "item"
            choice.why += [quote["text"]] if mine else []
            return mine
        between = bool(IMAGE.match(line)) and self.attached(number)
        self.group.loose |= between and not choice.empty and not indented(line)
        lazy = not self.blank and not RULE.fullmatch(line) and not line.startswith("<")
        if indented(line) or between or lazy or choice.empty:
            choice.lines.append(without(line))
            return True
        return False

    def within_code(self, number: int, line: str, choice: Choice) -> bool:
        """Add a line of fenced code to an option, if it belongs to it."""
        start = self.code[number]
        if number == start and (choice.empty or indented(line) or self.attached(number)):
            self.group.loose |= not choice.empty and not indented(line)
            self.owned.add(start)
        if start in self.owned:
            choice.lines.append(line)
        return start in self.owned

    def attached(self, number: int) -> bool:
        """Whether code or images stand between options here: after this one, or an earlier one."""
        return self.coming[number] == "item" or self.group.loose


def indented(line: str) -> bool:
    """Whether a line is pushed in."""
    return line.startswith(("  ", "\t"))


def coming(lines: Sequence[str], code: dict[int, int]) -> list[str]:
    """For each line, what comes after it but code, images and quotations: an item, text, or ""."""
    found = [""] * len(lines)
    next_one = ""
    for number in range(len(lines) - 1, -1, -1):
        found[number] = next_one
        line = lines[number]
        if number in code or not line.strip() or IMAGE.match(line) or QUOTE.fullmatch(line):
            continue
        next_one = "item" if ITEM.fullmatch(line) else "text"
    return found


def without(line: str) -> str:
    """`line` without the indentation that an option asks for."""
    bare = line.lstrip(" \t")
    indent = line[: len(line) - len(bare)].expandtabs(4)
    return indent[WIDEST:] + bare


def quoted(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Lines without their `>`, and whether they had one."""
    for line in lines:
        match = QUOTE.fullmatch(line)
        yield (match["text"], True) if match else (line, False)
