"""The formats there are, and which one a file is in."""

from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.packs.convert import formats, intake
from quiz.packs.convert.intake import taken_in
from tests.packs.convert.conftest import Corpus

ASKED = (
    '[{"type": "multiple", "category": "x", "question": "Why?", "correct_answer": "a",'
    ' "incorrect_answers": ["b"]}]'
)
TABLE = "question,option 1,option 2,correct\nWhy?,a,b,2\n"


@pytest.mark.parametrize("name", sorted(formats.FORMATS))
def test_the_module_of_a_format_keeps_its_side(name: str) -> None:
    known, module = formats.FORMATS[name], formats.module(name)
    assert module.NAME.replace("_", "-") == name
    assert module.TITLE
    assert known.suffix in module.SUFFIXES
    assert len(module.__doc__ or "") > 60
    if known.reads:
        assert hasattr(module, "read_bytes" if known.binary else "read")
        assert callable(module.looks_like)
    if known.writes:
        assert callable(module.write)


@pytest.mark.parametrize("told", ["moodle-xml", "moodle_xml", " Moodle-XML "])
def test_a_format_is_found_however_its_name_is_spelled(told: str) -> None:
    assert formats.named(told, reads=True) == "moodle-xml"


def test_a_format_that_there_is_not_is_refused_with_what_was_meant() -> None:
    with pytest.raises(QuizError) as refused:
        formats.named("blookit", reads=True)
    assert "Did you mean blooket" in refused.value.advice


@pytest.mark.parametrize(
    ("name", "sides", "word"),
    [("anki", {"reads": True}, "written"), ("opentriviaqa", {"writes": True}, "read")],
)
def test_a_format_that_goes_one_way_is_refused_for_the_other(
    name: str, sides: dict[str, bool], word: str
) -> None:
    with pytest.raises(QuizError, match=f"{name} is only {word} here"):
        formats.named(name, **sides)


@pytest.mark.parametrize(
    ("file", "content", "format"),
    [
        ("x.json", ASKED, "opentdb"),
        ("x.txt", ASKED, "opentdb"),
        ("x.json", ASKED.replace("_a", "A"), "the-trivia-api"),
        ("x.csv", TABLE, "csv"),
        ("x.txt", TABLE, "csv"),
        ("x.tsv", TABLE.replace(",", "\t"), "tsv"),
        ("x.csv", '"Blooket\nImport Template",,,,,,,\n1,Why?,a,b,,,20,2\n', "blooket"),
        ("x.csv", "Gimkit Spreadsheet Import Template\n" + TABLE, "gimkit"),
        ("x.csv", TABLE.replace("question", "Question Text,Question Type"), "wayground"),
    ],
)
def test_the_format_of_a_file_is_told_by_what_is_in_it(
    file: str, content: str, format: str
) -> None:
    assert formats.recognised(file, content) == format


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("opentdb/kickturn/opentdb.json", "opentdb"),
        ("csv/blooket-apstats/Ch4KeyTermBlooket.csv", "blooket"),
        ("csv/blooket-apstats/Ch11KeyTerms.csv", "csv"),
        ("csv/kahoot-qas/test/datasets/kahoot/kahoot.csv", "csv"),
        ("xlsx/kahoot-template/KahootQuizTemplate.xlsx", "xlsx"),
        ("gift/es-1/quiz.gift", "gift"),
        ("gift/tsugi/04-SQL.txt", "gift"),
        ("gift/moodle-4.5.6-crlf/examples.txt", "gift"),
        ("aiken/moodle-4.5.6-crlf/questions.aiken.txt", "aiken"),
        ("aiken/qas-editor/aiken_1.txt", "aiken"),
        ("moodle-xml/moodle-4.5.6-crlf/truefalse.xml", "moodle-xml"),
        ("hascard/yvee1/light.txt", "hascard"),
        ("markdown/learnspec-sample/intro-to-space.quiz.md", "markdown"),
        ("markdown/javascript-questions/README.md", "markdown"),
    ],
)
def test_the_format_of_real_files_is_found(corpus: Corpus, name: str, format: str) -> None:
    assert taken_in(corpus(name))[0] == format


@pytest.mark.parametrize(
    ("content", "message"),
    [("", "the format of the file cannot be told"), ("quiz: 1\n", "this is a pack already")],
)
def test_a_file_of_no_known_format_is_refused(content: str, message: str) -> None:
    with pytest.raises(QuizError, match=message):
        formats.recognised("x.txt", content)


def test_a_byte_that_is_not_utf8_is_named_with_its_line_and_what_to_try(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    content = TABLE.encode() + "Café?,a,b,1\n".encode("cp1252")
    file.write_bytes(content)
    with pytest.raises(QuizError) as refused:
        taken_in(file)
    assert refused.value.message == f"byte {content.index(0xE9) + 1} (0xe9) is not UTF-8"
    assert refused.value.line == 3
    assert "--encoding cp1252" in refused.value.advice
    _, found = taken_in(file, encoding="cp1252")
    assert found.pack.questions[1].text == "Café?"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_tells_the_encoding(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "x.csv"
    mark = "\ufeff" if encoding.endswith("e") else ""
    file.write_bytes((mark + TABLE).encode(encoding))
    assert len(taken_in(file)[1].items) == 1


@pytest.mark.parametrize(
    ("content", "advice"),
    [(b"\xd0\xcf\x11\xe0\xa1", "save it as .xlsx"), (b"a\0\xff", "does not look like text")],
)
def test_a_file_that_is_no_text_is_refused_with_advice(
    tmp_path: Path, content: bytes, advice: str
) -> None:
    file = tmp_path / "x.xls"
    file.write_bytes(content)
    with pytest.raises(QuizError) as refused:
        taken_in(file)
    assert advice in refused.value.advice


@pytest.mark.parametrize("encoding", ["klingon", "base64", "rot13", "a\0b"])
def test_an_encoding_that_there_is_not_is_refused(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "x.csv"
    file.write_text(TABLE)
    with pytest.raises(QuizError, match="there is no encoding called"):
        taken_in(file, encoding=encoding)


def test_a_file_larger_than_50_mb_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "LARGEST", 10)
    file = tmp_path / "x.csv"
    file.write_text(TABLE)
    with pytest.raises(QuizError, match="larger than 50 MB"):
        taken_in(file)


def test_a_folder_and_a_file_that_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(QuizError, match="this is a folder"):
        taken_in(tmp_path)
    with pytest.raises(QuizError, match="No such file"):
        taken_in(tmp_path / "nothing.csv")


def test_an_error_within_a_file_names_it(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(ASKED.replace("]}]", "]}"))
    with pytest.raises(QuizError) as refused:
        taken_in(file)
    assert str(refused.value).startswith(f"{file}:1:")
