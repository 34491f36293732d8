"""Faults stay where they are: they hide no other, and cost no more than their own question."""

from quiz.packs.format import parse

from .zoo.case import FINE, HEAD, asked, top


def test_faults_are_told_in_the_order_of_the_file() -> None:
    text = asked("    whi: x\n    hint: a: b\n    pool: 9\n").replace("title: T", "titl: T")
    places = [(fault.line, fault.column) for fault in parse(text, "x.yaml").faults]
    assert places == sorted(places) == [(2, 1), (11, 12)]


def test_a_break_hides_no_fault_in_another_question() -> None:
    bad = '  - question: "A?\n  - questoin: B?\n  - question: C: D\n\t- question: E\n'
    reading = parse(HEAD + bad + FINE, "x.yaml")
    assert [fault.line for fault in reading.faults] == [6, 7, 7, 8]
    assert reading.pack is not None
    assert [question.text for question in reading.pack.questions] == ["Fine?"]
    assert reading.pack.left_out == 3


def test_a_break_above_the_questions_leaves_the_questions_to_play() -> None:
    reading = parse('quiz: 1\ntitle: "T\nlanguage: en\nquestions:\n' + FINE, "x.yaml")
    assert [(fault.line, fault.code) for fault in reading.faults] == [(2, "Q122")]
    assert reading.pack is not None
    assert (reading.pack.title, reading.pack.language) == ("x", "en")


def test_faults_of_the_pack_leave_out_no_question() -> None:
    pack = parse(top("titel: T\nlanguage: '?'\n"), "x.yaml").pack
    assert pack is not None
    assert pack.left_out == 0


def test_a_fault_after_the_questions_leaves_out_none_of_them() -> None:
    reading = parse(f"quiz: 1\nquestions:\n{FINE}title: [T]\nfoo: bar\n", "x.yaml")
    assert reading.pack is not None
    assert len(reading.faults) == 2
    assert reading.pack.left_out == 0


def test_questions_on_one_line_are_told_apart() -> None:
    one = "{question: A?, options: [correct: a, b]}"
    bad = "{question: B?, options: [correct: a, b], pool: 7}"
    reading = parse(f"quiz: 1\ntitle: T\nquestions: [{one}, {bad}, {one}]", "x.yaml")
    assert reading.pack is not None
    assert [question.text for question in reading.pack.questions] == ["A?"]
    assert [fault.code for fault in reading.faults] == ["Q159", "Q152"]
