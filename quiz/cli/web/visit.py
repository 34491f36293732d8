"""A visitor's game, in a process of its own: it plays and keeps scores, and can do nothing else.

There is no way from it to add or remove packs, to read files by name, or to a shell.
"""

import os
import sys
from os import urandom as chance
from pathlib import Path

from ...errors import QuizError
from ...game.modes import CLASSIC
from ...places import make_private, score_file, user_data
from ...tongue import _
from ..desk import House
from ..guide import guide
from ..opening import WELCOME, first_pack


class Away(House):
    """The desk of somebody who is not at this computer."""

    def guide(self) -> str:
        """How to play; where the scores lie here is not the visitor's business."""
        return guide(_("On the computer that serves this game."))

    def check(self, pack: str) -> tuple[str, ...]:
        """What the checker says, with the name of the pack in place of the owner's folders."""
        path = str(self.shelves.path(pack))
        return tuple(line.replace(path, pack) for line in super().check(pack))


def visit() -> int:
    """Play until the visitor leaves; the exit code."""
    from datetime import UTC, datetime

    from ...tui.app import run

    home = user_data(os.environ)
    make_private(home)
    os.chdir(home)
    errors_to(home / "errors.log")
    is_first = not score_file(os.environ).exists()
    desk = Away(os.environ, lambda: datetime.now(UTC), chance)
    try:
        first = desk.deal(first_pack(desk), CLASSIC) if is_first else None
        return run(desk, first=first, welcome=WELCOME if first else "", notice=desk.notice)
    finally:
        desk.close()


def errors_to(log: Path) -> None:
    """Keep what goes wrong in a file, so that none of it reaches the owner's terminal."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    descriptor = os.open(log, flags, 0o600)
    os.dup2(descriptor, 2)
    os.close(descriptor)


if __name__ == "__main__":
    try:
        code = visit()
    except (QuizError, OSError) as error:
        print(error, file=sys.stderr)
        code = 2
    sys.exit(code)
