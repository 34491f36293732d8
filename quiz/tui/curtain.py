"""Something to read at once: the first frame, drawn before Textual is imported.

It stands until the driver takes the terminal over, and Textual then draws the same cells. What is
typed meanwhile waits in the terminal, and counts. Whatever ends the program before that gives the
terminal back as it was found.
"""

import os
from collections.abc import Mapping

from .frame import kept

IN, OUT = 0, 1
ENTER = b"\x1b[?1049h\x1b[?25l\x1b[?2026h"  # the other screen, no cursor, nothing by halves
DRAWN = b"\x1b[?2026l"
LEAVE = b"\x1b[?2026l\x1b[0m\x1b[?1049l\x1b[?25h"

_before: list[int | list[bytes | int]] | None = (
    None  # how the terminal was set, while the curtain is on it
)


def draw(environ: Mapping[str, str] = os.environ) -> None:
    """Draw the frame that was kept, if this start would show the same; else do nothing."""
    global _before
    if not (os.isatty(IN) and os.isatty(OUT)):
        return
    try:
        frame = kept(environ, os.get_terminal_size(OUT)) if at_one_terminal() else None
    except OSError:
        return
    if frame is None:
        return
    import termios

    try:
        before = termios.tcgetattr(IN)
        watch_endings()
        _before = before
        termios.tcsetattr(IN, termios.TCSANOW, listening())
        send(ENTER + frame + DRAWN)
    except (OSError, termios.error):
        away()


def at_one_terminal() -> bool:
    """Whether keys come from the terminal that is drawn on, and it is ours now. Raises OSError."""
    return os.ttyname(IN) == os.ttyname(OUT) and os.tcgetpgrp(IN) == os.getpgrp()


def listening() -> list[int | list[bytes | int]]:
    """The settings under which keys arrive as Textual is to read them.

    Ctrl+C still ends the program; Ctrl+Z waits for Textual, which knows how to leave the screen.
    """
    import termios

    arriving, out, control, local, fast, slow, signs = termios.tcgetattr(IN)
    quiet = termios.ECHO | termios.ICANON | termios.IEXTEN
    translated = termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON | termios.IXOFF
    signs[termios.VMIN], signs[termios.VTIME] = 1, 0
    for sign in (termios.VSUSP, termios.VQUIT):
        signs[sign] = b"\0"
    return [arriving & ~translated, out, control, local & ~quiet, fast, slow, signs]


def send(content: bytes) -> None:
    """Write all of it. Raises OSError."""
    while content:
        content = content[os.write(OUT, content) :]


def watch_endings() -> None:
    """Let what ends the program from outside give the terminal back first."""
    import signal

    for ending in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(ending) == signal.SIG_DFL:
            signal.signal(ending, ended)


def ended(ending: int, _: object) -> None:
    """Give the terminal back, and end as if nobody had watched; where the terminal stands still, a
    second signal ends the program at once."""
    import signal

    signal.signal(ending, signal.SIG_DFL)
    away()
    os.kill(os.getpid(), ending)


def before() -> list[int | list[bytes | int]] | None:
    """How the terminal was set before the curtain; None where there is no curtain."""
    return _before


def taken() -> None:
    """Somebody else answers for the terminal from now on."""
    global _before
    _before = None


def away() -> None:
    """Take the curtain away, if it is still there, and leave the terminal as it was found."""
    settings = _before
    taken()
    if settings is None:
        return
    import termios

    try:
        send(LEAVE)
        termios.tcsetattr(IN, termios.TCSANOW, settings)
    except (OSError, termios.error):
        return  # the terminal is gone
