import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.text import visible
from quiz.packs.check.excerpt import cells, excerpt


def test_the_caret_is_under_the_character() -> None:
    assert excerpt("  - question: Why?", 15, 80, visible) == ("  - question: Why?", " " * 14 + "^")


@pytest.mark.parametrize(
    ("line", "column", "before"),
    [
        ("東京 is not", 7, 8),
        ("e\u0301a is not", 8, 6),
        ("\tnot", 2, 1),
        ("한글 not", 4, 5),
        ("🚂 not", 3, 3),
    ],
)
def test_wide_and_joined_characters_keep_it_there(line: str, column: int, before: int) -> None:
    assert excerpt(line, column, 80, visible)[1] == " " * before + "^"


def test_a_long_line_is_cut_on_both_sides() -> None:
    line = "a" * 300 + "X" + "b" * 300
    shown, caret = excerpt(line, 301, 60, visible)
    assert len(shown) == 60
    assert shown.startswith("...a")
    assert shown.endswith("b...")
    assert shown[len(caret) - 1] == "X"


def test_what_a_terminal_would_obey_is_shown_as_a_sign() -> None:
    assert excerpt("a\x1b[2Jb", 7, 80, visible) == ("a\ufffd[2Jb", "      ^")


def test_a_spelling_that_makes_signs_longer_moves_the_caret_along() -> None:
    line, caret = excerpt("«a» b", 5, 80, lambda text: text.replace("«", "<<").replace("»", ">>"))
    assert line[len(caret) - 1] == "b"


LINES = st.text(st.characters(exclude_characters="\n\r", codec="utf-8"), max_size=300)


@given(LINES, st.integers(1, 320), st.integers(20, 120))
def test_no_excerpt_is_wider_than_asked_for(line: str, column: int, width: int) -> None:
    shown, caret = excerpt(line, column, width, visible)
    assert cells(shown) <= width
    assert cells(caret) <= width + 1
    assert caret.strip() == "^"


@given(st.text("ab東é\u0301", min_size=1, max_size=200), st.integers(0, 199), st.integers(20, 60))
def test_the_caret_stands_under_its_character_wherever_it_is_cut(
    line: str, place: int, width: int
) -> None:
    at = place % len(line)
    marked = line[:at] + "X" + line[at + 1 :]
    shown, caret = excerpt(marked, at + 1, width, visible)
    assert cells(shown[: shown.index("X")]) == len(caret) - 1
