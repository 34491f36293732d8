import subprocess
import sys
import threading
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.game.events import Event
from quiz.scores.keeper import Keeper
from quiz.scores.store import Store
from tests.programs import REPOSITORY

from .kept import a_file, a_store, an_answer, answers


class Gate(Store):
    """A store that writes only once the gate is open, and tells from which threads."""

    def __init__(self, store: Store) -> None:
        super().__init__(store.path, store._today)
        self.open = threading.Event()
        self.threads: set[str] = set()

    def append(self, event: Event) -> None:
        self.open.wait(30)
        self.threads.add(threading.current_thread().name)
        super().append(event)


def test_keeping_does_not_wait_and_the_future_ends_on_the_disk(tmp_path: Path) -> None:
    gate = Gate(a_store(tmp_path))
    keeper = Keeper(gate)
    futures = [keeper.keep(event) for event in answers(5)]
    assert not any(future.done() for future in futures)
    gate.open.set()
    assert [future.result(30) for future in futures] == [None] * 5
    assert gate.path.read_bytes() == a_file(*answers(5))
    keeper.close()
    assert len(gate.threads) == 1
    assert threading.current_thread().name not in gate.threads


def test_no_thread_runs_before_the_first_event(tmp_path: Path) -> None:
    before = threading.active_count()
    keeper = Keeper(a_store(tmp_path))
    assert threading.active_count() == before
    keeper.close()


def test_closing_waits_for_everything(tmp_path: Path) -> None:
    gate = Gate(a_store(tmp_path))
    keeper = Keeper(gate)
    futures = [keeper.keep(event) for event in answers(20)]
    threading.Timer(0.02, gate.open.set).start()
    keeper.close()
    assert all(future.done() for future in futures)
    assert gate.load().events == tuple(answers(20))


def test_what_comes_after_closing_is_kept_too(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    keeper = Keeper(store)
    keeper.keep(an_answer("q1"))
    keeper.close()
    keeper.close()
    assert keeper.keep(an_answer("q2")).done()
    assert store.load().events == (an_answer("q1"), an_answer("q2"))


def test_an_error_is_in_its_own_future_only(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    keeper = Keeper(store)
    store.path.mkdir()
    with pytest.raises(QuizError, match="Move it away"):
        keeper.keep(an_answer("q1")).result(30)
    store.path.rmdir()
    keeper.keep(an_answer("q2")).result(30)
    keeper.close()
    assert store.load().events == (an_answer("q2"),)


def test_an_answer_cannot_be_cancelled(tmp_path: Path) -> None:
    gate = Gate(a_store(tmp_path))
    keeper = Keeper(gate)
    futures = [keeper.keep(event) for event in answers(3)]
    assert not any(future.cancel() for future in futures)
    gate.open.set()
    keeper.close()
    assert gate.load().events == tuple(answers(3))


ENDING = """
import sys
from pathlib import Path
from quiz.scores.keeper import Keeper
from tests.scores.kept import a_store, an_answer, answers
keeper = Keeper(a_store(Path(sys.argv[1])))
for event in answers(30):
    keeper.keep(event)
if sys.argv[2] == "atexit":
    import atexit
    atexit.register(lambda: keeper.keep(an_answer("late")))
elif sys.argv[2] == "error":
    raise KeyboardInterrupt
"""


@pytest.mark.parametrize("how", ["plain", "error", "atexit"])
def test_an_interpreter_that_ends_keeps_everything_first(tmp_path: Path, how: str) -> None:
    subprocess.run(
        [sys.executable, "-c", ENDING, tmp_path, how],
        cwd=REPOSITORY,
        capture_output=True,
        timeout=60,
        check=False,
    )
    late = (an_answer("late"),) if how == "atexit" else ()
    assert a_store(tmp_path).load().events == (*answers(30), *late)
