"""Waits until a program has nothing left to do.

Textual's own wait looks at how much processor time passes, so on a busy machine a program that
is kept waiting looks like one that has finished; this one looks at what is left to be done.
"""

import asyncio
from time import monotonic

from textual._context import active_app
from textual.app import App

PATIENCE = 1.0


async def settle(*_: float) -> None:
    """Let the program do all it has to do: messages, painting, and threads that end soon.

    What waits for the next tick of the screen is done at once.
    """
    app = active_app.get()
    until = monotonic() + PATIENCE
    while monotonic() < until:
        await run_dry()
        if not app._running or app._exit:
            return
        if app._resize_event:
            app._check_resize()
        elif unpainted(app):
            app.screen._on_timer_update()
        elif any(worker.is_running for worker in app.workers):
            await asyncio.sleep(0.001)
        else:
            return


async def run_dry() -> None:
    """Let the loop run until nothing is ready, and what other threads hand in has come."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    for pause in (0, 0.001):
        await asyncio.sleep(pause)
        while ready:
            await asyncio.sleep(0)


def unpainted(app: App[object]) -> bool:
    """Whether the screen waits for its next tick to lay out, paint or call back."""
    screen = app.screen
    return bool(
        screen._dirty_widgets
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._callbacks
    )
