"""The elements of a question in Moodle XML, as what Moodle asks with them."""

import re
from collections.abc import Iterator

from .moodle import AUTO, HTML, MARKDOWN, PLAIN, Asked, Choice, Marked, not_asked
from .pieces import Unfit
from .xml_tree import Node

FORMATS = {
    "html": HTML,
    "moodle_auto_format": AUTO,
    "plain_text": PLAIN,
    "markdown": MARKDOWN,
    "wiki_like": AUTO,
}
KINDS = {
    "calculatedmulti": "calculated multiple choice",
    "cloze": "cloze",
    "ddwtos": "drag and drop",
    "gapselect": "gaps",
    "match": "matching",
    "multianswer": "cloze",
    "shortanswer": "short answer",
}
NO = ("", "0", "false", "no", "off")
STANDARD = re.compile(
    r"Your answer is (partially )?(in)?correct\."
)  # what Moodle puts there itself
COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")


def asked(node: Node, belongs: str) -> Asked:
    """What a question asks. Raises Unfit for a kind that no pack can ask."""
    kind = node.attributes.get("type", "").strip()
    if kind not in ("multichoice", "truefalse"):
        raise Unfit(not_asked(KINDS.get(kind, kind[:40]) or "a question without a type"))
    text = marked(node.first("questiontext"), HTML)
    answers = node.all("answer")
    truths = kind == "truefalse"
    choices = true_or_false(answers, text) if truths else [choice(one, text) for one in answers]
    return Asked(
        text,
        tuple(one for one in choices if one.text.text),
        single=truths or words(node.first("single"), "true").lower() not in NO,
        why=marked(node.first("generalfeedback"), text.form),
        id=words(node.first("idnumber")),
        tags=tags(node, belongs),
        hints=tuple(marked(hint.first("hintcontent") or hint, text.form) for hint in hints(node)),
        shuffle=not truths and words(node.first("shuffleanswers"), "true").lower() not in NO,
    )


def choice(node: Node, text: Marked) -> Choice:
    """One option; without a format of its own it has that of the question's text."""
    why = marked(node.first("feedback"), text.form)
    return Choice(marked(node, text.form), number(node.attributes.get("fraction", "0")), why)


def true_or_false(answers: list[Node], text: Marked) -> list[Choice]:
    """The options True and False. Raises Unfit when the answers are not these two."""
    found = {choice(one, text).text.text.casefold(): choice(one, text) for one in answers}
    if len(answers) != 2 or set(found) != {"true", "false"}:
        raise Unfit("its answers are not true and false")
    titles = (("true", "True"), ("false", "False"))
    return [found[word]._replace(text=Marked(title, PLAIN)) for word, title in titles]


def number(text: str) -> float:
    """A number of the file. Raises Unfit when it is none."""
    if not re.fullmatch(r"\s*[-+]?[0-9]{0,20}\.?[0-9]{1,20}([eE][-+]?[0-9]{1,2})?\s*", text):
        raise Unfit(f"the grade {text[:40]!r} is not a number")
    return float(text)


def marked(node: Node | None, default: str) -> Marked:
    """A text and its format."""
    form = node.attributes.get("format", "").strip() if node else ""
    return Marked(words(node), FORMATS.get(form, default))


def words(node: Node | None, default: str = "") -> str:
    """The text of an element, which may stand in a `<text>`. Raises Unfit for XML in a text."""
    if node is None:
        return default
    inner = node.first("text")
    if inner is not None and inner.children:
        raise Unfit("a text holds XML elements; Moodle wants CDATA round HTML")
    return inner.text if inner is not None else node.text


def tags(node: Node, belongs: str) -> tuple[str, ...]:
    """The tags of a question; its category is one."""
    within = node.first("tags")
    found = [words(tag) for tag in (within.all("tag") if within else ())]
    return tuple(dict.fromkeys(tag for tag in (*found, belongs) if tag))


def hints(node: Node) -> list[Node]:
    """The hints of a question that say something."""
    return [hint for hint in node.all("hint") if words(hint.first("hintcontent") or hint)]


def files(node: Node, notes: tuple[str, ...]) -> Iterator[str]:
    """A note on each file of a question that no image has told already."""
    for child in node.children:
        if child.name == "file" or child.name == "image":
            name = (child.attributes.get("name") or child.text).rpartition("/")[2][:60]
            if name and not any(note.endswith(name) for note in notes):
                yield f"dropped: the file {name}"
        else:
            yield from files(child, notes)


def combined(node: Node) -> Iterator[str]:
    """A note when something of its own is said to all who are right, or wrong."""
    said = [words(node.first(name)) for name in COMBINED]
    plain = [re.sub("<[^<>]*>", "", text).strip() for text in said]
    if any(text and not STANDARD.fullmatch(text) for text in plain):
        yield "dropped: what is said to everybody who was right or wrong"
