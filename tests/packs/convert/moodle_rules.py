"""GIFT as Moodle reads it, by another road than ours: signs are replaced, and the text is cut.

It knows the rules of Moodle and none of our tolerance, so that both can be held together.
"""

import re
from typing import NamedTuple

SIGNS = ":#={}~"
HIDDEN = {sign: chr(0xE000 + at) for at, sign in enumerate(SIGNS)}
BACKSLASH, BREAK = "\ue010", "\ue011"
WEIGHT = re.compile(r"%(-?[0-9]{1,3}(?:\.[0-9]*)?)%")


class Ruled(NamedTuple):
    """A question by Moodle's rules: its first line, its kind, its options with their shares."""

    line: int
    kind: str
    options: tuple[tuple[str, float], ...] = ()
    single: bool = True

    def right(self) -> tuple[tuple[str, bool], ...]:
        """The options, and whether each is right."""
        return tuple(
            (text, share >= 100 if self.single else share > 0) for text, share in self.options
        )


def questions(text: str) -> list[Ruled]:
    """The questions of a file."""
    found = []
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            block.append((number, line.strip()))
        elif block:
            found += ruled(block)
            block = []
    return found


def ruled(block: list[tuple[int, str]]) -> list[Ruled]:
    """The question of a block: none when it has only comments, or a category."""
    kept = [(number, line) for number, line in block if not line.startswith("//")]
    text = hide("\n".join(line for _, line in kept))
    if not text or text.startswith("$CATEGORY:"):
        return []
    line = kept[0][0]
    if text.startswith("::"):
        text = text.removeprefix("::").partition("::")[2].strip()
    if "{" not in text and "}" not in text:
        return [Ruled(line, "description")]
    if "{" not in text or "}" not in text:
        return [Ruled(line, "broken")]
    answer = text[text.index("{") + 1 : text.index("}")].strip()
    if "####" in answer:
        answer = answer[: answer.rindex("####")].strip()
    return [answered(line, answer)]


def answered(line: int, answer: str) -> Ruled:
    """A question by its answer."""
    if not answer:
        return Ruled(line, "essay")
    if answer.startswith("#"):
        return Ruled(line, "numerical")
    if "~" in answer:
        return chosen(line, answer)
    if "=" in answer and "->" in answer:
        return Ruled(line, "matching")
    truth = answer.split("#")[0].strip()
    if truth in ("T", "TRUE", "F", "FALSE"):
        true = truth.startswith("T")
        return Ruled(line, "true/false", (("True", 100.0 * true), ("False", 100.0 * (not true))))
    return Ruled(line, "short answer")


def chosen(line: int, answer: str) -> Ruled:
    """A multiple choice question; options without text are not saved by Moodle."""
    parts = answer.replace("=", "~=").split("~")
    parts = parts if parts[0].strip() else parts[1:]
    options = []
    for part in map(str.strip, parts):
        share, text = 0.0, part
        if part.startswith("="):
            share, text = 100.0, part[1:]
        elif match := WEIGHT.match(part):
            share, text = float(match[1]), part[match.end() :]
        shown = show(re.sub(r"^\[(html|moodle|plain|markdown)\]", "", text.split("#")[0].strip()))
        if shown:
            options.append((shown, share))
    return Ruled(line, "multiple choice", tuple(options), "=" in answer)


def hide(text: str) -> str:
    """`text` with a private character for each sign after a backslash."""
    text = text.replace("\\\\", BACKSLASH)
    for sign, hidden in HIDDEN.items():
        text = text.replace(f"\\{sign}", hidden)
    return text.replace("\\n", BREAK).replace(BACKSLASH, "\\").strip()


def show(text: str) -> str:
    """`text` with the signs in their places."""
    for sign, hidden in HIDDEN.items():
        text = text.replace(hidden, sign)
    return " ".join(text.replace(BREAK, "\n").split())
