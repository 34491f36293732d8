"""What a terminal sends, down to the byte."""

import os

import pytest
from textual.events import Key, Paste
from textual.message import Message

from quiz.tui.canvas import Canvas
from quiz.tui.hearing import PASTE_PAUSE, Hearing
from quiz.tui.replies import without_replies


def heard(*sent: bytes) -> list[str]:
    """The keys and pastes that come of what is sent, chunk by chunk."""
    told: list[str] = []

    def note(message: Message) -> None:
        if isinstance(message, Key):
            told.append(message.character or message.key)
        elif isinstance(message, Paste):
            told.append(f"pasted {message.text}")

    hearing = Hearing(note)
    for chunk in sent:
        hearing.hear(chunk)
    return told


def test_a_letter_that_comes_in_two_parts_is_one_letter_and_not_the_end() -> None:
    letter = "é".encode()
    assert heard(letter[:1], letter[1:], b"1") == ["é", "1"]


@pytest.mark.parametrize(
    "nonsense", [b"\x1b[99999999999u", b"\x1b[<0;" + b"9" * 24 + b"M", b"\x1b[;u", b"\x1b[97;1;:u"]
)
def test_after_nonsense_the_next_key_is_heard(nonsense: bytes) -> None:
    assert heard(nonsense, b"1")[-1] == "1"
    assert heard(nonsense + b"1")[-1] == "1"


def test_a_paste_without_an_end_is_over_after_a_while() -> None:
    assert heard(b"\x1b[200~ab", b"c", b"", b"q") == ["pasted abc", "q"]
    assert heard(b"\x1b[200~ab\x1b[201~", b"", b"q") == ["pasted ab", "q"]


def test_what_is_pasted_types_no_key() -> None:
    assert heard(b"\x1b[200~\x1b[31m12\x1b\x1b\x11\x00\x1b[0m\x1b[20", b"1~n") == [
        "pasted \x1b[31m12\x1b\x1b\x11\x1b[0m",
        "n",
    ]
    assert heard(b"\x1b[200~a\x1b[201~" * 300) == ["pasted a"] * 300


def test_silence_means_something_only_while_something_is_begun() -> None:
    hearing = Hearing(lambda _: None)
    assert hearing.patience is None
    hearing.hear(b"\x1b[200~")
    assert hearing.patience == PASTE_PAUSE
    hearing.hear(b"")
    assert hearing.patience is None


@pytest.mark.parametrize(
    "reply",
    [
        "\x1b]11;rgb:1111/2222/3333\x1b\\",
        "\x1b]4;1;rgb:1/2/3\x07",
        "\x1bP>|name(1)\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
        "\x1b[?62;22c",
        "\x1b[>1;10;0c",
        "\x1b[?31u",
        "\x1b[0n",
        "\x1b[8;24;80t",
    ],
)
def test_a_reply_of_the_terminal_is_no_key(reply: str) -> None:
    assert without_replies(f"1{reply}2") == "12"
    assert heard(f"1{reply}2".encode()) == ["1", "2"]


@pytest.mark.parametrize(
    "typed",
    ["\x1b", "\x1b]1", "\x1b[A", "\x1b[1;5A", "\x1b[97;5u", "\x1b[48;24;80;0;0t", "\x1bP", "1n"],
)
def test_what_is_typed_stays(typed: str) -> None:
    assert without_replies(typed) == typed


def test_a_sign_that_the_terminal_does_not_have_is_one_question_mark() -> None:
    reading, writing = os.pipe()
    canvas = Canvas(writing, "ascii")
    canvas.write("✓ right")
    canvas.flush()
    assert os.read(reading, 99) == b"? right"
    os.close(reading)
    canvas.write("nobody reads this")
    canvas.flush()
    assert canvas.gone
    os.close(writing)
