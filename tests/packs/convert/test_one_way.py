"""Formats that are only written: Anki's notes, Blackboard's questions, text2qti's quizzes."""

import csv
import io
import re
from html import unescape

from hypothesis import given, settings

from quiz.game.question import Citation, Option, Pack, Question, Source
from quiz.packs.convert import anki, blackboard, text2qti
from quiz.packs.convert.contract import Exported

from .trips import came, travellers

ONE = Question(
    "one",
    "Is `a` < b?",
    (Option("yes", correct=True, why="It is."), Option("no\nat all")),
    why="So.",
    citations=(Citation("notes", "less", at="3"),),
    hints=("Think.",),
    difficulty="easy",
    tags=("two words",),
)
ALL = Question("all", "All?", (Option("a", correct=True), Option("b", correct=True), Option("c")))
TRUTH = Question("t", "True?", (Option("True"), Option("False", correct=True)), shuffle=False)
PACK = Pack("p", "A title", (ONE, ALL, TRUTH), (Source("notes", "Notes"),), author="Ann\nBob")


def text(written: Exported) -> str:
    """The text of a file."""
    return written.content.decode()


def test_anki_has_the_options_in_front_and_the_right_ones_behind() -> None:
    head, notes = text(anki.write(PACK)).split("#guid column:4\n")
    assert head == (
        "#separator:tab\n#html:true\n#notetype:Basic\n#deck:A title\n"
        "#columns:Front\tBack\tTags\tId\n#tags column:3\n"
    )
    first, second, _ = notes.splitlines()
    assert first.split("\t") == [
        "<p>Is <code>a</code> &lt; b?</p><ol type=A><li>yes</li><li>no<br>at all</li></ol>",
        "<p><b>A</b> yes</p><p>So.<br><br>“less” (Notes, 3)</p>",
        "two_words easy",
        "p/one",
    ]
    assert "<i>Choose all that are right.</i>" in second
    assert "<p><b>A</b> a</p><p><b>B</b> b</p>" in second


def test_anki_tells_what_it_leaves_behind() -> None:
    assert anki.write(PACK).items[0].notes == (
        "changed: spaces in tags are underscores",
        "changed: the citations stand in the explanation",
        "dropped: why of options, hints",
    )


def test_blackboard_has_a_question_a_line() -> None:
    assert text(blackboard.write(PACK)) == (
        "MC\tIs `a` < b?\tyes\tcorrect\tno at all\tincorrect\r\n"
        "MA\tAll?\ta\tcorrect\tb\tcorrect\tc\tincorrect\r\n"
        "TF\tTrue?\tfalse\r\n"
    )
    assert blackboard.write(PACK).items[0].notes == (
        "changed: line breaks and tabs are spaces",
        "dropped: id, why, why of options, citations, hints, difficulty, tags",
    )


def test_text2qti_has_markdown_on_single_lines() -> None:
    assert text(text2qti.write(PACK)) == (
        "Quiz title: A title\n% author: Ann Bob\n\n"
        "1. Is `a` &lt; b?\n... So.<br><br>“less” (Notes, 3)\n*a) yes\n... It is.\n"
        "b) no<br>at all\n\n"
        "2. All?\n[*] a\n[*] b\n[ ] c\n\n"
        "3. True?\na) True\n*b) False\n"
    )


def test_text2qti_writes_no_text_twice() -> None:
    other = ONE._replace(id="other", options=(Option("x", correct=True), Option("y")))
    written = text2qti.write(Pack("p", "P", (ONE, other)))
    assert [item.status for item in written.items] == ["changed", "skipped"]


def bare(field: str) -> str:
    """HTML as text."""
    lines = re.sub(r"<br>", "\n", re.sub(r"</?code>", "`", field))
    return unescape(re.sub(r"<[^<>]*>", "", lines))


@settings(deadline=None)
@given(travellers())
def test_every_note_of_anki_has_its_texts(pack: Pack) -> None:
    written = anki.write(pack)
    lines = [line for line in text(written).split("\n") if line and not line.startswith("#")]
    rows = list(csv.reader(io.StringIO("\n".join(lines)), delimiter="\t"))
    assert len(rows) == len(came(written)) == len(pack.questions)
    for row, question in zip(rows, pack.questions, strict=True):
        assert len(row) == 4
        options = re.findall(r"<li>(.*?)</li>", row[0])
        assert [bare(option) for option in options] == [one.text for one in question.options]
        assert bare(row[0].partition("</p>")[0]) == question.text
        assert row[3] == f"{pack.id}/{question.id}"


@settings(deadline=None)
@given(travellers())
def test_every_line_of_blackboard_is_a_question(pack: Pack) -> None:
    written = blackboard.write(pack)
    lines = text(written).split("\r\n")[:-1]
    assert len(lines) == len(pack.questions)
    for line, question in zip(lines, pack.questions, strict=True):
        kind, _, *fields = line.split("\t")
        if kind == "TF":
            assert fields == ["true" if question.options[0].correct else "false"]
        else:
            marks = ["correct" if one.correct else "incorrect" for one in question.options]
            assert fields[1::2] == marks
            assert kind == ("MA" if question.several else "MC")


@settings(deadline=None)
@given(travellers())
def test_a_line_of_text2qti_begins_with_what_it_is(pack: Pack) -> None:
    written = text2qti.write(pack)
    body = text(written).split("\n\n", 1)[1] if written.items else ""
    for line in filter(None, body.split("\n")):
        assert re.match(r"(\d+\.|\*?[a-z]\)|\[[* ]\]|\.\.\.) \S", line), line
    marks = re.findall(r"(?m)^(\*[a-z]\)|\[\*\]) ", body)
    assert len(marks) == sum(one.correct for q in came(written) for one in q.options)
