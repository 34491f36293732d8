"""A word that was typed wrong, or learned elsewhere, is answered with the one that was meant."""

import pytest

from quiz.packs import keys
from quiz.packs.spelling import MEANT, did_you_mean, near


@pytest.mark.parametrize(
    ("typed", "known", "meant"),
    [
        ("corect", keys.OPTION, "correct"),
        ("CORRECT", keys.OPTION, "correct"),
        ("right", keys.OPTION, "correct"),
        ("distractor", keys.OPTION, "wrong"),
        ("explanation", keys.QUESTION, "why"),
        ("answers", keys.QUESTION, "options"),
        ("qestion", keys.QUESTION, "question"),
        ("licence", keys.PACK, "license"),
        ("name", keys.PACK, "title"),
        ("name", keys.QUESTION, "id"),
        ("text", keys.CITATION, "quote"),
        ("sha-256", keys.SOURCE, "sha256"),
    ],
)
def test_the_word_that_was_meant_is_near(typed: str, known: tuple[str, ...], meant: str) -> None:
    assert near(typed, known) == (meant,)
    assert did_you_mean(typed, known) == f"Did you mean `{meant}`?"


@pytest.mark.parametrize("typed", ["zebra", "", "x" * 1_000_000, "\U0001f682"])
def test_a_word_that_is_near_none_is_answered_with_all(typed: str) -> None:
    assert near(typed, keys.IMAGE) == ()
    assert did_you_mean(typed, keys.IMAGE) == "Known here: file, alt."
    assert did_you_mean(typed, keys.IMAGE, "Write it so.") == "Write it so."


def test_several_near_words_come_likeliest_first() -> None:
    assert near("train", ["rain", "trains", "brain", "zebra"], 2) == ("trains", "rain")


def test_only_words_of_the_format_are_meant() -> None:
    assert {word for words in MEANT.values() for word in words} <= keys.ALL
