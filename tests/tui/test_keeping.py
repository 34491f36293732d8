"""Waiting for an answer to be on the disk."""

import asyncio
from concurrent.futures import Future

from quiz.game.events import Ended
from quiz.tui.keeping import Keeping

EVENT = Ended("r", "2026-01-01T00:00:00Z")


async def test_who_waited_for_one_answer_does_not_stop_the_wait_for_the_next() -> None:
    writing: list[Future[None]] = [Future(), Future()]
    left = iter(writing)
    keeping = Keeping(lambda _: next(left))
    keeping.take(EVENT)
    first = [asyncio.create_task(keeping.durable()) for _ in range(2)]
    await asyncio.sleep(0)
    keeping.take(EVENT)
    keeping.write()
    writing[0].set_result(None)
    assert [await one for one in first] == [True, True]
    second = asyncio.create_task(keeping.durable())
    await asyncio.sleep(0)
    assert not second.done()
    writing[1].set_result(None)
    assert await second
