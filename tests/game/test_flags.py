import pytest

from quiz.game.flags import LONGEST, note


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1", "wrong"),
        ("2", "unclear"),
        ("3", "typo"),
        (" 3 ", "typo"),
        ("Typo", "typo"),
        ("4", "4"),
        ("The date\nis off", "The date is off"),
        ("   ", ""),
        ("x" * 999, "x" * LONGEST),
        ("\x1b[2J", "\N{REPLACEMENT CHARACTER}[2J"),
    ],
)
def test_a_note_is_one_of_three_or_the_words_themselves(typed: str, meant: str) -> None:
    assert note(typed) == meant
