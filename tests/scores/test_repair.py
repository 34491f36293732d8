"""Damaged score files."""

import json
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.events import Event
from quiz.scores.repair import contents
from quiz.scores.shape import HEAD, addition

from .anything import events
from .kept import a_deal, a_file, a_store, an_answer, an_end, answers, is_json, lines

SECTOR = 512
KEPT: tuple[Event, ...] = (a_deal(), an_answer("q1"), an_answer("q2"), an_end())
OURS = a_file(*KEPT)
NEXT = addition(lines([an_answer("q3")])[0].encode(), first=False)
TORN = {
    "nothing of the end": OURS[:-4],
    "half of the end": OURS[:-2],
    "a comma and no record": OURS[:-4] + b",\n",
    "half a record": OURS[:-4] + NEXT[:40],
    "half a record, then the old size": OURS[:-4] + NEXT[:30] + b"\n]}\n",
    "a record without its end": OURS[:-4] + NEXT[:-4],
    "a sector of nulls": OURS[:-4] + b"\0" * len(NEXT),
    "nulls, then the new end": OURS[:-4] + b"\0" * (len(NEXT) - 8) + NEXT[-8:],
    "the new end alone": OURS + NEXT[4:],
    "a torn string": OURS[:-4] + b',\n{"event":"ans',
    "a torn value": OURS[:-4] + b',\n{"event":"answered","round":',
    "brackets gone wrong": OURS[:-4] + b",]}\n",
    "something after the end": OURS + b"x",
    "written twice": OURS + OURS,
}


@pytest.mark.parametrize("tear", TORN)
def test_a_torn_write_costs_no_record_before_it(tmp_path: Path, tear: str) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(TORN[tear])
    found, notice = store.load()
    assert found[: len(KEPT)] == KEPT
    assert is_json(store.path)
    copy = tmp_path / "scores.json.damaged-1"
    assert copy.read_bytes() == TORN[tear]
    assert str(copy) in notice
    assert "damaged" in notice
    assert store.load() == (found, "")


@pytest.mark.parametrize("tear", TORN)
def test_a_torn_file_is_added_to_after_its_repair(tmp_path: Path, tear: str) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(TORN[tear])
    store.append(an_answer("q9"))
    found, notice = store.load()
    assert (found[: len(KEPT)], found[-1]) == (KEPT, an_answer("q9"))
    assert "damaged-1" in store.notice + notice
    assert "damaged-2" not in notice


@pytest.mark.parametrize("cut", range(len(HEAD), len(OURS) - 1))
def test_cut_anywhere_the_whole_records_are_found(cut: int) -> None:
    whole = sum(len(a_file(*KEPT[:count])) - 4 <= cut for count in range(1, len(KEPT) + 1))
    found = contents(OURS[:cut])
    assert found.damaged
    assert list(found.records) == lines(KEPT)[:whole]


def test_whatever_sectors_of_the_last_write_reach_the_disk_no_earlier_record_is_lost() -> None:
    kept = answers(24)
    written = lines(kept)
    for count in range(1, len(kept)):
        old, new = a_file(*kept[:count]), a_file(*kept[: count + 1])
        sectors = range((len(old) - 4) // SECTOR * SECTOR, len(new), SECTOR)
        for reached in product((False, True), repeat=len(sectors)):
            for size in (len(old), len(new)):
                disk = bytearray(old.ljust(len(new), b"\0"))
                for start, there in zip(sectors, reached, strict=True):
                    if there:
                        disk[start : start + SECTOR] = new[start : start + SECTOR]
                assert list(contents(bytes(disk[:size])).records[:count]) == written[:count]


def test_records_after_the_damage_are_found_too() -> None:
    written = lines(answers(4))
    raw = a_file(*answers(4)).replace(written[1].encode(), written[1][:20].encode())
    assert list(contents(raw).records) == [written[0], *written[2:]]


def test_a_torn_record_does_not_swallow_the_next() -> None:
    written = lines(answers(2))
    raw = HEAD + b'\n{"event":"answered","round":\n' + written[0].encode() + b",\n"
    assert list(contents(raw + written[1].encode()).records) == written


def test_both_sides_of_a_conflict_are_found() -> None:
    first, second, third = (text.encode() for text in lines(answers(3)))
    raw = HEAD + b"\n" + first + b",\n<<<<<<< here\n" + second + b"\n=======\n" + third
    found = contents(raw + b"\n>>>>>>> there\n]}\n")
    assert list(found.records) == lines(answers(3))


def test_a_damaged_indented_file_gives_one_record_a_line(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    raw = json.dumps(json.loads(OURS), indent=2).replace('"round"', '"round', 1).encode()
    store.path.write_bytes(raw)
    found, _ = store.load()
    assert found == KEPT[1:]
    assert store.path.read_bytes().count(b"\n") == len(found) + 2


@pytest.mark.parametrize(
    "raw",
    [
        b"x",
        b"[]",
        b"{}",
        b"null",
        b"\0" * 4096,
        bytes(range(256)),
        b"[" * 100_000,
        b'{"records":[' * 30_000,
        b"9" * 10_000,
        b'{"format":"citequiz-scores","version":1}',
        b'{"format":"citequiz-scores","version":1,"records":{}}',
        b'{"format":"citequiz-scores","version":true,"records":[]}',
        b'{"format":"another","version":9,"records":[]}',
        b'{"format":"citequiz-scores","version":1,"records":[NaN]}',
        "{'event': 'ended'}".encode("utf-16"),
    ],
    ids=lambda raw: repr(raw[:40]),
)
def test_what_is_no_score_file_is_set_aside_and_a_new_one_begun(tmp_path: Path, raw: bytes) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(raw)
    found, notice = store.load()
    assert found == ()
    assert (tmp_path / "scores.json.damaged-1").read_bytes() == raw
    assert "damaged-1" in notice
    assert "backups" in notice
    store.append(an_answer())
    assert store.load() == ((an_answer(),), "")


def test_no_damaged_copy_is_ever_overwritten(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    (tmp_path / "scores.json.damaged-2").write_bytes(b"two")
    for raw in (b"one", b"three", b"four"):
        store.path.write_bytes(raw)
        store.load()
    copies = sorted(tmp_path.glob("*.damaged-*"))
    assert [copy.read_bytes() for copy in copies] == [b"one", b"two", b"three", b"four"]


@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(raw: bytes) -> None:
    contents(raw).values()


@given(st.lists(events, min_size=1, max_size=6), st.data())
def test_changed_bytes_cost_no_record_before_them(kept: list[Event], data: st.DataObject) -> None:
    raw = bytearray(a_file(*kept))
    first = data.draw(st.integers(len(HEAD), len(raw) - 1))
    for place in {first, *data.draw(st.lists(st.integers(first, len(raw) - 1), max_size=3))}:
        raw[place] ^= data.draw(st.integers(1, 255))
    before = sum(len(a_file(*kept[:count])) - 4 <= first for count in range(1, len(kept) + 1))
    found = contents(bytes(raw))
    assert list(found.records[:before]) == lines(kept)[:before]
    found.values()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=200),
        st.integers(0, len(OURS)).map(lambda cut: OURS[:cut]),
        st.tuples(st.integers(0, len(OURS)), st.binary(min_size=1, max_size=9)).map(
            lambda put: OURS[: put[0]] + put[1] + OURS[put[0] :]
        ),
        st.tuples(st.integers(0, len(OURS) - 1), st.integers(0, 255)).map(
            lambda put: OURS[: put[0]] + bytes([put[1]]) + OURS[put[0] + 1 :]
        ),
    )
)
def test_with_any_bytes_for_a_file_the_game_goes_on_and_nothing_is_overwritten(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    store = a_store(folder)
    store.path.write_bytes(raw)
    found, notice = store.load()
    if "newer" in notice:
        with pytest.raises(QuizError, match="newer"):
            store.append(an_answer("new"))
        assert store.path.read_bytes() == raw
        return
    store.append(an_answer("new"))
    assert store.load().events == (*found, an_answer("new"))
    assert is_json(store.path)
    copies = list(folder.glob("*.damaged-1"))
    assert [copy.read_bytes() for copy in copies] == ([raw] if "damaged-1" in notice else [])
