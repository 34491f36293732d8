"""A pack as Moodle XML."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from ...game.question import Option, Pack, Question
from ...game.text import one_line
from . import heading
from .carrying import each, left_behind, own_id
from .citing import explained, retold
from .contract import Exported
from .credit import gradable, share
from .moodle import DIFFICULTY, MARKDOWN, format_for, true_false, written
from .pieces import Notes

CARRIED = (
    "id",
    "why",
    "why of options",
    "citations",
    "hints",
    "difficulty",
    "tags",
    "order of options",
    "shuffle",
)
NAME = 80


def write(pack: Pack) -> Exported:
    """A pack in Moodle XML. Citations become part of the explanation."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', *comment(pack), "<quiz>"]

    def carry(question: Question) -> Notes:
        gradable(question)
        lines.extend(element(pack, question))
        return (*retold(question), *left_behind(question, CARRIED))

    items = tuple(each(pack, carry))
    return Exported("\n".join([*lines, "</quiz>", ""]).encode(), items)


def comment(pack: Pack) -> Iterator[str]:
    """What is known of the pack, in a comment; two hyphens would end it."""
    known = [line.replace("--", "-\\-").replace("--", "-\\-") for line in heading.lines(pack)]
    yield from ("<!--", *known, "-->")


def element(pack: Pack, question: Question) -> Iterator[str]:
    """The lines of one question."""
    form = format_for(question)
    kind = "truefalse" if true_false(question) else "multichoice"
    yield f'  <question type="{kind}">'
    yield f"    <name>{text(named(question))}</name>"
    yield f"    {marked('questiontext', question.text, form)}"
    yield f"    {marked('generalfeedback', explained(pack, question), form)}"
    yield "    <defaultgrade>1.0000000</defaultgrade>"
    yield f"    <penalty>{'1.0000000' if kind == 'truefalse' else '0.3333333'}</penalty>"
    yield "    <hidden>0</hidden>"
    if question.id != own_id(question):
        yield f"    <idnumber>{escape(question.id)}</idnumber>"
    yield from truths(question, form) if kind == "truefalse" else choices(question, form)
    for hint in question.hints:
        yield f"    {marked('hint', hint, form)}"
    yield from tags(question)
    yield "  </question>"


def truths(question: Question, form: str) -> Iterator[str]:
    """The two answers of a true/false question."""
    for option in question.options:
        fraction = "100" if option.correct else "0"
        yield f'    <answer fraction="{fraction}" format="moodle_auto_format">'
        yield f"      {text(option.text.lower())}"
        yield f"      {marked('feedback', option.why, form)}"
        yield "    </answer>"


def choices(question: Question, form: str) -> Iterator[str]:
    """How a multiple choice question is asked, and its options."""
    yield f"    <single>{'false' if question.several else 'true'}</single>"
    yield f"    <shuffleanswers>{'true' if question.shuffle else 'false'}</shuffleanswers>"
    yield "    <answernumbering>abc</answernumbering>"
    for option in question.options:
        fraction = grade(question, option)
        yield f'    <answer fraction="{fraction}" format="{moodles(form)}">'
        yield f"      {text(written(option.text, form))}"
        yield f"      {marked('feedback', option.why, form)}"
        yield "    </answer>"


def grade(question: Question, option: Option) -> str:
    """What an option counts, in percent."""
    if option.correct:
        return share(sum(one.correct for one in question.options))
    return "-100" if question.several else "0"


def tags(question: Question) -> Iterator[str]:
    """The tags of a question, and its difficulty as one of them."""
    found = [*question.tags]
    if question.difficulty:
        found.append(f"{DIFFICULTY}{question.difficulty}")
    if found:
        yield "    <tags>"
        for tag in found:
            yield f"      <tag>{text(tag)}</tag>"
        yield "    </tags>"


def named(question: Question) -> str:
    """The name that Moodle lists a question by: how its text begins."""
    whole = one_line(question.text)
    return whole if len(whole) <= NAME else f"{whole[:NAME].rstrip()}…"


def moodles(form: str) -> str:
    """The name of a format in Moodle XML."""
    return "markdown" if form == MARKDOWN else "plain_text"


def marked(name: str, said: str, form: str) -> str:
    """An element with a text in a format."""
    return f'<{name} format="{moodles(form)}">{text(written(said, form))}</{name}>'


def text(said: str) -> str:
    """A text in its element."""
    return f"<text>{escape(said)}</text>"
