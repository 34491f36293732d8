"""One question of a GIFT file, from its lines: what kind it is, and what it asks.

The rules are those of Moodle's documentation, "GIFT format", and of what Moodle does with texts
that the documentation leaves open. The answer stands between the first { and the first }. Empty,
it makes an essay; with # first, a numerical question; with ~ in it, multiple choice; with = and
->, matching; T, TRUE, F or FALSE alone, true/false; else a short answer.
"""

import re
from typing import NamedTuple

from .gift_blocks import Block
from .gift_text import Text, last, unescaped
from .moodle import PLAIN, Asked, Choice, Marked
from .pieces import Unfit

SHARE = re.compile(r"%(-*[0-9]{1,2}\.?[0-9]{0,20})%")
CLOZE = re.compile(r"\d*:[A-Z_]+:")
GAP = "_____"
MOST_SIGNS = 500

CHOICE, TRUTH = "multiple choice", "true/false"
TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}


class Entry(NamedTuple):
    """A question as GIFT has it. `asked` is None for a kind that no pack can ask."""

    kind: str
    asked: Asked | None = None
    name: str = ""
    notes: tuple[str, ...] = ()


def entry(block: Block) -> Entry:
    """What a block of lines asks. Raises Unfit when it is no question."""
    text = unescaped("\n".join(block.lines)).strip()
    name = ""
    if text.mask.startswith("::"):
        before, after, named = text.part(2).partition("::")
        text = (after if named else before).strip()
        name = before.plain.strip() if named else ""
    start, end = text.mask.find("{"), text.mask.find("}")
    if start < 0 and end < 0:
        return Entry("description", name=name)
    if not 0 <= start < end:
        raise Unfit(unbalanced(start, end))
    answer, why, _ = last(text.part(start + 1, end).strip(), "####")
    after = text.part(end + 1)
    kind = kind_of(answer.strip())
    if "{" in after.mask and kind in (CHOICE, TRUTH):
        kind = "several answers in one text"
    if kind not in (CHOICE, TRUTH):
        return Entry(kind, name=name)
    asking = stemmed(text.part(0, start), after).marked()
    asked, notes = (chosen if kind == CHOICE else true_or_false)(answer.strip(), asking)
    whole = asked._replace(why=why.marked(asking.form), id=block.id, tags=tagged(block))
    return Entry(kind, whole, name, (*block.notes, *notes))


def unbalanced(start: int, end: int) -> str:
    """What is wrong with the braces of a question."""
    if end < 0:
        return "the { is never closed"
    return "there is a } without its {" if start < 0 else "there is a } before the first {"


def kind_of(answer: Text) -> str:
    """The kind of question that an answer makes."""
    signs = answer.mask
    if not signs:
        return "essay"
    if CLOZE.match(signs):
        return "cloze"
    if signs[0] == "#":
        return "numerical"
    if "~" in signs:
        return CHOICE
    if "=" in signs and "->" in signs:
        return "matching"
    return TRUTH if signs.partition("#")[0].strip() in TRUTHS else "short answer"


def stemmed(before: Text, after: Text) -> Text:
    """The text of a question: with a gap where its answer stood, unless that was at the end."""
    gap = "" if not after.mask or after.mask.endswith("}") else GAP
    return Text(before.plain + gap + after.plain, before.mask + gap + after.mask)


def tagged(block: Block) -> tuple[str, ...]:
    """The tags of a question; its category is one."""
    found = (*block.tags, block.category) if block.category else block.tags
    return tuple(dict.fromkeys(found))


def chosen(answer: Text, asking: Marked) -> tuple[Asked, tuple[str, ...]]:
    """A multiple choice question. Raises Unfit when it has fewer than two options."""
    parts = answers(answer)
    if len(parts) < 2:
        raise Unfit("it has one option; Moodle asks for two")
    found = [choice(part, asking.form) for part in parts]
    kept = tuple(one for one in found if one.text.text)
    empty = [one for one in found if not one.text.text]
    if len(kept) < 2 and any(one.why.text for one in empty):
        raise Unfit("an option has no text before its #; write \\# for the sign itself")
    notes = ("dropped: an option without text",) if any(map(said, empty)) else ()
    return Asked(asking, kept, single="=" in answer.mask), notes


def said(choice: Choice) -> bool:
    """Whether an option without text counts, or says something."""
    return bool(choice.share or choice.why.text)


def answers(answer: Text) -> list[Text]:
    """The answer cut before each ~ and =; the ~ goes, and so does what is empty before it."""
    cuts = [at for at, sign in enumerate(answer.mask) if sign in "~="]
    if len(cuts) > MOST_SIGNS:
        raise Unfit(f"its answer has {len(cuts):,} options or more")
    parts = [answer.part(0, cuts[0]).strip()]
    for start, end in zip(cuts, [*cuts[1:], None], strict=True):
        begin = start if answer.mask[start] == "=" else start + 1
        parts.append(answer.part(begin, end).strip())
    return parts if parts[0].plain else parts[1:]


def choice(part: Text, default: str) -> Choice:
    """One option: its share of the mark, its text, and after # what is said to it."""
    share = 0.0
    if part.mask.startswith("="):
        share, part = 100.0, part.part(1)
    elif match := SHARE.match(part.mask):
        share = float(match[1].lstrip("-")) * (-1 if match[1].startswith("-") else 1)
        part = part.part(match.end())
    text, why, _ = part.partition("#")
    return Choice(text.marked(default), share, why.marked(default))


def true_or_false(answer: Text, asking: Marked) -> tuple[Asked, tuple[str, ...]]:
    """A true/false question: after the truth what is said when wrong, then when right."""
    truth, rest, _ = answer.partition("#")
    wrong, right, _ = rest.partition("#")
    true = TRUTHS[truth.plain.strip()]
    whys = [said.marked(asking.form) for said in ((right, wrong) if true else (wrong, right))]
    choices = (
        Choice(Marked("True", PLAIN), 100.0 * true, whys[0]),
        Choice(Marked("False", PLAIN), 100.0 * (not true), whys[1]),
    )
    return Asked(asking, choices, shuffle=False), ()
