"""What `quiz status` tells, drawn up once and then read: how many questions are due by each day,
and the streak of daily rounds on it.

It is kept as a few lines of text in the cache folder, under a seal that names the files it follows
from as they were then; any other seal means that it has to be drawn up again.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ..places import cache, put_private, score_file, settings_file, stamp

FORMAT = "2"
AHEAD = 8  # days; a streak that nobody goes on with has ended by then


class Agenda(NamedTuple):
    """Days are ISO 8601, the first one that on which this was drawn up.

    `due` tells how many questions become due on a day, `streaks` how long the streak is on it when
    nothing more is played; a day that is not there has none.
    """

    due: Mapping[str, int]
    streaks: Mapping[str, int]

    def due_by(self, day: str) -> int:
        """How many questions are due at the end of `day`."""
        return sum(count for when, count in self.due.items() if when <= day)


def status(environ: Mapping[str, str], day: str, zone: str) -> tuple[int, int]:
    """How many questions are due on `day`, and the streak on it; 0 and 0 with nothing kept.

    `zone` is the clock's distance from UTC, such as +0100. Raises QuizError when the scores cannot
    be read.
    """
    if not score_file(environ).exists():
        return 0, 0
    folder = cache(environ)
    own = seal(environ, folder, zone)
    agenda = read(folder, own, day)
    if agenda is None:
        from .drawing_up import drawn_up

        agenda = drawn_up(environ)
        # The packs may have been read for the first time just now, which wrote their index.
        write(folder, f"{own.rpartition(' ')[0]} {stamp(index(folder))}", day, agenda)
    return agenda.due_by(day), agenda.streaks.get(day, 0)


def seal(environ: Mapping[str, str], folder: Path | None, zone: str) -> str:
    """What an agenda follows from: the scores, the player, the time zone and, last, the packs."""
    files = f"{stamp(score_file(environ))} {stamp(settings_file(environ))}"
    player = environ.get("QUIZ_PLAYER", "")
    return f"{FORMAT} {files} {zone} {player!r} {stamp(index(folder))}"


def index(folder: Path | None) -> Path | None:
    """The file that changes when packs do."""
    return folder and folder / "header.json"


def read(folder: Path | None, seal: str, day: str) -> Agenda | None:
    """The agenda under this seal, or None when there is none that knows of `day`."""
    try:
        text = (folder / "status").read_text(encoding="utf-8") if folder else ""
        first, since, *lines = text.splitlines() or ["", ""]
        rows = [line.split() for line in lines]
        due = {when: int(count) for kind, when, count in rows if kind == "due"}
        streaks = {when: int(count) for kind, when, count in rows if kind == "streak"}
    except (OSError, ValueError):
        return None
    return Agenda(due, streaks) if first == seal and since <= day else None


def write(folder: Path | None, seal: str, day: str, agenda: Agenda) -> None:
    """Keep the agenda that was drawn up on `day`; where it cannot be kept, do without."""
    if folder is None:
        return
    due = [f"due {when} {count}" for when, count in sorted(agenda.due.items())]
    streaks = [f"streak {when} {count}" for when, count in sorted(agenda.streaks.items())]
    with suppress(OSError, ValueError):
        put_private(folder / "status", "\n".join([seal, day, *due, *streaks, ""]).encode())
