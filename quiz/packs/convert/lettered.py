"""Questions whose options have letters, and whose answer is folded away below them.

###### 1. What is between orange and green?
- A: `yellow`
- B: `blue`
<details><summary><b>Answer</b></summary>
#### Answer: A
An explanation.
</details>
"""

import re
from collections.abc import Sequence

from ...game.question import Option, Question
from .contract import Item
from .fences import coded
from .noting import Noting
from .pieces import item, skipped
from .sections import Section

OPTION = re.compile(r"[-*+] ([A-Z])[:.)][ \t]+(.*)")
ANSWER = re.compile(r"#{1,6}[ \t]+[^\n:：]{1,40}[:：][ \t]*([A-Z])\b[^\w]*")
FOLD = re.compile(r"\s*</?(?:details|summary|p|br|hr)\b.*|\s*-{3,}\s*")
TITLE = re.compile(r"(?m)^#{1,6}[ \t]+\d{1,5}[.)][ \t]+\S")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def looks_like(text: str) -> bool:
    """Whether a text has numbered headings, and options with letters."""
    return TITLE.search(text) is not None and re.search(r"(?m)^[-*+] A[:.)] ", text) is not None


def question(section: Section) -> Item:
    """One question."""
    place = str(section.line)
    before, options, after = parted(section.lines)
    letters = "".join(letter for letter, _ in options)
    if not options:
        return skipped(place, "it has no options")
    if letters != LETTERS[: len(letters)]:
        return skipped(place, f"its options are lettered {letters}, not in order from A")
    answers = [match[1] for line in after if (match := ANSWER.fullmatch(line.strip()))]
    if len(answers) != 1 or answers[0] not in letters:
        return skipped(place, "its answer is not given, or not one of its options")
    why = "\n".join(line for line in after if not folds(line))
    noting = Noting()
    drafted = Question(
        id="",
        text=noting.markdown("\n".join((section.title, "", *before))),
        options=tuple(Option(noting.markdown(text), letter in answers) for letter, text in options),
        why=noting.markdown(why),
    )
    return item(place, drafted, noting.notes)


def parted(lines: Sequence[str]) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    """What stands before the options, the options with their letters, and what comes after."""
    inside = coded(lines)
    before: list[str] = []
    options: list[tuple[str, str]] = []
    after: list[str] = []
    for number, line in enumerate(lines):
        match = None if number in inside or after else OPTION.fullmatch(line)
        if match:
            options.append((match[1], match[2]))
        elif not options:
            before.append(line)
        elif after or (line.strip() and not line.startswith("  ")):
            after.append(line)
        elif line.strip():
            letter, text = options[-1]
            options[-1] = letter, f"{text}\n{line.strip()}"
    return before, options, after


def folds(line: str) -> bool:
    """Whether a line only folds the explanation away, or names the answer."""
    return bool(FOLD.fullmatch(line) or ANSWER.fullmatch(line.strip()))
