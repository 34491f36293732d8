"""Tables of questions in lines of text: what is read, what is told, and where."""

import pytest

from quiz.errors import QuizError
from quiz.game.question import Image, Option, Question
from quiz.packs.convert import delimited, lines, rows
from quiz.packs.convert.contract import Imported, Item, counts
from tests.packs.convert.conftest import Corpus

HEADER = "question,option 1,option 2,option 3,correct\n"


def read(text: str, name: str = "some.csv") -> Imported:
    return delimited.read(text, name)


def only(found: Imported) -> Item:
    (item,) = found.items
    return item


def asked(found: Imported) -> Question:
    item = only(found)
    assert item.status == "ok", item.notes
    assert item.question is not None
    return item.question


def told(question: Question) -> list[str]:
    """The options, with a star before the right ones."""
    return [f"{'*' * option.correct}{option.text}" for option in question.options]


@pytest.mark.parametrize(
    "text",
    [
        HEADER + "Which is red?,sky,rose,grass,2\n",
        HEADER + "Which is red?,sky,rose,grass,rose\n",
        HEADER.replace(",", ";") + "Which is red?;sky;rose;grass;2\n",
        HEADER.replace(",", "\t") + "Which is red?\tsky\trose\tgrass\t2",
        HEADER.replace(",", "|") + "Which is red?|sky|rose|grass|2",
        "sep=;\n" + HEADER.replace(",", ";") + "Which is red?;sky;rose;grass;2\n",
        "\ufeff" + HEADER + "Which is red?,sky,rose,grass,2\r\n",
        "correct,option 1,option 2,option 3,question\nrose,sky,rose,grass,Which is red?\n",
        "question,A,B,C,answer\nWhich is red?,sky,rose,grass,B\n",
        "Which is red?,sky,rose,grass,B\n",
        "\n,,,\nA title of my own\n" + HEADER + "Which is red?,sky,rose,grass,2\n",
        '1,Which is red?,sky,rose,grass,,20,2\n',
    ],
)  # fmt: skip
def test_a_table_is_understood_in_many_shapes(text: str) -> None:
    assert told(asked(read(text))) == ["sky", "*rose", "grass"]
    assert asked(read(text)).text == "Which is red?"


def test_a_row_has_the_line_on_which_it_begins() -> None:
    text = HEADER + '"Two\nlines?",a,b,c,1\n\n,,,,\nWhy?,a,b,c,9\n'
    found = read(text)
    assert [item.place for item in found.items] == ["2", "6"]
    assert found.items[0].question is not None
    assert found.items[0].question.text == "Two\nlines?"
    assert found.items[1].notes == ("`9` names no option as right",)


def test_an_empty_cell_between_options_is_no_option_and_moves_no_number() -> None:
    assert told(asked(read(HEADER + "Why?,a,,c,3\n"))) == ["a", "*c"]
    assert only(read(HEADER + "Why?,a,,c,2\n")).notes == ("`2` names no option as right",)


def test_right_options_are_counted_from_0_only_where_a_0_stands() -> None:
    found = read(HEADER + "Why?,a,b,c,0\nWhen?,a,b,c,2\n")
    assert [told(item.question) for item in found.items if item.question] == [
        ["*a", "b", "c"],
        ["a", "b", "*c"],
    ]
    assert found.notes == ("the right options are counted from 0",)


def test_everything_a_question_has_is_read() -> None:
    text = (
        "id,question,option 1,option 2,correct number,why,why of option 2,hint 1,hint 2,"
        "difficulty,tag 1,tags,shuffle,pool,image,image alt\n"
        'q1,Why?,a,b,1,because,no,slow,fast,easy,"x, y","u, v",false,2,i.png,a picture\n'
    )
    assert asked(read(text)) == Question(
        "q1",
        "Why?",
        (Option("a", correct=True), Option("b", why="no")),
        "because",
        hints=("slow", "fast"),
        difficulty="easy",
        tags=("x, y", "u", "v"),
        shuffle=False,
        pool=2,
        image=Image("i.png", "a picture"),
    )


def test_what_no_pack_has_is_told_once_for_the_whole_table() -> None:
    text = "question,a,b,answer,points,time limit,Colour\n" + "Why?,x,y,A,5,20,red\n" * 2
    assert read(text).notes == (
        "the column `Colour` was not read",
        "dropped: the time limits",
        "dropped: the points",
    )


def test_an_image_that_is_a_link_is_dropped_with_a_note() -> None:
    text = "question,a,b,answer,image link\nWhy?,x,y,A,https://example.org/x.png\n"
    assert only(read(text)).notes == ("dropped: the image",)


def test_letters_before_the_options_are_taken_away_when_each_has_its_own() -> None:
    header = "question,option 1,option 2,answer\n"
    found = read(header + "Why?,A. x,B. y,B\n")
    assert told(asked(found)) == ["x", "*y"]
    assert found.notes == (rows.LETTERS,)
    assert told(asked(read(header + "Why?,A. x,C. y,B\n"))) == ["A. x", "*C. y"]


@pytest.mark.parametrize("kind", ["Fill-in-the-Blank", "Open-Ended", "Poll", "Draw", "Match"])
def test_a_question_of_another_kind_is_skipped_by_it(kind: str) -> None:
    text = f"Question Text,Question Type,Option 1,Option 2,Correct Answer\nWhy?,{kind},a,b,1\n"
    assert only(read(text)).notes == (f"it is of another kind: `{kind}`",)


def test_a_quotation_mark_that_is_never_closed_costs_one_row() -> None:
    found = read(HEADER + 'First?,a,b,c,1\n"Broken?,a,b,c,1\nLast?,a,b,c,1\n')
    assert [(item.place, item.status) for item in found.items] == [
        ("2", "ok"),
        ("3", "skipped"),
        ("4", "ok"),
    ]
    assert found.items[1].notes == (lines.NEVER_CLOSED,)


def test_a_cell_that_is_too_long_costs_one_row() -> None:
    found = read(HEADER + f"First?,a,b,c,1\n{'x' * 140_000},a,b,c,1\nLast?,a,b,c,1\n")
    assert [item.status for item in found.items] == ["ok", "skipped", "ok"]


def test_too_many_broken_rows_are_refused() -> None:
    with pytest.raises(QuizError, match="rows cannot be read"):
        read(HEADER + f"{'x' * 132_000}\n" * lines.MOST_BROKEN)


@pytest.mark.parametrize("text", ["a,b\n" * 100_001, "a" + ",a" * 1_001])
def test_a_table_that_is_too_large_is_refused(text: str) -> None:
    with pytest.raises(QuizError, match="more than 100,000 rows, or 1,000 cells"):
        read(text)


@pytest.mark.parametrize(
    "text", ["", "\n", "just a text", "a,b\nc,d\n", "question,answer\nWhy?,x\n"]
)
def test_a_table_whose_columns_cannot_be_told_is_refused_with_advice(text: str) -> None:
    with pytest.raises(QuizError) as refused:
        read(text)
    assert "which column holds what" in refused.value.message
    assert "option 1" in refused.value.advice


@pytest.mark.parametrize(
    ("name", "ok", "skipped"),
    [
        ("Better_Revised_Blooket_Spreadsheet.csv", 11, 0),
        ("Ch10KeyTermBlooket.csv", 6, 0),
        ("Ch11KeyTerms.csv", 23, 0),
        ("Ch11KeyTermsBlooket.csv", 23, 0),
        ("Ch18KeyTerms.csv", 5, 0),
        ("Ch4KeyTermBlooket.csv", 17, 1),
        ("Ch5KeyTermBlooket.csv", 5, 1),
        ("Ch5KeyTermsBlooket.csv", 5, 1),
        ("ch10keyterm.csv", 6, 0),
        ("ch4ktblooket.csv", 17, 1),
    ],
)
def test_tables_as_teachers_keep_them_are_read(
    corpus: Corpus, name: str, ok: int, skipped: int
) -> None:
    file = corpus(f"csv/blooket-apstats/{name}")
    found = read(file.read_text(encoding="utf-8-sig"), name)
    assert counts(found.items) == {"ok": ok, "changed": 0, "skipped": skipped}


def test_a_kahoot_table_is_read(corpus: Corpus) -> None:
    file = corpus("csv/kahoot-qas/test/datasets/kahoot/kahoot.csv")
    found = read(file.read_text(encoding="utf-8"), "kahoot.csv")
    assert counts(found.items) == {"ok": 4, "changed": 0, "skipped": 1}
    assert found.items[0].question is not None
    assert told(found.items[0].question) == ["2.6", "-2.0", "2.0", "*2.5"]
