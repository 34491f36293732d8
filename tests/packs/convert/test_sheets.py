"""Workbooks: what cells hold that are no texts, what is written, and what is refused."""

import io
import sys
import zipfile
from datetime import datetime
from types import ModuleType
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings

from quiz.errors import QuizError
from quiz.game.question import Option, Pack, Question
from quiz.packs.convert import blooket_xlsx, kahoot, sheets, wayground_xlsx
from quiz.packs.convert import workbook_parts as parts
from quiz.packs.convert.contract import Imported, Item, counts
from quiz.packs.convert.workbook_reader import FORMULA_TAKEN
from tests.packs.convert.conftest import Corpus
from tests.packs.convert.trips import came, travellers, without

HEADER = ["", "Question", "Answer 1", "Answer 2", "Answer 3", "Answer 4", "Time limit", "Correct"]
LOST = ("id", "why", "hints", "citations", "difficulty", "tags", "shuffle", "pool", "image")


def book(*rows: list[Any], **formats: str) -> bytes:
    """A workbook with the given rows; `formats` are number formats of cells by name."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for name, shape in formats.items():
        sheet[name].number_format = shape
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def repacked(content: bytes, **parts: bytes) -> bytes:
    """The workbook with some of its parts replaced; `sheet1` is the first sheet."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            stem = part.rpartition("/")[2].partition(".")[0]
            new.writestr(part, parts.get(stem, old.read(part)))
    return made.getvalue()


def read(content: bytes) -> Imported:
    return sheets.read_bytes(content, "some.xlsx")


def only(content: bytes) -> Item:
    (item,) = read(content).items
    return item


def options(item: Item) -> list[str]:
    assert item.question is not None, item.notes
    return [f"{'*' * option.correct}{option.text}" for option in item.question.options]


def test_numbers_are_read_as_they_are_shown() -> None:
    row = [1, "Which?", 9, 2006, 1.5, 0.1, 20.0, 2.0]
    assert options(only(book(HEADER, row))) == ["9", "*2006", "1.5", "0.1"]
    assert only(book(HEADER, row)).place == "Sheet!B2"


def test_dates_and_percentages_are_read_with_a_note() -> None:
    row = [1, "When?", datetime(2024, 5, 6), 0.5, True, "x", 20, 1]
    item = only(book(HEADER, row, D2="0%"))
    assert options(item) == ["*2024-05-06", "50%", "TRUE", "x"]
    assert item.notes == (
        "Sheet!C2: changed: a date or time, read as 2024-05-06",
        "Sheet!D2: changed: a percentage, read as 50%",
    )


def test_a_cell_with_an_error_skips_its_question() -> None:
    item = only(book(HEADER, [1, "Which?", "#NAME?", "b", "c", "d", 20, 2]))
    assert item.notes == ("Sheet!C2 holds the error `#NAME?`",)


def test_a_formula_is_read_by_its_last_result_with_a_note() -> None:
    content = book(HEADER, [1, "Which?", "=1+1", "b", "c", "d", 20, 1])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    worked_out = sheet.replace(b"<v />", b"<v>2</v>").replace(b"<v></v>", b"<v>2</v>")
    assert worked_out != sheet
    item = only(repacked(content, sheet1=worked_out))
    assert options(item) == ["*2", "b", "c", "d"]
    assert item.notes == (f"Sheet!C2: {FORMULA_TAKEN}",)


def test_a_formula_without_a_result_is_an_empty_cell() -> None:
    item = only(book(HEADER, [1, "Which?", "=1+1", "b", "c", "d", 20, 1]))
    assert item.status == "skipped"


def test_every_sheet_with_a_table_is_read_and_the_others_are_told() -> None:
    made = openpyxl.Workbook()
    contents: dict[str, list[list[Any]]] = {
        "One": [HEADER, [1, "First?", "a", "b", "", "", 20, 1]],
        "Notes": [["bring chalk"]],
        "Two": [["question", "option 1", "option 2", "correct"], ["Second?", "a", "b", "b"]],
        "Empty": [],
    }
    for title, rows in contents.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    del made["Sheet"]
    content = io.BytesIO()
    made.save(content)
    found = read(content.getvalue())
    assert [item.place for item in found.items] == ["One!B2", "Two!A2"]
    assert any(note.startswith("Notes: the sheet was not read") for note in found.notes)


@pytest.mark.parametrize("module", [kahoot, blooket_xlsx, wayground_xlsx, sheets])
@settings(max_examples=12, deadline=None)
@given(pack=travellers(most=4))
def test_a_pack_that_is_written_and_read_again_is_the_same(module: ModuleType, pack: Pack) -> None:
    exported = module.write(pack)
    if not came(exported):
        return
    again = sheets.read_bytes(exported.content, "there.xlsx")
    assert [item.notes for item in again.items] == [()] * len(came(exported))
    for question, other in zip(came(exported), again.pack.questions, strict=True):
        lost = {sheets: ("citations",), wayground_xlsx: (*LOST[:1], *LOST[2:], "options")}
        plain = without(question, *lost.get(module, (*LOST, "options")))
        assert sorted(other.options) == sorted(plain.options)
        assert other._replace(options=()) == plain._replace(options=())


def a_pack() -> Pack:
    asked = Question("q", "=1+1?", (Option("=2"), Option("3", correct=True)), shuffle=False)
    return Pack("p", "Sums", (asked,))


@pytest.mark.parametrize("module", [kahoot, blooket_xlsx, wayground_xlsx, sheets])
def test_the_same_pack_gives_the_same_bytes(module: ModuleType) -> None:
    assert module.write(a_pack()).content == module.write(a_pack()).content


def test_a_text_is_written_as_a_text_even_if_it_begins_like_a_formula() -> None:
    made = openpyxl.load_workbook(io.BytesIO(kahoot.write(a_pack()).content))
    sheet = made["Sheet1"]
    assert sheet["B2"].value == "Sums"
    assert [cell.value for cell in sheet[9]] == [1, "=1+1?", "=2", "3", None, None, 20, "2"]
    assert [cell.data_type for cell in sheet[9]][1:4] == ["s", "s", "s"]
    assert sheet["B8"].value == "Question - max 120 characters"


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (Question("q", "x" * 121, (Option("a", True), Option("b"))),
         "the question is 121 characters long; 120 is the most"),
        (Question("q", "Why?", (Option("a", True), Option("x" * 76))),
         "option 2 is 76 characters long; 75 is the most"),
        (Question("q", "Why?", (Option("a", True), *map(Option, "bcde"))),
         "it has 5 options; the format takes 4"),
    ],
)  # fmt: skip
def test_what_kahoot_refuses_is_skipped_with_the_reason(question: Question, reason: str) -> None:
    assert kahoot.write(Pack("p", "P", (question,))).items[0].notes == (reason,)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04", "cannot be unpacked"),
        (b"not a zip", "cannot be unpacked"),
        (book(["a", "b"]), "which column holds what"),
    ],
)
def test_a_file_that_is_no_workbook_of_questions_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(QuizError, match=message):
        read(content)


def test_another_archive_is_no_workbook() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(QuizError, match="this is no workbook"):
        read(content.getvalue())


def test_a_workbook_that_grows_beyond_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LARGEST", 1_000)
    with pytest.raises(QuizError, match="larger than 64 MiB"):
        read(book(HEADER))


@pytest.mark.parametrize(
    "sheet",
    [
        b"<",
        b"<worksheet/>",
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="999999999999"><c r="A1" t="s"><v>9999</v></c></row></sheetData></worksheet>',
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v>'
        b"</c></row></sheetData></worksheet>",
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>',
    ],
)
def test_a_broken_sheet_is_refused_and_hangs_nothing(sheet: bytes) -> None:
    with pytest.raises(QuizError):
        read(repacked(book(HEADER), sheet1=sheet))


def test_without_openpyxl_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(QuizError) as refused:
        read(b"PK\x03\x04")
    assert "citequiz[xlsx]" in refused.value.advice


def test_kahoots_template_and_a_filled_copy_are_read(corpus: Corpus) -> None:
    template = corpus("xlsx/kahoot-template/KahootQuizTemplate.xlsx").read_bytes()
    assert [(item.place, item.notes) for item in read(template).items] == [
        ("Sheet1!B9", ("every option is right",))
    ]
    filled = read(corpus("xlsx/kahoot-en/KahootQuizTemplate (1).xlsx").read_bytes())
    assert counts(filled.items) == {"ok": 30, "changed": 0, "skipped": 0}
    assert options(filled.items[4]) == ["*9", "10", "11", "12"]
    assert filled.notes == ("dropped: the time limits",)
