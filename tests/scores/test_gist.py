"""The gist of the past: at every start it tells what reading everything would tell."""

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.events import UNFINISHED, WALKED, Answered, Dealt, Ended, Event, Hinted, Leant
from quiz.game.modes import MODES
from quiz.scores import gist_file, summary
from quiz.scores.gist import Gist, gist
from quiz.scores.history import Fold, History, history
from quiz.scores.recall import recalled
from quiz.scores.shape import TAIL
from quiz.scores.told import Whole
from tests.scores.kept import AT, a_deal, a_file, a_store, an_answer, an_end

PACKS = ("trains", "planes", "*")
ids = st.sampled_from(("one", "two", "three", "four", "five"))
asked = st.sampled_from(("q1", "q2", "trains/q1", "planes/q2"))
times = st.sampled_from((AT, "2026-11-23T08:00:00Z"))
deals = st.builds(
    Dealt,
    ids,
    st.sampled_from(PACKS),
    st.just("h"),
    st.sampled_from((*MODES, "of a later version")),
    st.just(7),
    st.lists(asked, max_size=3, unique=True).map(tuple),
    st.sampled_from(("ann", "bo")),
    times,
    st.sampled_from(((), (), ("ann", "bo"))),
)
given_answers = st.builds(
    Answered,
    ids,
    asked,
    st.just(("60 km/h",)),
    st.booleans(),
    st.just(1.5),
    st.integers(0, 1),
    times,
    used=st.sampled_from(((), (), ("skip",))),
    again=st.sampled_from((0, 0, 0, 1, 2)),
)
ends = st.builds(Ended, ids, times, st.sampled_from(("", WALKED, UNFINISHED)))
hints = st.builds(Hinted, ids, asked, st.just(1), times)
leanings = st.builds(Leant, ids, asked, st.sampled_from(("fifty", "skip")), times)
events = st.one_of(deals, given_answers, given_answers, ends, hints, leanings)
lists = st.lists(events, max_size=14)


def told(past: Gist | History) -> object:
    """All that a start asks of the past, for each player."""
    return past.players, [told_of(player, past) for player in ("ann", "bo", "")]


def told_of(player: str, all: Gist | History) -> object:
    past = all.of(player)
    known = Whole(past) if isinstance(past, History) else past
    kinds = [(pack, mode, of) for pack in PACKS for mode in MODES for of in range(4)]
    seen = (
        [summary.seen(past, pack) for pack in PACKS]
        if isinstance(past, History)
        else [past.seen(pack) for pack in PACKS]
    )
    goes_on = [(left.dealt, left.answers) for left in known.left()]
    return [known.best(*kind) for kind in kinds], [known.known(p) for p in PACKS], goes_on, seen


def gist_of(kept: Sequence[Event]) -> Gist:
    fold = Fold()
    return gist(fold.add(kept), fold.strays())


@settings(max_examples=60)
@given(lists, lists, lists)
def test_a_gist_that_is_gone_on_with_tells_what_everything_tells(
    first: list[Event], second: list[Event], third: list[Event]
) -> None:
    before = gist_of(first)
    assert told(before) == told(history(first))
    if after := before.plus(second):
        assert told(after) == told(history([*first, *second]))
        if last := after.plus(third):
            assert told(last) == told(history([*first, *second, *third]))


@settings(max_examples=30)
@given(lists, lists)
def test_events_folded_in_two_goes_are_the_same_history(
    first: list[Event], second: list[Event]
) -> None:
    fold = Fold()
    before = fold.add(first)
    assert fold.add(second) == history([*first, *second])
    assert before == history(first)


def a_round(id: str, *right: bool, pack: str = "trains") -> list[Event]:
    names = [f"q{number}" for number, _ in enumerate(right, 1)]
    given = [an_answer(q, round=id, right=was) for q, was in zip(names, right, strict=True)]
    return [a_deal(id, *names, pack=pack), *given, an_end(id)]


def test_a_game_goes_on_from_the_gist_without_the_past() -> None:
    begun = a_round("one", True, False)
    for count in range(1, len(begun) + 1):
        after = gist_of(begun[:count]).plus([*begun[count:], *a_round("two", True, True)])
        assert after is not None
        assert told(after) == told(history([*begun, *a_round("two", True, True)]))


@pytest.mark.parametrize(
    "strange",
    [a_deal("one"), an_answer(round="one"), an_answer(round="never"), Ended("one", AT, UNFINISHED)],
    ids=["dealt twice", "answered after its end", "never dealt", "broken off after its end"],
)
def test_a_gist_does_not_tell_what_it_cannot_know(strange: Event) -> None:
    assert gist_of(a_round("one", True)).plus([strange]) is None


class Place:
    """A score file and a gist of it, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.store = a_store(folder)
        self.path = self.store.path
        self.gist = folder / "cache" / "scores.gist"

    def remember(self) -> None:
        read, fold = self.store.read(), Fold()
        past = fold.add(read.loaded.events)
        assert read.cover
        new = gist(past, fold.strays(), read.records, read.unread)
        gist_file.write(self.gist, read.cover, new)

    def recall(self, *, at_once: bool = False) -> object:
        """What the gist tells, or None."""
        found = recalled(self.path, self.gist, at_once=at_once)
        return found and (told(found.gist), found.notice)

    def whole(self) -> object:
        """What reading everything tells."""
        loaded = self.store.load()
        return told(history(loaded.events)), loaded.notice


def change(place: Place, find: bytes, put: bytes) -> None:
    place.path.write_bytes(place.path.read_bytes().replace(find, put, 1))


def indented(place: Place) -> None:
    place.path.write_text(json.dumps(json.loads(place.path.read_bytes()), indent=1))


def another(place: Place) -> None:
    new = place.path.with_name("new")
    new.write_bytes(a_file(*a_round("else", False, True)))
    new.replace(place.path)


def answer_more(place: Place) -> None:
    with suppress(QuizError):  # nothing is added to a file of a newer version
        place.store.append(an_answer("q1", round="two"))


CHANGES: dict[str, Callable[[Place], object]] = {
    "an answer of the same length": lambda place: change(place, b"4.2", b"9.9"),
    "another question": lambda place: change(place, b'"question":"q1"', b'"question":"q2"'),
    "a line more in the middle": lambda place: change(
        place, b",\n", b',\n{"event":"ended","round":"three","at":"T"},\n'
    ),
    "a broken line in the middle": lambda place: change(place, b'"seconds":4.2', b'"seconds":"x"'),
    "a newer version": lambda place: change(place, b'"version":1', b'"version":2'),
    "indented": indented,
    "another file": another,
    "cut": lambda place: os.truncate(place.path, place.path.stat().st_size // 2),
    "torn": lambda place: os.truncate(place.path, place.path.stat().st_size - 2),
    "begun anew": lambda place: place.path.write_bytes(a_file()),
    "its end gone": lambda place: place.path.write_bytes(
        a_file(*a_round("one", True, False), *a_round("three", True))[: -len(TAIL)]
    ),
    "nothing": lambda _: None,
    "an answer more": answer_more,
    "a broken line more": lambda place: place.path.write_bytes(
        place.path.read_bytes()[: -len(TAIL)] + b',\n{"event":"answered"}' + TAIL
    ),
    "a later kind of line more": lambda place: place.path.write_bytes(
        place.path.read_bytes()[: -len(TAIL)] + b',\n{"event":"sung"}' + TAIL
    ),
}


@pytest.mark.parametrize("after", CHANGES)
@pytest.mark.parametrize(
    "before", ["nothing", "an answer more", "torn", "another file", "indented"]
)
def test_whatever_was_done_to_the_score_file_the_gist_tells_the_same_or_nothing(
    before: str, after: str, tmp_path: Path
) -> None:
    place = Place(tmp_path)
    for event in (*a_round("one", True, False), a_deal("two")):
        place.store.append(event)
    place.remember()
    CHANGES[before](place)
    assert place.recall() in (None, place.whole())
    if place.store.read().cover:
        place.remember()
    CHANGES[after](place)
    found = place.recall()
    assert found in (None, place.whole())
    if {before, after} <= {"nothing", "an answer more", "a later kind of line more"}:
        assert found == place.recall(at_once=True) == place.whole()


def test_a_change_that_keeps_every_length_is_seen_even_at_the_same_time(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.path.write_bytes(a_file(*a_round("one", True)))
    times = place.path.stat()
    place.remember()
    change(place, b"true", b"\x66als")
    change(place, b"fals", b"true")
    change(place, b'"q1","picked"', b'"q2","picked"')
    os.utime(place.path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert place.recall() is None


@settings(max_examples=20)
@given(st.data())
def test_a_damaged_gist_is_done_without(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        place = Place(Path(folder))
        place.path.write_bytes(a_file(*a_round("one", True, False), a_deal("two", "q1")))
        place.remember()
        raw = bytearray(place.gist.read_bytes())
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
        place.gist.write_bytes(raw)
        for event in a_round("three", False):
            place.store.append(event)
        assert place.recall() in (None, place.whole())
        assert place.recall(at_once=True) in (None, place.whole())


def test_a_gist_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.path.write_bytes(a_file(*a_round("one", True)))
    place.gist.parent.write_text("a file where the folder should be")
    place.remember()
    assert place.recall() is None
    assert list(tmp_path.iterdir()) == [place.gist.parent, place.path]


def test_the_first_line_of_the_gist_is_enough_where_nothing_came_after(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.path.write_bytes(a_file(*a_round("one", True, False)))
    place.remember()
    first = place.gist.read_bytes().partition(b"\n")[0]
    place.gist.write_bytes(first + b"\nnothing that can be read")
    found = recalled(place.path, place.gist, at_once=True)
    assert found is not None
    own = found.gist.of("ann")
    assert (own.known("trains"), own.left()) == (1, ())
    with pytest.raises(ValueError, match="not there"):
        own.seen("trains")
