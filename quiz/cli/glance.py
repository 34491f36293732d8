"""The line of `quiz status`, with as little as possible imported for it."""

import os
import sys
import time

from ..errors import WELL
from ..tongue import _
from .agenda import status


def glance(*, for_program: bool) -> int:
    """Print what is due today and the streak; the exit code."""
    day, zone = time.strftime("%Y-%m-%d %z").split(" ")
    due, streak = status(os.environ, day, zone)
    if for_program:
        print(f'{{"due": {due}, "streak": {streak}}}')
    elif told := line(due, streak):
        print(told)
    return WELL


def line(due: int, streak: int) -> str:
    """What there is to tell; nothing where both are nought."""
    parts = [_("{n} due").format(n=due)] if due else []
    parts += [_("streak {n}").format(n=streak)] if streak else []
    return separator().join(parts)


def separator() -> str:
    """A dot between two things that are told, or a bar where the output has no such dot."""
    try:
        "·".encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        return " | "
    return " · "
