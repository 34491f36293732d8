"""Any bytes where the score file should be."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.events import Event
from quiz.scores.repair import contents
from quiz.scores.shape import HEAD

from .anything import events
from .kept import a_deal, a_file, a_store, an_answer, an_end, is_json, lines

OURS = a_file(a_deal(), an_answer("q1"), an_answer("q2"), an_end())


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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
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
