"""The system calls that change files, as one door that a test can stand in."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

CHANGING = (
    "open",
    "pwrite",
    "fdatasync",
    "fsync",
    "link",
    "unlink",
    "replace",
    "mkdir",
    "rmdir",
    "truncate",
)
Call = Callable[..., Any]
Watcher = Callable[[str, Call, tuple[Any, ...]], Any]


@contextmanager
def watched(see: Watcher) -> Iterator[None]:
    """Hand every call of `os` that changes files to `see`, which does it or does not.

    `see` gets the name of the call, the call itself and its positional arguments.
    """
    real = {name: getattr(os, name) for name in CHANGING}
    for name, call in real.items():
        setattr(os, name, _through(see, name, call))
    try:
        yield
    finally:
        for name, call in real.items():
            setattr(os, name, call)


def _through(see: Watcher, name: str, call: Call) -> Call:
    def through(*arguments: Any, **named: Any) -> Any:
        whole: Call = (lambda *given: call(*given, **named)) if named else call
        return see(name, whole, arguments)

    return through


def changes(name: str, arguments: tuple[Any, ...]) -> bool:
    """Whether this call may change a file: opening one does when it may make it."""
    return name != "open" or bool(arguments[1] & os.O_CREAT)


@contextmanager
def unflushed() -> Iterator[None]:
    """Let flushes do nothing, for a judge that does not care."""

    def see(name: str, call: Call, arguments: tuple[Any, ...]) -> Any:
        return None if name in ("fdatasync", "fsync") else call(*arguments)

    with watched(see):
        yield
