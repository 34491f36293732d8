"""The canonical layout: what moves, what stays, and what is never changed."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.question import Pack
from quiz.packs.format import parse
from quiz.packs.layout import Layout
from quiz.packs.rewrite import replace, rewritten
from quiz.packs.writer import dump
from tests.packs.strategies import packs

UNTIDY = """\
# yaml-language-server: $schema=x.json

title:   Trains   # a name
quiz: 1
sources:
    notes: {title: N, file: n.md}
    # the second one
    other:
        file: x.md
        title: "A title
          of two lines"
questions:
# about speed
- question: >-
     How fast
     does it go?


  # its name
  id: speed
  options:
  - correct: sixty # right
  - why: not so
    wrong: ninety
  # a block
  - |
    block
     text
  why: this goes
   on here
  cite:
  - at: "3"
    quote: 'It goes
     at sixty'
    source: notes
-
  # inside
  options: [correct: a, b]
  question: Which?
- {question: In braces?, options: [{correct: 1}, 2]}
# the end
"""
TIDY = """\
# yaml-language-server: $schema=x.json

quiz: 1
title: Trains   # a name
sources:
  notes: {title: N, file: n.md}
  # the second one
  other:
    title: "A title
      of two lines"
    file: x.md
questions:
  # about speed
  # its name
  - id: speed
    question: >-
      How fast
      does it go?
    options:
      - correct: sixty # right
      - wrong: ninety
        why: not so
      # a block
      - |
        block
         text
    why: this goes
      on here
    cite:
      - source: notes
        quote: 'It goes
          at sixty'
        at: "3"

  - question: Which?
    # inside
    options: [correct: a, b]

  - {question: In braces?, options: [{correct: 1}, 2]}
# the end
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "pack.yaml"
    path.write_bytes(text.encode())
    return path


def test_keys_are_put_in_order_and_comments_go_with_what_stands_below_them(tmp_path: Path) -> None:
    assert rewritten(written(tmp_path, UNTIDY)).after == TIDY


def test_a_tidy_file_is_left_alone(tmp_path: Path) -> None:
    assert not rewritten(written(tmp_path, TIDY)).changed


def test_what_was_changed_is_counted(tmp_path: Path) -> None:
    made = rewritten(written(tmp_path, UNTIDY), ids=True)
    assert made.ids == ("which", "in-braces")
    assert made.moved == 6
    assert made.lines > 10


def test_missing_ids_are_written_and_those_there_are_stay(tmp_path: Path) -> None:
    made = rewritten(written(tmp_path, UNTIDY), ids=True).after
    assert "  # its name\n  - id: speed\n" in made
    assert "  - id: which\n    question: Which?\n    # inside\n" in made
    assert "  - {id: in-braces, question: In braces?," in made
    assert not rewritten(written(tmp_path, made), ids=True).changed


@pytest.mark.parametrize(
    ("questions", "ids"),
    [
        (("What is it?", "What is it? "), ("what-is-it", "what-is-it-2")),
        (("Où est l'été?",), ("ou-est-lete",)),
        (("東京は?",), ("東京は",)),
        (("???",), ("question",)),
        (("1969",), ('"1969"',)),
    ],
)
def test_an_id_is_the_question_in_short(
    questions: tuple[str, ...], ids: tuple[str, ...], tmp_path: Path
) -> None:
    rows = [f"  - question: '{text.replace(chr(39), chr(39) * 2)}'\n" for text in questions]
    rows = [f"{row}    options: [correct: a, b]\n" for row in rows]
    text = "quiz: 1\ntitle: T\nquestions:\n" + "".join(rows)
    after = rewritten(written(tmp_path, text), ids=True).after
    assert [row[8:] for row in after.splitlines() if row.startswith("  - id:")] == list(ids)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: a\r\nquiz: 1\r\n", "quiz: 1\ntitle: a\n"),
        ("\ufeffquiz: 1\ntitle: a\n\n\n", "quiz: 1\ntitle: a\n"),
        ("quiz: 1\n\n\n\ntitle: a  \n", "quiz: 1\n\ntitle: a\n"),
        ("quiz: 1\nwhatever: x\ntitle: a\n", "quiz: 1\ntitle: a\nwhatever: x\n"),
        ("quiz: 1\nwhy: |+\n    a\n\n\ntitle: a\n", "quiz: 1\ntitle: a\nwhy: |+\n  a\n\n\n"),
        ("quiz: 1\ntags:\n- a\n-   b\n", "quiz: 1\ntags:\n  - a\n  - b\n"),
        ("quiz: 1\ntags:\n  - - a\n    - b\n", "quiz: 1\ntags:\n  - - a\n    - b\n"),
        ("{quiz: 1, title: a}", "{quiz: 1, title: a}\n"),
        ("quiz: 1\ntitle: |2\n   a\n  b\n", "quiz: 1\ntitle: |2\n   a\n  b\n"),
        ("quiz: 1\ntitle: # why\n  a\n", "quiz: 1\ntitle:  # why\n  a\n"),
        ("---\nquiz: 1\ntitle: a\n", "---\nquiz: 1\ntitle: a\n"),
    ],
)  # fmt: skip
def test_unusual_files_keep_what_they_say(before: str, after: str, tmp_path: Path) -> None:
    assert rewritten(written(tmp_path, before)).after.rstrip("\n") == after.rstrip("\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("quiz: 1\ntitle: 'a\n", "quotation mark"),
        ("quiz: 1\nquiz: 1\n", "twice"),
        ("quiz: 1\ntitle: &a b\n", "anchors"),
        ("", "empty"),
        ("- a\n- b\n", "no pack"),
    ],
)
def test_a_file_that_is_no_yaml_of_a_pack_is_refused(text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(QuizError, match=told):
        rewritten(written(tmp_path, text))


def test_a_file_that_would_say_something_else_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "? quiz\n: 1\n? title\n: a\n")
    with pytest.raises(QuizError, match="without changing what it says"):
        rewritten(path)


def test_a_pack_with_faults_of_its_own_is_laid_out(tmp_path: Path) -> None:
    text = "questions:\n- qestion: a\n  options: [a]\nquiz: 1\n"
    assert rewritten(written(tmp_path, text)).after == (
        "quiz: 1\nquestions:\n  - options: [a]\n    qestion: a\n"
    )


def test_a_link_stays_a_link_and_the_rights_of_the_file_stay(tmp_path: Path) -> None:
    path = written(tmp_path, TIDY)
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    replace(link, "quiz: 1\n")
    assert link.is_symlink()
    assert path.read_text() == "quiz: 1\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["link.yaml", "pack.yaml"]


@settings(max_examples=25, deadline=None)
@given(packs())
def test_what_the_writer_writes_is_laid_out_already(pack: Pack) -> None:
    text = dump(pack)
    assert Layout(text).text() == text


@settings(max_examples=25, deadline=None)
@given(packs(), st.integers(1, 3))
def test_any_indentation_becomes_the_canonical_one(pack: Pack, step: int) -> None:
    text = dump(pack)
    wide = "\n".join(widened(row, step) for row in text.split("\n"))
    assume(parse(wide, "p.yaml").pack == parse(text, "p.yaml").pack)
    again = Layout(wide).text()
    assert parse(again, "p.yaml").pack == parse(text, "p.yaml").pack
    assert Layout(again).text() == again


def widened(row: str, step: int) -> str:
    """A line with `step` times the spaces before it."""
    bare = row.lstrip(" ")
    return " " * ((len(row) - len(bare)) * step) + bare
