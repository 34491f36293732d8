from hashlib import sha256
from pathlib import Path

import pytest

from quiz.packs.check.checking import Report, check
from quiz.packs.check.rule import Problem

from .packs import codes, of_text

HEAD = """\
quiz: 1
title: Rivers
check: {ignore: [Q306, Q308]}
sources:
  notes:
    title: Notes
    file: notes.md
"""
NOTES = (
    "# Rivers\n\n## 1 The Seine\n\nThe Seine is long. It is fast.\n\n## 2 The Elbe\n\nIt is fast.\n"
)
ASKED = """\
questions:
  - question: Which is long?
    options: [correct: The Seine, The Elbe]
    cite: {source: notes, %s}
"""


def cited(words: str, notes: str = NOTES, head: str = HEAD) -> Report:
    """The report on a pack with one citation of some notes."""
    return of_text(head + ASKED % words, notes=notes)


def place(line: str) -> int:
    """The column at which a line has its bar."""
    return line.index("|") + 1


def only(report: Report, code: str) -> Problem:
    """The only problem with a code."""
    (problem,) = [one for one in report.problems if one.rule.code == code]
    return problem


def test_a_quotation_that_is_nearly_there_is_refused_with_the_nearest_passage() -> None:
    problem = only(cited("quote: The Seine is not long."), "Q501")
    assert problem.advice.startswith("The nearest passage: ")
    assert "The Seine is long" in problem.advice
    assert (problem.line, problem.column) == (11, place("    cite: {source: notes, quote: |"))
    assert problem.rule.severity == "error"


def test_a_quotation_of_something_else_has_no_nearest_passage() -> None:
    assert only(cited("quote: Wholly other words here"), "Q501").advice == "Copy its exact words."


def test_a_long_nearest_passage_is_cut_to_one_line() -> None:
    notes = "A river\nis " + "very long " * 60
    problem = only(cited("quote: A river was " + "very long " * 60, notes), "Q501")
    assert len(problem.advice) < 240
    assert "\n" not in problem.advice


def test_words_that_stand_twice_ask_for_what_stands_beside_them() -> None:
    problem = only(cited("quote: It is fast."), "Q502")
    assert "2 places: lines 5, 9 of the source" in problem.message
    assert "prefix" in problem.advice


@pytest.mark.parametrize("more", ["prefix: is long.", 'at: "2"', 'suffix: "## 2"'])
def test_words_that_stand_twice_are_told_apart_by(more: str) -> None:
    assert "Q502" not in codes(cited(f"quote: It is fast., {more}"))


def test_a_prefix_that_does_not_fit_is_told_apart_from_a_missing_quotation() -> None:
    problem = only(cited("quote: The Seine is long., prefix: Everybody knows"), "Q501")
    assert "but not between these words" in problem.message


def test_a_wrong_section_is_told_with_the_right_one() -> None:
    report = cited('quote: The Seine is long., at: "2"')
    problem = only(report, "Q509")
    assert problem.advice == "They are in `1 The Seine`."
    before = "    cite: {source: notes, quote: The Seine is long., at: |"
    assert (problem.line, problem.column) == (11, place(before))
    assert "Q501" not in codes(report)


def test_a_missing_document_is_told_once_at_the_name_of_its_file() -> None:
    text = HEAD + ASKED % "quote: The Seine is long."
    problem = only(of_text(text), "Q503")
    assert (problem.line, problem.column) == (7, 11)
    assert codes(of_text(text)) == ["Q503"]


def test_a_changed_document_is_told_with_its_new_checksum() -> None:
    head = HEAD + f"    sha256: {'a' * 64}\n"
    problem = only(cited("quote: The Seine is long.", head=head), "Q504")
    assert sha256(NOTES.encode()).hexdigest() in problem.advice
    assert (problem.line, problem.column) == (8, 13)


def test_an_unchanged_document_is_left_alone_in_capitals_too() -> None:
    head = HEAD + f"    sha256: {sha256(NOTES.encode()).hexdigest().upper()}\n"
    assert codes(cited("quote: The Seine is long.", head=head)) == ["Q505"]


def test_sections_nobody_cites_are_one_line() -> None:
    problem = only(cited("quote: The Seine is long."), "Q505")
    assert problem.message == "no question cites 1 section: `2 The Elbe`"
    assert problem.rule.severity == "advice"


def test_a_document_nobody_cites_at_all_is_told() -> None:
    text = HEAD + "questions:\n  - question: Which?\n    options: [correct: A, B]\n"
    report = of_text(text, notes=NOTES)
    assert only(report, "Q505").message == "no question cites `notes.md`"


def test_many_sections_are_counted_and_only_the_first_are_named() -> None:
    notes = NOTES + "".join(f"## {number}\n\nMore.\n" for number in range(3, 13))
    assert only(cited("quote: The Seine is long.", notes), "Q505").message.endswith("and 5 more")


def test_a_document_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_bytes("Rhône".encode("latin-1"))
    path = tmp_path / "x.yaml"
    path.write_text(HEAD + ASKED % "quote: Rhone", encoding="utf-8")
    assert only(check(path), "Q507").message == "byte 3 is not UTF-8"


def test_a_document_behind_a_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("The Seine is long.", encoding="utf-8")
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "notes.md").symlink_to(tmp_path / "secret")
    path = folder / "x.yaml"
    path.write_text(HEAD + ASKED % "quote: The Seine is long.", encoding="utf-8")
    assert codes(check(path)) == ["Q507"]


def test_sources_in_braces_have_a_place_too() -> None:
    head = "quiz: 1\ntitle: T\ncheck: {ignore: [Q306, Q308]}\nsources: {notes: {file: gone.md}}\n"
    problem = only(of_text(head + ASKED % "quote: The Seine is long."), "Q503")
    assert (problem.line, problem.column) == (4, place("sources: {notes: {file: |"))


def test_a_picture_that_is_not_beside_the_pack_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    image = "    image: {file: map.png, alt: A map}\n"
    path.write_text(HEAD + ASKED % "quote: The Seine is long." + image, encoding="utf-8")
    problem = only(check(path), "Q530")
    assert (problem.line, problem.column) == (12, place("    image: {file: |"))
    (tmp_path / "map.png").write_bytes(b"")
    assert "Q530" not in codes(check(path))
