"""Moodle GIFT, sign by sign."""

import re

import pytest
from hypothesis import given, settings

from quiz.game.question import Option, Pack, Question
from quiz.packs.convert import gift
from quiz.packs.convert.contract import Item

from .trips import came, one_line, travellers, without

CARRIED = ("id", "why", "tags", "difficulty")


def only(text: str) -> Item:
    """The only question of a file."""
    (item,) = gift.read(text, "a.gift").items
    return item


def asked(text: str) -> Question:
    """The only question of a file, which comes through."""
    question = only(text).question
    assert question is not None, only(text)
    return question


def options(text: str) -> list[tuple[str, bool]]:
    """The options of the only question."""
    return [(option.text, option.correct) for option in asked(text).options]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Q{=a ~b}", [("a", True), ("b", False)]),
        ("Q{~b =a}", [("b", False), ("a", True)]),
        ("Q{~=a ~b}", [("a", True), ("b", False)]),
        ("Q{ ~a~=b\n~c }", [("a", False), ("b", True), ("c", False)]),
        ("Q{~%50%a ~%50%b ~%-100%c}", [("a", True), ("b", True), ("c", False)]),
        (
            "Q{~%33.33333%a ~%33.33333%b ~%33.33333%c ~d}",
            [*((t, True) for t in "abc"), ("d", False)],
        ),
        (r"Q{=\=a\~\#\{\}\:\\ ~b\c}", [("=a~#{}:\\", True), ("b\\c", False)]),
        (r"Q{=a\nb ~c}", [("a\nb", True), ("c", False)]),
        ("Q{=a\n  more\n~b}", [("a\nmore", True), ("b", False)]),
        ("Q{=[html]<b>a</b> ~b}", [("a", True), ("b", False)]),
        ("[html]Q{=<p>a &amp; b</p> ~<p>b</p>}", [("a & b", True), ("b", False)]),
        ("[markdown]Q{=**a** ~`b`}", [("a", True), ("`b`", False)]),
        ("Q{=a<b> ~a<i>}", [("a<b>", True), ("a<i>", False)]),
        ("Q{=[a] ~[b]c}", [("[a]", True), ("[b]c", False)]),
        ("Q{=a->b ~c}", [("a->b", True), ("c", False)]),
        ("Q{1~=2}", [("1", False), ("2", True)]),
    ],
)
def test_options_are_read_as_moodle_reads_them(text: str, wanted: list[tuple[str, bool]]) -> None:
    assert options(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("::Name::Who?{=a ~b}", "Who?"),
        ("Grant is {~a =b} here.", "Grant is _____ here."),
        ("It is {~a =b}.", "It is _____."),
        ("First\nsecond{=a ~b}", "First\nsecond"),
        ("a: b - c{=a ~b}", "a: b - c"),
        (r"\:\: \{x\} \\frac{=a ~b}", r":: {x} \frac"),
        ("$\\alpha$ and \\beta{=a ~b}", "$\\alpha$ and \\beta"),
        ("[html]<p>a</p><p>b</p>{=a ~b}", "a\nb"),
        ("[plain]<b>a</b>{=a ~b}", "<b>a</b>"),
        ("// no\nWho?{=a ~b}", "Who?"),
        ("Who\n// no\n is it?{=a ~b}", "Who\nis it?"),
    ],
)
def test_the_text_of_a_question_is_what_stands_round_its_braces(text: str, wanted: str) -> None:
    assert asked(text).text == wanted


def test_what_is_said_to_an_option_and_to_all_is_kept() -> None:
    question = asked("Q{=a#well done ~b#[html]<i>no</i>\n####because # and so}")
    assert [option.why for option in question.options] == ["well done", "no"]
    assert question.why == "because # and so"


@pytest.mark.parametrize(
    ("text", "right", "whys"),
    [
        ("Q{T}", "True", ["", ""]),
        ("Q{FALSE#no}", "False", ["no", ""]),
        ("Q{TRUE#wrong#right}", "True", ["right", "wrong"]),
        ("Q{F##right####all}", "False", ["", "right"]),
    ],
)
def test_true_and_false_keep_their_order(text: str, right: str, whys: list[str]) -> None:
    question = asked(text)
    assert [option.text for option in question.options] == ["True", "False"]
    assert [option.text for option in question.options if option.correct] == [right]
    assert [option.why for option in question.options] == whys
    assert not question.shuffle


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Q{}", "essay"),
        ("Just a text.", "description"),
        ("Q{#4}", "numerical"),
        ("Q{#=4~#no}", "numerical"),
        ("Q{=a =b}", "short answer"),
        ("Q{true}", "short answer"),
        ("Q{=a -> b =c -> d}", "matching"),
        ("Q {1:MC:~a~=b} and more", "cloze"),
        ("Q{=a ~b} and {=c ~d}", "several answers in one text"),
    ],
)
def test_other_kinds_are_skipped_by_their_name(text: str, kind: str) -> None:
    assert only(text).notes == (f"{kind}: a pack asks multiple choice only",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Q{=a ~b", "the { is never closed"),
        ("Q =a ~b}", "there is a } without its {"),
        ("Q } {=a ~b", "there is a } before the first {"),
        ("Q{~a}", "it has one option; Moodle asks for two"),
        ("Q{=a =b ~c}", "any one of several options counts as right; a pack asks for all of them"),
        ("Q{~a ~b}", "no option is right"),
        ("Q{=~%50%a ~%50%b}", "no option is right: each counts only in part"),
        ("Q{=#f00 ~#0f0}", "an option has no text before its #; write \\# for the sign itself"),
        ("Q{=a ~A.}", "options 1 and 2 are the same"),
        (r"Q{=[html]<img src\='a.png'> ~b}", "an option is nothing but an image"),
        ("[html]<img src='a.png'>{=a ~b}", "it has no text"),
    ],
)
def test_what_cannot_be_asked_is_skipped_with_the_reason(text: str, reason: str) -> None:
    item = only(text)
    assert item.question is None
    assert item.notes == (reason,)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Q{=a ~%50%b ~c}", "dropped: credit for options that are partly right"),
        ("Q{~%60%a ~%40%b ~c}", "dropped: how much each option counts"),
        ("Q{~%100%a ~b}", "changed: asked for one option, as only one of them is right"),
        ("Q{=a =a ~b}", "dropped: a right option that stands there twice"),
        ("Q{=a ~b ~#nothing}", "dropped: an option without text"),
        ("Q{\n=a\n\n~b\n}", "changed: there is a blank line within the answers"),
        ("[html]<img src='x/a.png' alt='A'> Q{=a ~b}", "dropped: the image a.png"),
        (
            "[html]Q{=<b>x</b> ~<i>x</i>}",
            "changed: HTML tags are shown, as only they tell the options apart",
        ),
    ],
)
def test_what_was_dropped_or_changed_is_told(text: str, note: str) -> None:
    assert only(text).notes == (note,)
    assert only(text).question is not None


def test_ids_tags_and_category_come_along() -> None:
    text = "$CATEGORY: $course$/top/Art\\:s/Old\n\n// [id:a\\]1] [tag:x]\n// [tag:y z]\nQ{=a ~b}"
    question = asked(text)
    assert question.id == "a]1"
    assert question.tags == ("x", "y z", "Art:s/Old")


def test_an_id_in_another_comment_belongs_to_nobody() -> None:
    assert asked("// [id:x]\n\nQ{=a ~b}").id != "x"


def test_a_category_without_a_blank_line_costs_no_question() -> None:
    read = gift.read("$CATEGORY: a\nQ{=a ~b}\n$CATEGORY: b\nR{=a ~b}", "a.gift")
    assert [item.question and item.question.tags for item in read.items] == [("a",), ("b",)]
    assert [note.partition(":")[0] for note in read.notes] == ["1", "3"]


def test_a_name_that_says_more_than_the_question_is_told_once() -> None:
    read = gift.read("::Who?::Who?{=a ~b}\n\n::One::X?{=a ~b}\n\n::Two::Y?{=a ~b}", "a.gift")
    assert read.notes == ("3: dropped: the questions' names",)
    assert [item.status for item in read.items] == ["ok", "ok", "ok"]


def test_one_broken_question_costs_no_other() -> None:
    text = "A{=a ~b}\n\nB{=a\n~b\n\n::C::C{=a ~b}\n\nD}\n\nE{T}"
    items = gift.read(text, "a.gift").items
    assert [(item.place, item.status) for item in items] == [
        ("1", "ok"),
        ("3", "skipped"),
        ("6", "ok"),
        ("8", "skipped"),
        ("10", "ok"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(end: str) -> None:
    text = f"// a comment{end}{end}{end}::N::{end}Q?{end}{{=a{end}~b}}{end}"
    assert only(text).place == "4"
    assert asked(text).text == "Q?"


@pytest.mark.parametrize(
    ("name", "start", "found"),
    [
        ("a.gift", "", True),
        ("a.gift.txt", "", True),
        ("a.txt", "Q{=a ~b}", True),
        ("a.txt", "::x::y", True),
        ("a.txt", "Q {T}", True),
        ("a.txt", "a text {in braces}", False),
        ("a.txt", "What is {=x}?\nA) x\nB) y\nANSWER: A", False),
        ("a.csv", "Q{=a ~b}", False),
    ],
)
def test_a_file_is_recognised(name: str, start: str, found: bool) -> None:
    assert gift.looks_like(name, start) is found


def test_a_pack_is_written_as_moodle_writes_it() -> None:
    first = Question(
        "q1",
        "What is 1 + 1 = ?",
        (Option("2", correct=True, why="Yes: 2."), Option("{3}"), Option("%4%")),
        why="Count #s.",
        difficulty="easy",
        tags=("sums",),
    )
    second = Question(
        "q2", "Both `a` & b?", (Option("x", correct=True), Option("y", correct=True), Option("z"))
    )
    truth = Question("q3", "True?", (Option("True"), Option("False", correct=True)), shuffle=False)
    pack = Pack("p", "Sums", (first, second, truth), license="CC0-1.0")
    assert gift.write(pack).content.decode() == (
        "// id: p\n// title: Sums\n// license: CC0-1.0\n\n"
        "// [id:q1] [tag:sums] [tag:difficulty: easy]\n"
        "What is 1 + 1 \\= ?{\n\t=2#Yes\\: 2.\n\t~\\{3\\}\n\t~%0%%4%\n\t####Count \\#s.\n}\n\n"
        "// [id:q2]\n"
        "[markdown]Both `a` &amp; b?{\n\t~%50%x\n\t~%50%y\n\t~%-100%z\n}\n\n"
        "// [id:q3]\nTrue?{FALSE}\n"
    )


def test_eleven_right_options_are_too_many_for_moodle() -> None:
    many = tuple(Option(str(number), correct=number < 11) for number in range(12))
    (item,) = gift.write(Pack("p", "P", (Question("q", "Which?", many),))).items
    assert item.notes == ("11 options are right; Moodle grades no more than 10",)


def fits(text: str) -> bool:
    """Whether a comment of GIFT can hold an id or tag."""
    return not re.search(r"[<>`\x00-\x1f]|\\(\]|$)", text)


def fitting(pack: Pack) -> Pack:
    """A pack without citations, and with ids and tags that GIFT can hold."""
    made = []
    for number, question in enumerate(pack.questions):
        own = question.id if fits(question.id) else f"id{number}"
        tags = tuple(filter(fits, question.tags))
        made.append(question._replace(id=own, tags=tags, citations=()))
    return pack._replace(questions=tuple(made))


@settings(deadline=None)
@given(travellers(right=10))
def test_a_pack_comes_back_equal(pack: Pack) -> None:
    pack = fitting(pack)
    written = gift.write(pack)
    back = gift.read(written.content.decode(), "there.gift")
    lost = ("hints", "citations", "pool", "image", "shuffle")
    assert [item.question for item in back.items] == [without(q, *lost) for q in came(written)]
    assert back.head.title == pack.title
    assert (back.head.description, back.head.tags) == (pack.description, pack.tags)
    assert (back.head.author, back.head.license) == (one_line(pack.author), pack.license)


@settings(deadline=None)
@given(travellers())
def test_every_question_of_a_pack_is_told_on_its_way_out(pack: Pack) -> None:
    written = gift.write(pack)
    assert len(written.items) == len(pack.questions)
    for item, question in zip(written.items, pack.questions, strict=True):
        assert ("dropped: hints" in " ".join(item.notes)) <= bool(question.hints)
    assert gift.write(pack) == written
