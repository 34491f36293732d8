"""System calls that fail when a test says so."""

import os
from collections.abc import Callable
from pathlib import Path

Descriptors = Callable[[int], bool]


def name(descriptor: int) -> str:
    """The path that was opened as `descriptor`."""
    return str(Path(f"/proc/self/fd/{descriptor}").readlink())


class Failing:
    """A system call that fails with `number` for its first `times` calls that `fits` takes."""

    def __init__(
        self, call: Callable[..., object], number: int, times: int, fits: Descriptors
    ) -> None:
        self.call = call
        self.number = number
        self.left = times
        self.fits = fits
        self.failed: list[int] = []

    def __call__(self, descriptor: int, *arguments: object) -> object:
        if self.left and self.fits(descriptor):
            self.left -= 1
            self.failed.append(os.fstat(descriptor).st_ino)
            raise OSError(self.number, os.strerror(self.number))
        assert os.fstat(descriptor).st_ino not in self.failed, "tried again on the same file"
        return self.call(descriptor, *arguments)


def is_folder(descriptor: int) -> bool:
    return not Path(name(descriptor)).is_file()


def is_scores(descriptor: int) -> bool:
    return name(descriptor).endswith("scores.json")


def is_file(descriptor: int) -> bool:
    return not is_folder(descriptor)
