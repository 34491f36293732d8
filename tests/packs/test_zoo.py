"""Every bad pack is told of at its line and column, with its code, whoever parses the YAML."""

from pathlib import Path

import pytest
import yaml

from quiz.packs import tree
from quiz.packs.faults import CODES
from quiz.packs.format import Reading, parse, read

from .zoo import BROKEN, YAML, ZOO
from .zoo.case import LAST, Case

SMALL = [case for case in ZOO if len(case.text) < 100_000]
READ_FROM_BYTES = {"Q110", "Q111"}


def placed(reading: Reading) -> tuple[tuple[int, int, str], ...]:
    return tuple((fault.line, fault.column, fault.code) for fault in reading.faults)


def named(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", ZOO, ids=named)
def test_the_reader_tells_of(case: Case) -> None:
    assert placed(parse(case.text, "x.yaml")) == case.faults


@pytest.mark.parametrize("case", [case for case in ZOO if case.mended], ids=named)
def test_mending_what_is_said_makes_the_pack_pass_after(case: Case) -> None:
    mended = parse(case.mended, "x.yaml")
    assert mended.faults == ()
    assert mended.pack is not None
    assert mended.pack.left_out == 0


@pytest.mark.parametrize("case", [*BROKEN, *YAML], ids=named)
def test_the_parser_without_libyaml_tells_the_same_of(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "LOADER", yaml.BaseLoader)
    assert placed(parse(case.text, "x.yaml")) == case.faults


@pytest.mark.parametrize("case", [case for case in ZOO if case.text.endswith(LAST)], ids=named)
def test_a_bad_question_is_left_out_and_the_next_one_plays_after(case: Case) -> None:
    pack = parse(case.text, "x.yaml").pack
    assert pack is not None
    texts = [question.text for question in pack.questions]
    assert texts[-1] == "Last?"
    assert "Asked?" not in texts
    assert pack.left_out > 0


@pytest.mark.parametrize("case", SMALL, ids=named)
def test_windows_line_ends_and_a_byte_order_mark_change_no_place_of(
    case: Case, tmp_path: Path
) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + case.text.replace("\n", "\r\n").encode())
    assert placed(read(path)) == case.faults


@pytest.mark.parametrize("case", SMALL, ids=named)
def test_every_fault_says_what_is_wrong_and_what_to_do_about(case: Case) -> None:
    for fault in parse(case.text, "x.yaml").faults:
        assert fault.file == "x.yaml"
        assert plain(fault.message)
        assert plain(fault.advice)
        assert fault.advice.endswith((".", "?", ".)"))
        assert not fault.message.endswith(".")


def plain(text: str) -> bool:
    return bool(text.strip()) and "\n" not in text and "None" not in text and "<" not in text


def test_the_zoo_has_an_animal_of_every_code() -> None:
    seen = {code for case in ZOO for _, _, code in case.faults}
    assert seen == CODES.keys() - READ_FROM_BYTES


def test_the_names_of_the_zoo_are_all_different() -> None:
    assert len({case.name for case in ZOO}) == len(ZOO)
