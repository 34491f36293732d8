"""Merging: nothing is lost, nothing counts twice."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.events import Dealt, Event, Flagged
from quiz.scores.foreign import read
from quiz.scores.merging import merged
from quiz.scores.shape import whole
from quiz.scores.store import Store

from .kept import AT, a_deal, a_file, a_store, an_answer, an_end, is_json, lines

UNKNOWN = '{"event":"dreamt","of":["trains"]}'


def a_history(*players: str) -> list[str]:
    """Three rounds of each player, with answers, a flag and a record of a later version."""
    kept: list[Event] = []
    for player in players:
        for number in range(3):
            name, at = f"{player}{number}", f"2026-11-2{number}T12:00:00Z"
            kept += [
                a_deal(name, player=player)._replace(at=at),
                an_answer("q1", round=name)._replace(at=at),
                an_answer("q1", round=name)._replace(at=at, again=1),
                an_answer("q2", round=name, right=False)._replace(at=at),
                Flagged(name, "q1", "typo", at),
                an_end(name)._replace(at=at),
            ]
    return [*lines(kept), UNKNOWN]


ALL = a_history("ann", "bob", "")
parts = st.lists(st.sampled_from(ALL), unique=True).map(lambda part: sorted(part, key=ALL.index))


def union(*files: Sequence[str]) -> list[str]:
    """Files merged one after another into the first."""
    first, *others = files
    made = tuple(first)
    for other in others:
        made = merged(made, other).lines
    return list(made)


@given(parts, parts)
def test_nothing_is_lost_and_nothing_comes_twice(own: list[str], other: list[str]) -> None:
    made = union(own, other)
    assert sorted(made) == sorted({*own, *other})
    assert [text for text in made if text in own] == own


@given(parts, parts)
def test_a_file_merged_again_changes_nothing(own: list[str], other: list[str]) -> None:
    once = union(own, other)
    assert union(once, other) == once
    assert union(once, own) == once
    assert merged(once, other).new == ()


@given(parts, parts, parts)
def test_files_leave_the_same_records_in_any_order(
    a: list[str], b: list[str], c: list[str]
) -> None:
    assert sorted(union(a, b, c)) == sorted(union(c, b, a)) == sorted(union(b, union(c, a)))


def test_a_file_merged_into_itself_is_itself() -> None:
    assert union(ALL, ALL) == ALL


def test_records_stand_in_the_order_of_time() -> None:
    early, late = a_history("ann")[:6], a_history("bob")[12:18]
    assert union(late, early) == [*early, *late]


def test_of_two_tellings_of_the_same_ones_own_stays() -> None:
    own, other = lines([an_answer()]), lines([an_answer(right=False)])
    assert union(own, other) == own


def test_the_player_without_a_name_is_given_one_and_nobody_else() -> None:
    kept = lines([a_deal("x", player=""), a_deal("y"), a_deal("z", player="")])
    shared = a_deal("s", player="")._replace(players=("Ada", "Bo"))
    found = merged((), [*kept, *lines([shared])], "Cy")
    players = [json.loads(text).get("player") for text in found.lines]
    assert (players, found.nameless) == (["Cy", "ann", "Cy", None], 2)
    assert json.loads(found.lines[0])["at"] == AT
    again = merged(found.lines, kept, "Dee")
    assert again.new == ()


def test_what_came_is_counted_by_player() -> None:
    found = merged(a_history("ann"), a_history("ann", "bob"))
    assert (found.rounds, found.answers, found.flags) == (3, 9, 3)
    assert found.players == {"bob": 3}


def test_the_store_takes_the_change_whole_and_keeps_a_copy_first(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append(a_deal())
    before = store.path.read_bytes()
    copy = store.change(lambda own: merged(own, a_history("bob")).lines)
    assert copy
    assert copy.read_bytes() == before
    assert is_json(store.path)
    assert [e.player for e in store.load().events if isinstance(e, Dealt)].count("bob") == 3
    store.append(an_answer())
    assert store.load().events[-1] == an_answer()


def test_no_change_writes_nothing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append(a_deal())
    before = store.path.stat()
    assert store.change(lambda own: own) is None
    assert store.path.stat() == before
    assert not (tmp_path / "backups" / "scores-before-import.json").exists()


def test_a_change_that_is_refused_leaves_the_file_alone(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append(a_deal())
    before = store.path.read_bytes()

    def refused(_: tuple[str, ...]) -> tuple[str, ...]:
        raise QuizError("no")

    with pytest.raises(QuizError):
        store.change(refused)
    assert store.path.read_bytes() == before
    store.append(an_answer())


def test_keys_of_a_later_version_stay_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    path.write_bytes(whole(lines([a_deal()]), ['"colour":"green"']))
    Store(path, a_store(tmp_path)._today).change(lambda own: merged(own, [UNKNOWN]).lines)
    told = json.loads(path.read_bytes())
    assert told["colour"] == "green"
    assert [record["event"] for record in told["records"]] == ["dreamt", "dealt"]


WHOLE = a_file(a_deal(), an_answer(), an_end())
REFUSED = [
    (b"", "not a score file|damaged", 1),
    (b"[]", "not a score file", 1),
    (b'{"format":"other","version":1,"records":[]}', "not a score file", 1),
    (b'{"format":"citequiz-scores","version":1}', "no records", 1),
    (WHOLE.replace(b'"version":1', b'"version":2'), "newer version", None),
    (WHOLE.replace(b'"right":true', b'"right":'), "damaged here", 3),
    (WHOLE[:-20], "damaged here", 4),
    (WHOLE.replace(b'"right":true', b'"right":3'), "no record that can be read", 3),
    (WHOLE.replace(b"60 km", b"\xff km"), "not UTF-8", 3),
    (b'{"format":"citequiz-scores","version":1,"records":' + b"[" * 99999, "damaged|not a", None),
]


@pytest.mark.parametrize(("raw", "told", "line"), REFUSED, ids=[told for _, told, _ in REFUSED])
def test_a_file_that_is_not_whole_is_refused_with_its_line(
    raw: bytes, told: str, line: int | None, tmp_path: Path
) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(raw)
    with pytest.raises(QuizError, match=told) as refused:
        read(path)
    assert refused.value.file == str(path)
    assert refused.value.advice
    if line is not None:
        assert refused.value.line == line
    assert path.read_bytes() == raw


def test_a_file_in_another_shape_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text(json.dumps(json.loads(WHOLE), indent=2))
    before = path.read_bytes()
    assert len(read(path).records) == 3
    assert path.read_bytes() == before


def test_a_folder_and_nothing_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.json"):
        with pytest.raises(QuizError):
            read(path)
