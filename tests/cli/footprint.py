"""What a command touches, by the audit events of Python."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
PATHS = {"os.mkdir": 1, "os.rename": 2, "os.remove": 1, "os.rmdir": 1, "os.link": 2} | {
    "os.symlink": 2,
    "os.truncate": 1,
    "os.chmod": 1,
    "os.utime": 1,
}
OUTSIDE = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.system")


class Footprint:
    """The paths that were written, made, moved or removed, and what else left the process."""

    def __init__(self) -> None:
        self.written: set[str] = set()
        self.left: list[str] = []

    def see(self, event: str, arguments: tuple[Any, ...]) -> None:
        """One audit event."""
        if event == "open":
            path, _, flags = arguments
            if isinstance(flags, int) and flags & WRITING:
                self.write(path)
        elif event in PATHS:
            folder = arguments[-1]
            if isinstance(folder, int) and folder >= 0:
                return  # within a folder that was opened, as when a tree is removed
            for path in arguments[: PATHS[event]]:
                self.write(path)
        elif event.startswith("socket.") or event in OUTSIDE:
            self.left.append(f"{event} {arguments!r}")

    def write(self, path: Any) -> None:
        """A path was written. A descriptor was opened before, and seen then."""
        if isinstance(path, str | bytes | os.PathLike):
            self.written.add(os.path.realpath(os.fsdecode(path)))

    def outside(self, *places: Path) -> list[str]:
        """What was written that is neither one of `places` nor below it, nor byte code."""
        roots = [Path(os.path.realpath(place)) for place in places]
        return sorted(
            path
            for path in self.written
            if "__pycache__" not in path
            if not any(Path(path).is_relative_to(root) for root in roots)
        )


watching: list[Footprint] = []
hooked: list[bool] = []


def audited(event: str, arguments: tuple[Any, ...]) -> None:
    """The hook, which Python never lets go again."""
    for one in watching:
        one.see(event, arguments)


@contextmanager
def footprint() -> Iterator[Footprint]:
    """Watch this process for a while."""
    if not hooked:
        hooked.append(True)
        sys.addaudithook(audited)
    watching.append(Footprint())
    try:
        yield watching[-1]
    finally:
        watching.pop()
