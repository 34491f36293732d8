"""The past of somebody who has played a lot, at the start of the program."""

from datetime import date
from pathlib import Path

import pytest

from quiz.cli import kept as module
from quiz.cli.kept import Kept
from quiz.game.events import Event
from quiz.scores import summary
from quiz.scores.gist import NOTHING
from quiz.scores.store import Store
from tests.scores.kept import AT, TODAY, a_deal, a_file, an_answer, an_end


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a score file that takes long to read."""
    events: list[Event] = []
    for number in range(200):
        name = f"r{number}"
        events += [a_deal(name, "q1", "q2"), an_answer("q1", round=name), an_end(name)]
    (tmp_path / "scores.json").write_bytes(a_file(*events))
    return tmp_path


def kept(home: Path, day: date = TODAY) -> Kept:
    """The score file as a new process finds it."""
    return Kept(home / "scores.json", lambda: day, home / "cache", "ann")


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, nobody reads the score file whole."""

    def read(_: Store) -> None:
        raise AssertionError("the score file was read whole")

    monkeypatch.setattr(Store, "read", read)


def looked_back(home: Path) -> None:
    first = kept(home)
    first.told()
    first.remember()


@pytest.mark.usefixtures("unread")
def test_the_first_time_nothing_is_told_at_once(home: Path) -> None:
    assert kept(home).told(at_once=True) == NOTHING.of("ann")
    assert kept(home).notice(at_once=True) == ""


def test_the_next_start_tells_the_past_without_reading_it(
    home: Path, request: pytest.FixtureRequest
) -> None:
    looked_back(home)
    request.getfixturevalue("unread")
    now = kept(home)
    for told in (now.told(at_once=True), now.told()):
        assert told.known("trains") == 1
        assert told.best("trains", "classic", 2)
    assert now.seen("trains") == {"q1": AT}
    assert now.notice() == ""


def test_what_was_played_since_is_told_with_it(home: Path, request: pytest.FixtureRequest) -> None:
    looked_back(home)
    events: list[Event] = [a_deal("new", "q2", "q3"), an_answer("q2", round="new")]
    store = Store(home / "scores.json", lambda: TODAY)
    for event in events:
        store.append(event)
    request.getfixturevalue("unread")
    now = kept(home)
    assert now.told(at_once=True).known("trains") == 2
    assert [past.dealt.round for past in now.told().left()] == ["new"]
    now.keep(an_answer("q3", round="new")).result()
    assert now.told().known("trains") == 3
    assert now.told().left() == ()
    now.close()


def test_a_gist_that_has_lost_its_lines_is_done_without(home: Path) -> None:
    looked_back(home)
    file = home / "cache" / module.GIST
    file.write_bytes(file.read_bytes().partition(b"\n")[0])
    now = kept(home)
    assert now.told(at_once=True).known("trains") == 1
    assert now.seen("trains") == {"q1": AT}
    now.keep(a_deal("new")).result()
    assert [past.dealt.round for past in now.told().left()] == ["new"]
    now.close()


def test_a_gist_is_written_anew_once_much_came_after_it(home: Path) -> None:
    looked_back(home)
    file = home / "cache" / module.GIST
    before = file.read_bytes()
    store = Store(home / "scores.json", lambda: TODAY)
    store.append(an_end("r0"))
    looked_back(home)
    kept(home).history  # noqa: B018 - what is read is not written at once
    assert file.read_bytes() == before
    for _ in range(module.MANY):
        store.append(an_end("r0"))
    again = kept(home)
    assert summary.known(again.history, "trains") == {"q1"}
    again.remember()
    assert file.read_bytes() != before
    assert again.told().known("trains") == 1
