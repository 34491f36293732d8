"""Files that are broken in every way: always a report or one line, and a pack that can be read."""

import io
import json
import zipfile
from collections.abc import Callable
from types import ModuleType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.question import Option, Pack, Question
from quiz.packs.convert import (
    blooket,
    delimited,
    gimkit,
    kahoot,
    mmlu,
    opentdb,
    sheets,
    the_trivia_api,
    tsv,
    wayground,
)
from quiz.packs.convert.contract import Imported
from quiz.packs.format import parse
from quiz.packs.writer import dump
from tests.packs.convert.conftest import Corpus

TEXT = (opentdb, the_trivia_api, delimited, tsv, blooket, gimkit, wayground, mmlu)
SAMPLE = Pack(
    "p",
    "P",
    (
        Question("a", 'Is "1 < 2"?', (Option("True", True, "yes"), Option("False"))),
        Question("b", "Which,\nof these?", (Option("x, y"), Option("=z", True), Option("Both."))),
        Question("c", "Ürümqi & 東京 ½?", tuple(map(Option, "-234", (False, True, False, False)))),
    ),
)
SIGNS = '",;\t|\n\\[]{}:&#;%+=0129AaQ<>\x00\x1b\u202e\ufeff\x85é😀 '


def sound(found: Imported) -> None:
    """Every question is accounted for once, and those that came through make a pack."""
    assert len({id(item) for item in found.items}) == len(found.items)
    for item in found.items:
        assert item.place
        assert item.question is not None or item.notes
    if found.pack.questions:
        reading = parse(dump(found.pack), "x.yaml")
        assert reading.faults == ()
        assert reading.pack is not None
        assert reading.pack.questions == found.pack.questions


def reported(read: Callable[[], Imported]) -> Imported | None:
    """What is read, if it is not refused in one line."""
    found = refusal = None
    try:
        found = read()
    except QuizError as error:
        refusal = error
    assert refusal is None or "\n" not in str(refusal)
    if found:
        sound(found)
    return found


def sample(module: ModuleType) -> str:
    content: bytes = module.write(SAMPLE).content
    return content.decode()


@pytest.mark.parametrize("module", TEXT)
@settings(deadline=None)
@given(text=st.text(SIGNS, max_size=120) | st.text(max_size=60))
@example(text="question,a,b,answer\n\x00,\x00a,b,A\n")
@example(text='[{"question": "\\ud800", "correct_answer": "\\udfff", "incorrect_answers": ["a"]}]')
def test_any_text_gives_a_report_or_one_line(module: ModuleType, text: str) -> None:
    reported(lambda: module.read(text, "x.csv"))


@pytest.mark.parametrize("module", TEXT)
def test_a_file_cut_off_anywhere_gives_a_report_or_one_line(module: ModuleType) -> None:
    whole = sample(module)
    for end in range(len(whole)):
        reported(lambda end=end: module.read(whole[:end], "x.csv"))  # type: ignore[misc]


@pytest.mark.parametrize("module", TEXT)
@settings(deadline=None)
@given(
    edits=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 3), st.text(SIGNS, max_size=3)), max_size=6
    )
)
def test_a_file_changed_anywhere_gives_a_report_or_one_line(
    module: ModuleType, edits: list[tuple[float, int, str]]
) -> None:
    text = sample(module)
    for where, removed, added in edits:
        at = int(where * len(text))
        text = text[:at] + added + text[at + removed :]
    reported(lambda: module.read(text, "x.csv"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(SIGNS, max_size=8),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(
            ["results", "response_code", "question", "correct_answer", "incorrect_answers", "type",
             "difficulty", "category", "correctAnswer", "incorrectAnswers", "tags", "text", "id"]
        ),
        inner,
    ),
    max_leaves=30,
)  # fmt: skip


@pytest.mark.parametrize("module", [opentdb, the_trivia_api])
@settings(deadline=None)
@given(value=JSON)
def test_any_json_gives_a_report_or_one_line(module: ModuleType, value: object) -> None:
    reported(lambda: module.read(json.dumps(value), "x.json"))


@pytest.mark.parametrize("module", [delimited, blooket, gimkit, wayground, mmlu])
@settings(deadline=None)
@given(
    rows=st.lists(
        st.lists(
            st.sampled_from(
                ["", "question", "answer", "option 1", "option 2", "A", "B", "C", "1", "2", "1,2",
                 "0", "1.2", "Question #", "Blooket", "correct", "wrong 1", "type", "Poll", "x",
                 "y", "hint", "why 1", "time", "image", "id", "shuffle", "pool", "A. x", "B. y"]
            ),
            max_size=10,
        ),
        max_size=8,
    )
)  # fmt: skip
def test_any_table_of_likely_words_accounts_for_every_row(
    module: ModuleType, rows: list[list[str]]
) -> None:
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    found = reported(lambda: module.read(text, "x.csv"))
    assert found is None or len(found.items) <= len(rows)


def test_a_workbook_cut_off_anywhere_gives_one_line() -> None:
    whole = kahoot.write(SAMPLE).content
    for end in range(0, len(whole), 61):
        assert reported(lambda end=end: sheets.read_bytes(whole[:end], "x.xlsx")) is None  # type: ignore[misc]


@settings(deadline=None)
@given(
    part=st.sampled_from(
        ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml",
         "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"]
    ),
    where=st.floats(0, 1),
    removed=st.integers(0, 40),
    added=st.text('<>/"=rtsv0123456789ABXF&;', max_size=12),
)  # fmt: skip
def test_a_workbook_changed_anywhere_gives_a_report_or_one_line(
    part: str, where: float, removed: int, added: str
) -> None:
    content = io.BytesIO()
    whole = io.BytesIO(sheets.write(SAMPLE).content)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            at = int(where * len(data))
            changed = data[:at] + added + data[at + removed :] if name == part else data
            new.writestr(name, changed)
    reported(lambda: sheets.read_bytes(content.getvalue(), "x.xlsx"))


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_no_workbook(content: bytes) -> None:
    assert reported(lambda: sheets.read_bytes(b"PK\x03\x04" + content, "x.xlsx")) is None


@pytest.mark.parametrize(
    ("module", "name", "step"),
    [
        (delimited, "csv/blooket-apstats/Ch11KeyTerms.csv", 37),
        (delimited, "csv/blooket-apstats/Better_Revised_Blooket_Spreadsheet.csv", 29),
        (delimited, "csv/kahoot-qas/test/datasets/kahoot/kahoot.csv", 7),
        (opentdb, "opentdb/kickturn/opentdb.json", 60_013),
    ],
)
def test_a_real_file_cut_off_anywhere_gives_a_report_or_one_line(
    corpus: Corpus, module: ModuleType, name: str, step: int
) -> None:
    whole = corpus(name).read_text(encoding="utf-8")
    for end in range(0, len(whole), step):
        reported(lambda end=end: module.read(whole[:end], name))  # type: ignore[misc]
