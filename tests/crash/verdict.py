"""What must hold of a folder after any crash."""

from collections.abc import Sequence
from pathlib import Path

from quiz.game.events import Event
from quiz.scores.repair import contents
from tests.scores.kept import a_store, an_answer, is_json

from .calls import unflushed

LATER = an_answer("later", round="later")


class LostError(AssertionError):
    """A promise that a crash broke; the message says which."""


def judge(
    home: Path, kept: Sequence[Event], offered: Sequence[Event], *, began: bytes | None = None
) -> None:
    """Raise LostError unless the score file in `home` is as promised.

    Every event of `kept` is there, in order, nothing twice, and nothing that was not `offered`; a
    file that cannot be read whole is set aside and the player told; the next answer can be kept.
    `began` is the damaged file that the story began with, which is still somewhere.
    """
    if began is not None and began not in held(home):
        raise LostError("the damaged file is gone")
    raw = bytes_of(home / "scores.json")
    with unflushed():
        found, notice = a_store(home).load()
        judge_events(found, kept, offered)
        if raw is not None and contents(raw).damaged:
            judge_repair(home, raw, notice)
        a_store(home).append(LATER)
        if a_store(home).load() != ((*found, LATER), ""):
            raise LostError("the next answer is not kept")
    if not is_json(home / "scores.json"):
        raise LostError("the file is no JSON")


def judge_events(found: Sequence[Event], kept: Sequence[Event], offered: Sequence[Event]) -> None:
    """What was kept is there, in order and once, with nothing but what was offered besides."""
    if len(set(found)) < len(found):
        raise LostError("something is there twice")
    if [event for event in found if event in kept] != list(kept):
        raise LostError(f"kept and lost: {[event for event in kept if event not in found]}")
    if not set(found) <= {*kept, *offered}:
        raise LostError("something is there that nobody kept")


def judge_repair(home: Path, raw: bytes, notice: str) -> None:
    """A damaged file was set aside to the letter, and the player told where."""
    copies = [copy for copy in home.glob("scores.json.damaged-*") if bytes_of(copy) == raw]
    if not any(str(copy) in notice for copy in copies):
        raise LostError(f"the damaged file was not set aside: {notice}")


def held(home: Path) -> list[bytes | None]:
    """What the score file and the copies set aside hold."""
    return [bytes_of(path) for path in home.glob("scores.json*")]


def bytes_of(path: Path) -> bytes | None:
    """The bytes of a file, or None without one."""
    return path.read_bytes() if path.exists() else None
