"""The settings file: read so that nothing in it stops a game, and changed one value at a time."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import QuizError
from ..game.settling import as_json, known, taken
from ..places import make_private
from ..tongue import _

if TYPE_CHECKING:
    from .fields import Field

VERSION = 1
LARGEST = 1 << 20
PATIENCE = 1.0  # seconds
PAUSE = 0.005


class Filed(NamedTuple):
    """What the file holds: the `values` that make sense, and `problems`, what is wrong with it.

    `written` is all of it, as it is. `locked` is why the file may not be changed, if so.
    """

    values: dict[str, Any]
    problems: tuple[QuizError, ...] = ()
    written: dict[str, Any] = {}  # noqa: RUF012 - never changed
    locked: QuizError | None = None


def read(path: Path) -> Filed:
    """What the file holds; a file that is not there holds nothing. Never raises."""
    try:
        text = content(path)
        return Filed({}) if text is None else understood(text, str(path))
    except QuizError as error:
        advice = error.advice or _("Mend it, or move it away; until then it is left as it is.")
        told = QuizError(
            error.message, file=str(path), line=error.line, column=error.column, advice=advice
        )
        return Filed({}, (told,), locked=told)


def content(path: Path) -> str | None:
    """The text of the file, or None where there is none. Raises QuizError."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    try:
        with open(descriptor, "rb") as stream:  # noqa: PTH123 - it is open already
            raw = stream.read(LARGEST + 1)
    except OSError as error:
        raise unreadable(path, error) from None
    if len(raw or b"") > LARGEST:
        raise QuizError(_("the file is larger than settings can be"), file=str(path))
    try:
        return (raw or b"").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise QuizError(_("this is not UTF-8"), file=str(path), line=line) from None


def unreadable(path: Path, error: Exception) -> QuizError:
    """The error for a file that the system does not give."""
    reason = getattr(error, "strerror", None) or str(error)
    told = _("the settings cannot be read: {reason}").format(reason=reason)
    return QuizError(told, file=str(path))


def understood(text: str, file: str) -> Filed:
    """What a text holds. Raises QuizError when it is not a JSON object."""
    from .fields import fields

    values: dict[str, Any] = {}
    written: dict[str, Any] = {}
    problems: list[QuizError] = []
    for field in fields(text, file):
        if field.key in written:
            told = _("{key} comes twice; the last one counts").format(key=repr(field.key[:40]))
            problems.append(placed(QuizError(told), field, file))
        written[field.key] = field.value
        values.pop(field.key, None)
        if field.key == "version":
            continue
        try:
            values[field.key] = taken(field.key, field.value)
        except QuizError as error:
            problems.append(placed(error, field, file))
    newer = from_newer(written, file)
    return Filed(values, (*([newer] if newer else []), *problems), written, newer)


def placed(error: QuizError, field: "Field", file: str) -> QuizError:
    """An error with the place of the field it is about."""
    return QuizError(
        error.message, file=file, line=field.line, column=field.column, advice=error.advice
    )


def from_newer(written: dict[str, Any], file: str) -> QuizError | None:
    """Why a file that this program did not write may not be changed, if so."""
    version = written.get("version", VERSION)
    if isinstance(version, int) and not isinstance(version, bool) and 0 < version <= VERSION:
        return None
    told = _("a newer citequiz wrote these settings; they are read, and not changed")
    return QuizError(told, file=file, advice=_("Update citequiz to change them."))


def change(path: Path, setting: str, value: Any) -> None:
    """Write one setting, or take it out when `value` is None; all others stay as they are.

    `value` is JSON or a typed text. Raises QuizError when it makes no sense, or the file cannot
    be read or written; then the file is as it was.
    """
    known(setting)
    new = None if value is None else as_json(setting, taken(setting, value))
    try:
        make_private(path.parent)
        with alone(path.parent):
            filed = read(path)
            if filed.locked:
                raise filed.locked
            rest = {key: told for key, told in filed.written.items() if key != setting}
            added = {} if new is None else {setting: new}
            put(path, {"version": VERSION, **rest, **added})
    except OSError as error:
        reason = error.strerror or str(error)
        told = _("the settings cannot be written: {reason}").format(reason=reason)
        raise QuizError(told, file=str(path)) from None


def put(path: Path, written: dict[str, Any]) -> None:
    """Put a new file in the place of the old one, whole or not at all."""
    import json

    text = json.dumps(written, indent=2, ensure_ascii=False) + "\n"
    target = path.resolve()  # a link stays a link
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    try:
        with open(os.open(draft, flags, 0o600), "wb") as stream:  # noqa: PTH123 - for its owner
            stream.write(text.encode("utf-8", "replace"))
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other programs from changing the settings in `folder` meanwhile, where there are locks.

    The folder itself is locked, so that no second file is needed. Raises QuizError when another
    program still holds it after a second.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    from time import monotonic, sleep

    descriptor = os.open(folder, os.O_RDONLY)
    until = monotonic() + PATIENCE
    try:
        with suppress(OSError):
            while not free(lambda: fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)):
                if monotonic() >= until:
                    told = _("another program is changing the settings")
                    raise QuizError(told, file=str(folder), advice=_("Try again when it is done."))
                sleep(PAUSE)
        yield
    finally:
        os.close(descriptor)


def free(lock: Callable[[], None]) -> bool:
    """Whether a lock could be had at once. Raises OSError where there are no locks."""
    try:
        lock()
    except BlockingIOError:
        return False
    return True
