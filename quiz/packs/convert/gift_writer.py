"""A pack as a GIFT file that Moodle reads."""

import re
from collections.abc import Iterator

from ...game.question import Option, Pack, Question
from . import heading
from .carrying import each, left_behind, own_id
from .citing import explained, retold
from .contract import Exported
from .credit import gradable, share
from .gift_blocks import ID, TAG
from .moodle import AUTO, DIFFICULTY, PLAIN, format_for, true_false, written
from .pieces import Notes

CARRIED = (
    "id",
    "why",
    "why of options",
    "citations",
    "difficulty",
    "tags",
    "order of options",
)


def write(pack: Pack) -> Exported:
    """A pack in GIFT. What Moodle would take for markup is marked as plain text."""
    parts = ["\n".join(f"// {line}" for line in heading.lines(pack))]

    def carry(question: Question) -> Notes:
        gradable(question)
        remarks, notes = remarked(question)
        told = question._replace(why=explained(pack, question))
        parts.append("\n".join((*remarks, *body(told))))
        return (*notes, *retold(question), *left_behind(question, CARRIED))

    items = tuple(each(pack, carry))
    return Exported(("\n\n".join(parts) + "\n").encode(), items)


def remarked(question: Question) -> tuple[list[str], Notes]:
    """The comment with a question's id and tags, and notes on those that GIFT cannot hold."""
    named = [*question.tags]
    if question.difficulty:
        named.append(f"{DIFFICULTY}{question.difficulty}")
    found = [("id", ID, question.id)] if question.id != own_id(question) else []
    told, notes = [], []
    for kind, pattern, value in [*found, *(("tag", TAG, tag) for tag in named)]:
        remark = f"[{kind}:{value.replace(']', chr(92) + ']')}]"
        match = pattern.fullmatch(remark)
        if match and match[1].replace("\\]", "]") == value:
            told.append(remark)
        else:
            notes.append(f"dropped: the {kind} {value!r}, which GIFT cannot hold")
    return ([f"// {' '.join(told)}"] if told else []), tuple(notes)


def body(question: Question) -> Iterator[str]:
    """The lines of a question."""
    form = format_for(question)
    stem = part(question.text, form)
    if form != AUTO and not stem.startswith("["):
        stem = f"[{form}]{stem}"
    elif stem.startswith("//"):
        stem = f"[{AUTO}]{stem}"
    why = f"####{part(question.why, form)}" if question.why else ""
    if true_false(question):
        yield f"{stem}{{{truth(question.options, form)}{why}}}"
        return
    yield f"{stem}{{"
    for option in question.options:
        yield f"\t{sign(question, option)}{part(option.text, form)}{said(option, form)}"
    if why:
        yield f"\t{why}"
    yield "}"


def truth(options: tuple[Option, ...], form: str) -> str:
    """The answer of a true/false question, with what is said when wrong and when right."""
    right, wrong = options if options[0].correct else options[::-1]
    answer = "TRUE" if options[0].correct else "FALSE"
    if right.why:
        return f"{answer}{said(wrong, form) or '#'}{said(right, form)}"
    return answer + said(wrong, form)


def sign(question: Question, option: Option) -> str:
    """The signs before an option: a share of the mark where several are right."""
    if question.several:
        right = sum(one.correct for one in question.options)
        return f"~%{share(right)}%" if option.correct else "~%-100%"
    if option.correct:
        return "="
    return "~%0%" if option.text.startswith("%") else "~"


def said(option: Option, form: str) -> str:
    """What is said to who chose an option."""
    return f"#{part(option.why, form)}" if option.why else ""


def part(text: str, form: str) -> str:
    """A text of a question, with a backslash before each sign of GIFT's."""
    made = written(text, form)
    prefix = f"[{PLAIN if form == AUTO else form}]" if made.startswith("[") else ""
    return prefix + re.sub(r"[\\:#={}~]", r"\\\g<0>", made).replace("\n", "\\n")
