"""Packs that go out as tables and come back, and what is written in the tables of the games."""

import csv
import io
from types import ModuleType

import pytest
from hypothesis import given, settings

from quiz.game.question import Option, Pack, Question
from quiz.packs.convert import blooket, delimited, gimkit, mmlu, tsv, wayground
from tests.packs.convert.trips import came, travellers, without

LOST = ("id", "hints", "citations", "difficulty", "tags", "shuffle", "pool", "image")


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def a_pack(*questions: Question) -> Pack:
    return Pack("p", "P", questions)


def asked(number: int, *options: str, right: int = 0, **more: object) -> Question:
    made = tuple(Option(text, at == right) for at, text in enumerate(options or ("a", "b", "c")))
    return Question(f"q{number}", f"Number {number}?", made)._replace(**more)  # type: ignore[arg-type]


@pytest.mark.parametrize("module", [delimited, tsv])
@settings(max_examples=15, deadline=None)
@given(pack=travellers())
def test_a_table_holds_everything_but_citations(module: ModuleType, pack: Pack) -> None:
    exported = module.write(pack)
    assert [item.question for item in exported.items] == list(pack.questions)
    again = module.read(exported.content.decode(), f"there.{module.NAME}")
    assert [item.notes for item in again.items] == [()] * len(pack.questions)
    assert again.pack.questions == tuple(without(one, "citations") for one in pack.questions)


@pytest.mark.parametrize(
    ("module", "most", "one_right", "whys"),
    [(blooket, 4, False, False), (wayground, 5, False, True), (mmlu, 26, True, False)],
)
@settings(max_examples=15, deadline=None)
@given(pack=travellers())
def test_the_table_of_a_game_holds_texts_and_right_options(
    module: ModuleType, most: int, one_right: bool, whys: bool, pack: Pack
) -> None:
    exported = module.write(pack)
    assert came(exported) == [
        one
        for one in pack.questions
        if len(one.options) <= most and not (one_right and one.several)
    ]
    if not came(exported):
        return
    again = module.read(exported.content.decode(), "there.csv")
    assert [item.notes for item in again.items] == [()] * len(came(exported))
    lost = LOST if whys else (*LOST, "why")
    for question, other in zip(came(exported), again.pack.questions, strict=True):
        plain = without(question, *lost, "options")
        assert sorted(other.options) == sorted(plain.options)
        assert other._replace(options=()) == plain._replace(options=())


@settings(max_examples=15, deadline=None)
@given(pack=travellers(right=1, most=4))
def test_gimkit_holds_texts_and_right_options_without_their_order(pack: Pack) -> None:
    exported = gimkit.write(pack)
    assert came(exported) == list(pack.questions)
    again = gimkit.read(exported.content.decode(), "there.csv")
    for question, other in zip(pack.questions, again.pack.questions, strict=True):
        plain = without(question, *LOST, "why", "options")
        assert sorted(other.options) == sorted(plain.options)
        assert other._replace(options=()) == plain._replace(options=())


@pytest.mark.parametrize("module", [blooket, wayground, mmlu])
def test_right_options_that_always_stand_first_are_mixed_in_the_same_way_every_time(
    module: ModuleType,
) -> None:
    pack = a_pack(*(asked(number) for number in range(12)))
    written = module.write(pack).content
    places = {tuple(row).index("a") for row in cells(written) if "a" in row}
    assert len(places) > 1
    assert module.write(pack).content == written


@pytest.mark.parametrize("module", [blooket, wayground, mmlu])
def test_options_in_an_order_of_their_own_keep_it(module: ModuleType) -> None:
    pack = a_pack(asked(1), asked(2, right=1))
    assert all([cell for cell in row if cell in ("a", "b", "c")] == ["a", "b", "c"]
               for row in cells(module.write(pack).content)[-2:])  # fmt: skip
    kept = a_pack(asked(1, shuffle=False), asked(2, shuffle=False))
    assert all("a" in row for row in cells(module.write(kept).content)[-2:])


def test_blookets_table_has_its_title_its_names_and_eight_cells_a_row() -> None:
    content = blooket.write(a_pack(asked(1, "a", "b", right=1))).content
    assert content.startswith(b'\xef\xbb\xbf"Blooket\nImport Template",,,,,,,\r\nQuestion #,')
    assert {len(row) for row in cells(content)} == {8}
    assert cells(content)[2] == ["1", "Number 1?", "a", "b", "", "", "20", "2"]
    assert blooket.looks_like("x.csv", content.decode())


def test_gimkits_table_has_the_right_answer_apart() -> None:
    content = gimkit.write(a_pack(asked(1, "a", "b", right=1))).content
    assert cells(content)[0] == ["Gimkit Spreadsheet Import Template", "", "", "", ""]
    assert cells(content)[2] == ["Number 1?", "b", "a", "", ""]
    assert gimkit.looks_like("x.csv", content.decode())


def test_waygrounds_table_says_when_several_are_right() -> None:
    several = Question("s", "Both?", (Option("a", True), Option("b"), Option("c", True)), "So.")
    content = wayground.write(a_pack(several, asked(2, right=1))).content
    both, one = cells(content)[1:]
    assert both == ["Both?", "Checkbox", "a", "b", "c", "", "", "1,3", "30", "", "So."]
    assert one[1] == "Multiple Choice"
    assert wayground.looks_like("x.csv", content.decode())


def test_the_second_line_of_waygrounds_template_is_no_question() -> None:
    names = "Question Text,Question Type,Option 1,Option 2,Correct Answer,Time in seconds\n"
    text = f"{names}Text of the question (required),default is Multiple Choice,,,,\n"
    found = wayground.read(f"{text}Why?,Multiple Choice,a,b,2,20\n", "x.csv")
    assert [(item.place, item.status) for item in found.items] == [("3", "ok")]


@pytest.mark.parametrize(
    ("module", "question", "reason"),
    [
        (blooket, asked(1, *"abcde"), "it has 5 options; the format takes 4"),
        (wayground, asked(1, *"abcdef"), "it has 6 options; the format takes 5"),
        (gimkit, asked(1, *"abcde"), "it has 5 options; the format takes 4"),
        (gimkit, Question("s", "?", (Option("a", True), Option("b", True), Option("c"))),
         "several options are right, and the format marks one"),
        (mmlu, Question("s", "?", (Option("a", True), Option("b", True), Option("c"))),
         "several options are right, and the format marks one"),
    ],
)  # fmt: skip
def test_a_question_that_a_game_cannot_hold_is_skipped_with_the_reason(
    module: ModuleType, question: Question, reason: str
) -> None:
    item = module.write(a_pack(question)).items[0]
    assert item.status == "skipped"
    assert item.notes == (reason,)


def test_a_cell_that_a_spreadsheet_takes_for_a_formula_is_told_and_written_as_it_is() -> None:
    pack = a_pack(asked(1, "=1+1", "-5", "+x", "@home"), asked(2, "1-1", "b", right=1))
    exported = blooket.write(pack)
    assert cells(exported.content)[2][2:6] == ["=1+1", "-5", "+x", "@home"]
    assert exported.items[0].notes[-3:] == (
        "warning: C3 begins with '=', as a formula does",
        "warning: E3 begins with '+', as a formula does",
        "warning: F3 begins with '@', as a formula does",
    )
    assert not any("formula" in note for note in exported.items[1].notes)


def test_an_mmlu_table_is_read_with_or_without_names_and_with_numbers_from_0() -> None:
    plain = mmlu.read("What is 2+2?,3,4,5,6,B\nAnd 1+1?,2,3,4,5,A\n", "x.csv")
    named = mmlu.read(
        ",question,A,B,C,D,answer\n0,What is 2+2?,3,4,5,6,1\n1,And?,2,3,4,5,0\n", "x.csv"
    )
    assert [item.place for item in plain.items] == ["1", "2"]
    for found in (plain, named):
        right = [one.text for item in found.pack.questions for one in item.options if one.correct]
        assert right == ["4", "2"]
