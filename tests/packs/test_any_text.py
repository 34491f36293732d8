"""Whatever a file holds, reading it ends soon, with a pack or with faults, never with a crash."""

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.game.text import one_line
from quiz.packs import tree
from quiz.packs.faults import CODES, MOST
from quiz.packs.format import Reading, parse, read
from quiz.packs.nodes import Node

from .zoo import ZOO
from .zoo.case import FINE, HEAD, LAST

FULL = HEAD + FINE + ZOO[0].text.replace("\t", "    ").replace(HEAD + FINE, "")
PIECES = st.sampled_from(
    [
        *(
            "quiz: 1\n",
            "title: T\n",
            "questions:\n",
            "  - question: A?\n",
            "    options:\n",
            "---\n",
        ),
        *(
            "      - correct: a\n",
            "      - b\n",
            "    cite: {source: n, quote: q}\n",
            "\t",
            " ",
            "- ",
        ),
        *(
            "'",
            '"',
            "{",
            "}",
            "[",
            "]",
            ": ",
            ", ",
            "&a ",
            "*a",
            "!!x ",
            "|\n",
            ">\n",
            "#",
            "%",
            "?",
        ),
        *(
            "\r",
            "\r\n",
            "\x00",
            "\x1b",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ud800",
            "é",
            "👩\u200d🚀",
            "\\",
        ),
        *(
            "sources: {n: {file: n.md}}\n",
            "id: x\n",
            "shuffle: no\n",
            "pool: 99999999999999999999\n",
        ),
    ]
)
SOON = 15.0


def checked(reading: Reading, text: str) -> None:
    """A reading that keeps its promises."""
    lines = re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))
    assert reading.pack or reading.faults
    for fault in reading.faults:
        assert fault.code in CODES
        assert one_line(fault.message) == fault.message
        assert one_line(fault.advice) == fault.advice
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1
    if reading.pack:
        assert reading.pack.questions
        assert reading.places.keys() == {question.id for question in reading.pack.questions}
        assert all(len(question.options) > 1 for question in reading.pack.questions)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    checked(parse(text, "x.yaml"), text)


@given(st.lists(PIECES).map("".join))
def test_any_pieces_of_packs_are_read(text: str) -> None:
    checked(parse(text, "x.yaml"), text)


@given(st.lists(PIECES, max_size=8).map("".join), st.integers(0, len(FULL)))
def test_any_pieces_within_a_pack_are_read(text: str, place: int) -> None:
    whole = FULL[:place] + text + FULL[place:]
    checked(parse(whole, "x.yaml"), whole)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=8).map("".join), st.integers(0, len(FULL)))
def test_any_pieces_are_read_without_libyaml(
    monkeypatch: pytest.MonkeyPatch, text: str, place: int
) -> None:
    monkeypatch.setattr(tree, "LOADER", yaml.BaseLoader)
    whole = FULL[:place] + text + FULL[place:]
    checked(parse(whole, "x.yaml"), whole)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    raw=st.binary() | st.lists(PIECES).map(lambda parts: "".join(parts).encode("utf-8", "replace"))
)
def test_any_bytes_are_read(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(raw)
    reading = read(path)
    assert reading.pack or reading.faults


BOMBS = {
    "brackets": "quiz: 1\nquestions: " + "[" * 1_000_000,
    "braces": "quiz: 1\nquestions: " + "{" * 1_000_000,
    "pairs": "quiz: 1\nquestions: " + "[{a: " * 300_000,
    "dashes": "quiz: 1\nquestions:\n  " + "- " * 1_000_000,
    "indents": "quiz: 1\nquestions:\n" + "".join(" " * n + "a:\n" for n in range(1, 2_000)),
    "colons": "quiz: 1\n" + "a: " * 1_000_000,
    "entries": "quiz: 1\nquestions: [" + "a," * 200_000 + "]",
    "empty texts": HEAD + FINE + "    hint: [" + "'', " * 60 + "''] #" + "x" * 1_000_000 + "\n",
    "keys": "quiz: 1\n" + "".join(f"k{n}: x\n" for n in range(60_000)),
    "flow keys": f"{HEAD}  - {{{''.join(f'k{n}: x, ' for n in range(40_000))}}}\n",
    "quotes": "quiz: 1\nquestions:\n" + '  - question: "x\n' * 60_000,
    "anchors": "quiz: 1\nquestions: [" + "&a a," * 500_000 + "]",
    "laughs": "a: &a [x, x]\n"
    + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abc", "bcd", strict=True)),
    "controls": HEAD + FINE + "\x07\n" * 1_000_000,
    "one line": HEAD + FINE + "  - question: " + "x" * 8_000_000,
    "lines": HEAD + FINE + "\n" * 5_000_000,
    "comments": HEAD + FINE + "#\n" * 500_000 + "  - a: b: c\n",
    "ends": HEAD + "\r" * 3_000_000,
    "escapes": HEAD + '  - question: "' + "\\e" * 1_000_000 + '"\n',
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_a_bomb_neither_crashes_the_reader_nor_holds_it_up(text: str) -> None:
    start = time.process_time()
    reading = parse(text, "x.yaml")
    assert time.process_time() - start < SOON
    assert 0 < len(reading.faults) <= MOST + 1 or reading.pack


def test_a_file_of_too_many_parts_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_NODES", 1_000)
    reading = parse("quiz: 1\nquestions: [" + "a," * 1_000 + "]", "x.yaml")
    assert reading.pack is None
    assert [fault.code for fault in reading.faults] == ["Q131"]


def test_of_very_many_faults_the_first_thousand_are_told() -> None:
    bad = "".join(f"  - question: A{n}?\n    pool: {n}\n" for n in range(3_000))
    reading = parse(HEAD + FINE + bad + LAST, "x.yaml")
    assert len(reading.faults) == MOST + 1
    assert reading.faults[-1].code == "Q113"
    assert "2,000" in reading.faults[-1].message
    assert reading.pack is not None
    assert (len(reading.pack.questions), reading.pack.left_out) == (2, 3_000)


def test_a_break_costs_each_piece_one_more_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    grown: list[int] = []
    grow = tree.Grower.grow

    def counted(self: tree.Grower, text: str, above: int = 0) -> Node | None:
        grown.append(len(text))
        return grow(self, text, above)

    text = HEAD + "  - question: A: B\n" * 500
    monkeypatch.setattr(tree.Grower, "grow", counted)
    parse(text, "x.yaml")
    assert sum(grown) <= 2 * len(text)


def test_advice_stays_on_one_line_whatever_a_source_is_called() -> None:
    text = "quiz: 1\ntitle: T\nsources:\n  n  - x: y\nquestions: []\n"
    reading = parse(text, "p.yaml")
    assert any("n - x" in fault.advice for fault in reading.faults)
    checked(reading, text)
