"""How the program ends: an exit code, and at most one line on stderr that says why."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from ..errors import INTERRUPTED, UNSERVED, WELL, QuizError


def ended(run: Callable[[], int]) -> int:
    """The exit code of `run`, after telling on stderr whatever stopped it.

    What no person can mend is our mistake: its details are written to a file for whoever can.
    A reader that closes the pipe is no error; nor is an error that nobody listens to.
    """
    try:
        code = run()
        flush()
    except QuizError as error:
        complain(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        abandon()
        return WELL
    except OSError as error:
        complain(in_words(error))
        return UNSERVED
    except Exception as error:
        return confess(error)
    return code


def confess(error: Exception) -> int:
    """Tell of a mistake of ours; the exit code."""
    from .mistake import told

    complain(told(error))
    return UNSERVED


def complain(message: str) -> None:
    """Print one line on stderr, with nothing in it that a terminal would obey."""
    from ..game.text import one_line

    try:
        flush()
    except OSError:  # what was printed can go nowhere; the line on stderr still can
        abandon()
    with suppress(OSError, ValueError):
        if sys.stderr is not None:
            print(f"quiz: {one_line(message)}", file=sys.stderr, flush=True)


def in_words(error: OSError) -> str:
    """What the system refused, with the file it is about."""
    told = error.strerror or str(error) or type(error).__name__
    return f"{error.filename}: {told}" if error.filename else told


def flush() -> None:
    """Write out what was printed, so that a closed pipe shows here and not at the very end."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon() -> None:
    """Send the rest of the output nowhere: the interpreter flushes once more when it ends."""
    if sys.stdout is None:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
