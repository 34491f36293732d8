"""Terminals that show nothing but ASCII."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import quiz.tui
from quiz.tui.app import quiet_driver
from quiz.tui.ascii import PlainDriver, only_ascii, plain
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk
from tests.tui.stage import at_home, playing

SOURCES = sorted(Path(quiz.tui.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize(
    ("environ", "ascii"),
    [
        ({}, False),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "de_DE.utf8"}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "C", "LC_ALL": "C.UTF-8"}, False),
        ({"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LANG": "de_DE.ISO-8859-15@euro"}, True),
        ({"LANG": "de_DE"}, False),
        ({"LC_CTYPE": "C.UTF-8"}, False),
    ],
)
def test_the_locale_tells_which_signs_there_are(environ: dict[str, str], ascii: bool) -> None:
    assert only_ascii(environ) is ascii


def test_every_sign_of_the_screens_has_a_likeness() -> None:
    signs = {
        sign
        for source in SOURCES
        if source.name != "ascii.py"
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for sign in node.value
        if ord(sign) > 127 and sign != "\N{REPLACEMENT CHARACTER}"
    }
    assert "✓" in signs
    assert [sign for sign in sorted(signs) if "?" in plain(sign)] == []


async def test_right_and_wrong_and_the_light_have_different_likenesses() -> None:
    assert len({plain(sign) for sign in "✓✗❯▎"}) == 4


async def test_a_round_is_complete_in_ascii() -> None:
    async with playing() as stage:
        await stage.press(stage.key(right=False))
        told = plain(stage.text)
        assert told.isascii()
        assert [len(line) for line in told.split("\n")] == [
            cell_len(line) for line in stage.text.split("\n")
        ]
        assert "+ right" in told
        assert "x wrong" in told
    async with at_home(FakeDesk(a_pack(title="Caf\u00e9 東京"))) as stage:
        told = plain(stage.text)
        assert "> Cafe ????" in told


@given(st.text())
def test_any_text_keeps_its_width(text: str) -> None:
    assert plain(text).isascii()
    assert sum(map(cell_len, plain(text))) == sum(map(cell_len, text))


def test_the_driver_is_chosen_by_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert quiet_driver() is PlainDriver
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert quiet_driver() is not PlainDriver
