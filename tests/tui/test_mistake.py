"""A mistake of ours on the screen is for whoever runs the program to tell."""

from collections.abc import Callable

import pytest
from textual.worker import WorkerFailed

from tests.tui.stage import Stage, playing


class WordyError(Exception):
    """An error that would draw itself."""

    def __rich__(self) -> str:
        return "drawn"


def on_screen(stage: Stage) -> None:
    """Make a mistake in a step of the screen."""

    def fail() -> None:
        raise WordyError

    stage.app.call_later(fail)


def in_worker(stage: Stage) -> None:
    """Make a mistake in a thread."""

    def fail() -> None:
        raise WordyError

    stage.app.run_worker(fail, thread=True)


async def played(err: Callable[[Stage], None], stages: list[Stage]) -> None:
    """Open a round and make a mistake there."""
    async with playing() as stage:
        stages.append(stage)
        err(stage)
        await stage.app.workers.wait_for_complete()
        await stage.pilot.pause()


@pytest.mark.parametrize("err", [on_screen, in_worker])
async def test_a_mistake_leaves_the_screen_and_is_drawn_by_nobody(
    err: Callable[[Stage], None], capsys: pytest.CaptureFixture[str]
) -> None:
    stages: list[Stage] = []
    with pytest.raises((WordyError, WorkerFailed)):
        await played(err, stages)
    assert isinstance(stages[0].app.mistake, WordyError)
    assert capsys.readouterr() == ("", "")
