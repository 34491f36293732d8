"""Moodle XML."""

import pytest
from hypothesis import given, settings

from quiz.errors import QuizError
from quiz.game.question import Citation, Option, Pack, Question, Source
from quiz.packs.convert import moodle_xml
from quiz.packs.convert.contract import Imported, Item, counts
from quiz.packs.convert.order import matters

from .conftest import Corpus
from .trips import came, one_line, travellers, without

LOST = ("citations", "pool", "image")


def read(*questions: str, above: str = "") -> Imported:
    """A file with these elements."""
    return moodle_xml.read(f"{above}<quiz>\n{''.join(questions)}</quiz>", "a.xml")


def element(inside: str, kind: str = "multichoice", text: str = "Q?") -> str:
    """A question."""
    stem = f"<questiontext><text>{text}</text></questiontext>"
    return f'<question type="{kind}"><name><text>Q</text></name>{stem}{inside}</question>\n'


def answers(*shares: str) -> str:
    """An option for each share of the mark."""
    return "".join(map(answer, shares, "abcdef"))


def answer(share: str, text: str) -> str:
    """One option."""
    return f'<answer fraction="{share}"><text>{text}</text></answer>'


def only(inside: str, kind: str = "multichoice", text: str = "Q?") -> Item:
    """The only question of a file."""
    (item,) = read(element(inside, kind, text)).items
    return item


@pytest.mark.parametrize(
    ("inside", "right"),
    [
        (answers("100", "0"), "a"),
        ("<single>true</single>" + answers("0", "100.00000", "-50"), "b"),
        ("<single>True</single>" + answers("0", "100", "0"), "b"),
        ("<single>false</single>" + answers("50", "50", "-100"), "ab"),
        ("<single>False</single>" + answers("33.33333", "33.33333", "33.33333", "0"), "abc"),
        ("<single>0</single>" + answers("100", "1e2", "0"), "ab"),
    ],
)
def test_the_share_of_the_mark_makes_an_option_right(inside: str, right: str) -> None:
    question = only(inside).question
    assert question is not None
    assert "".join(one.text for one in question.options if one.correct) == right


def test_everything_that_goes_with_a_question_comes_along() -> None:
    inside = (
        "<generalfeedback format='html'><text><![CDATA[<p>Be<b>cause</b></p>]]></text>"
        "</generalfeedback><idnumber>q &amp; 1</idnumber><shuffleanswers>false</shuffleanswers>"
        '<answer fraction="100"><text>a</text><feedback><text>Yes</text></feedback></answer>'
        '<answer fraction="0"><text>b</text></answer>'
        "<hint format='markdown'><text>**one**</text></hint><hint><text></text></hint>"
        "<tags><tag><text>x</text></tag><tag><text>difficulty: hard</text></tag></tags>"
    )
    question = only(inside).question
    assert question is not None
    assert question == Question(
        "q & 1",
        "Q?",
        (Option("a", correct=True, why="Yes"), Option("b")),
        why="Because",
        hints=("one",),
        difficulty="hard",
        tags=("x",),
        shuffle=False,
    )


def test_true_and_false_keep_their_order() -> None:
    swapped = answer("0", "true") + answer("100", "false")
    question = only(swapped, "truefalse").question
    assert question is not None
    assert question.options == (Option("True"), Option("False", correct=True))
    assert not question.shuffle


@pytest.mark.parametrize(
    ("form", "text", "wanted"),
    [
        ("html", "&lt;b&gt;x&lt;/b&gt; &amp;amp; y", "x & y"),
        ("plain_text", "&lt;b&gt;x&lt;/b&gt;", "<b>x</b>"),
        ("markdown", "**x** `y`", "x `y`"),
        ("moodle_auto_format", "a\nb &lt;tag&gt;", "a\nb <tag>"),
    ],
)
def test_a_text_is_read_in_its_format(form: str, text: str, wanted: str) -> None:
    stem = f'<questiontext format="{form}"><text>{text}</text></questiontext>'
    (item,) = read(f'<question type="multichoice">{stem}{answers("100", "0")}</question>').items
    assert item.question is not None
    assert item.question.text == wanted


@pytest.mark.parametrize(
    ("inside", "kind", "reason"),
    [
        ("", "essay", "essay: a pack asks multiple choice only"),
        ("", "cloze", "cloze: a pack asks multiple choice only"),
        ("", "shortanswer", "short answer: a pack asks multiple choice only"),
        ("", "", "a question without a type: a pack asks multiple choice only"),
        ("", "multichoice", "it has 0 options; a pack takes 2 to 26"),
        (answers("0", "0"), "multichoice", "no option is right"),
        (answers("x", "0"), "multichoice", "the grade 'x' is not a number"),
        (answers("100", "0"), "truefalse", "its answers are not true and false"),
        (
            answers("100", "100"),
            "multichoice",
            "any one of several options counts as right; a pack asks for all of them",
        ),
        (
            '<answer fraction="100"><text><b>x</b></text></answer>',
            "multichoice",
            "a text holds XML elements; Moodle wants CDATA round HTML",
        ),
    ],
)
def test_what_cannot_be_asked_is_skipped_with_the_reason(
    inside: str, kind: str, reason: str
) -> None:
    item = only(inside, kind)
    assert (item.place, item.question, item.notes) == ("2", None, (reason,))


@pytest.mark.parametrize(
    ("inside", "note"),
    [
        ("<file name='x/s.mp3' encoding='base64'>AAAA</file>", "dropped: the file s.mp3"),
        ("<image>old.png</image>", "dropped: the file old.png"),
        (
            "<correctfeedback><text>&lt;p&gt;Bravo&lt;/p&gt;</text></correctfeedback>",
            "dropped: what is said to everybody who was right or wrong",
        ),
    ],
)
def test_what_is_dropped_is_told(inside: str, note: str) -> None:
    assert only(inside + answers("100", "0")).notes == (note,)


def test_what_moodle_says_by_itself_is_not_missed() -> None:
    said = "<correctfeedback><text>Your answer is correct.</text></correctfeedback>"
    assert only(said + answers("100", "0")).status == "ok"


def test_a_category_is_a_tag_of_the_questions_after_it() -> None:
    category = (
        '<question type="category"><category><text>$course$/top/A/B</text></category></question>'
    )
    (item,) = read(category, element(answers("100", "0"))).items
    assert item.question is not None
    assert item.question.tags == ("A/B",)


def test_names_and_points_are_told_once_for_the_file() -> None:
    inside = "<defaultgrade>2</defaultgrade>" + answers("100", "0")
    named = element(inside, text="R?").replace("<text>Q<", "<text>A name<")
    assert read(named, named.replace("R?", "S?")).notes == (
        "2: dropped: the questions' names",
        "2: dropped: what each question counts",
    )


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE quiz><quiz></quiz>",
        '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>',
        '<!DOCTYPE quiz SYSTEM "http://x.org/a.dtd"><quiz></quiz>',
    ],
)
def test_document_types_and_entities_are_refused(text: str) -> None:
    with pytest.raises(QuizError, match="document types and entities are refused") as caught:
        moodle_xml.read(text, "a.xml")
    assert caught.value.line == 1


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("<quiz>\n<question>", 2, "this is not XML: no element found"),
        ("<quiz>\n&nbsp;</quiz>", 2, "this is not XML: undefined entity"),
        ("", 1, "this is not XML: no element found"),
        ("<html></html>", 1, "this is not Moodle XML: it begins with <html>, not <quiz>"),
        ("<quiz>" + "<a>" * 60, 1, "elements are nested too deep"),
    ],
)
def test_a_file_that_is_broken_is_told_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(QuizError) as caught:
        moodle_xml.read(text, "a.xml")
    assert (caught.value.message, caught.value.line) == (message, line)


def test_every_question_of_the_real_files_is_accounted_for(corpus: Corpus) -> None:
    told = {"ok": 0, "changed": 0, "skipped": 0}
    for path in sorted(corpus("moodle-xml/moodle-4.5.6-crlf").glob("*.xml")):
        text = path.read_text(encoding="utf-8")
        assert moodle_xml.looks_like(path.name, text[:4096])
        for status, count in counts(moodle_xml.read(text, path.name).items).items():
            told[status] += count
    assert told == {"ok": 10, "changed": 5, "skipped": 10}


def test_a_pack_is_written_as_moodle_exports_it() -> None:
    question = Question(
        "q1",
        "Is a < b?",
        (Option("yes & no", correct=True, why="It is."), Option("no")),
        why="So.",
        citations=(Citation("notes", "less", at="3"),),
        hints=("Think.",),
        difficulty="easy",
    )
    pack = Pack("p", "A -- B", (question,), (Source("notes", "Notes"),))
    written = moodle_xml.write(pack)
    assert written.items[0].notes == ("changed: the citations stand in the explanation",)
    assert written.content.decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!--\nid: p\ntitle: A -\\- B\n-->\n<quiz>\n'
        '  <question type="multichoice">\n'
        "    <name><text>Is a &lt; b?</text></name>\n"
        '    <questiontext format="plain_text"><text>Is a &lt; b?</text></questiontext>\n'
        '    <generalfeedback format="plain_text"><text>So.\n\n“less” (Notes, 3)</text>'
        "</generalfeedback>\n"
        "    <defaultgrade>1.0000000</defaultgrade>\n"
        "    <penalty>0.3333333</penalty>\n"
        "    <hidden>0</hidden>\n"
        "    <idnumber>q1</idnumber>\n"
        "    <single>true</single>\n"
        "    <shuffleanswers>true</shuffleanswers>\n"
        "    <answernumbering>abc</answernumbering>\n"
        '    <answer fraction="100" format="plain_text">\n'
        "      <text>yes &amp; no</text>\n"
        '      <feedback format="plain_text"><text>It is.</text></feedback>\n'
        "    </answer>\n"
        '    <answer fraction="0" format="plain_text">\n'
        "      <text>no</text>\n"
        '      <feedback format="plain_text"><text></text></feedback>\n'
        "    </answer>\n"
        '    <hint format="plain_text"><text>Think.</text></hint>\n'
        "    <tags>\n      <tag><text>difficulty: easy</text></tag>\n    </tags>\n"
        "  </question>\n</quiz>\n"
    )


@settings(deadline=None)
@given(travellers(right=10))
def test_a_pack_comes_back_equal(pack: Pack) -> None:
    bare = pack._replace(questions=tuple(q._replace(citations=()) for q in pack.questions))
    written = moodle_xml.write(bare)
    back = moodle_xml.read(written.content.decode(), "there.xml")
    wanted = [
        without(q, *LOST)._replace(shuffle=q.shuffle and not matters(o.text for o in q.options))
        for q in came(written)
    ]
    assert [item.question for item in back.items] == wanted
    assert (back.head.title, back.head.description) == (pack.title, pack.description)
    assert (back.head.author, back.head.tags) == (one_line(pack.author), pack.tags)
    assert not [note for note in back.notes if "dropped" in note]
