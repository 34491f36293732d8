"""What two texts have in common, and what of a text a terminal would obey."""

import pytest

from quiz.game.text import folded, hidden, one_line, visible


@pytest.mark.parametrize(
    ("one", "other"),
    [("Paris", "paris"), ("a  b\n c", "a b c"), ("Yes.", "yes"), ("caf\u00e9", "cafe\u0301")],
)
def test_texts_that_a_reader_takes_for_the_same_fold_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("A+", "A-"), ("-40", "+40"), ("e", "é")])
def test_signs_and_accents_make_texts_differ(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize("character", ["\x1b", "\x00", "\x9b", "\u202e", "\u2066", "\r", "\udc80"])
def test_what_a_terminal_would_obey_is_hidden(character: str) -> None:
    assert hidden(character)
    assert visible(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize("text", ["a\nb", "a\tb", "👩\u200d👧", "می\u200cخواهم", "שלום\u200f", "é"])
def test_what_scripts_need_stays(text: str) -> None:
    assert visible(text) == text


def test_one_line_is_one_line() -> None:
    assert one_line("  a\n\tb\x1b ") == "a b\N{REPLACEMENT CHARACTER}"
