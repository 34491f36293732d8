"""Where the player's own files live."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from .errors import QuizError
from .tongue import _

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def own_home(environ: Mapping[str, str]) -> Path | None:
    """The folder that `$QUIZ_HOME` names for everything, where it is set.

    Raises QuizError when it is relative to a folder that was deleted.
    """
    own = environ.get("QUIZ_HOME")
    try:
        return Path(own).absolute() if own else None
    except FileNotFoundError:
        raise homeless() from None


def homeless() -> QuizError:
    """The error where no home folder can be told."""
    return QuizError(_("there is no home folder"), advice=_("Set QUIZ_HOME to a folder."))


def user_data(environ: Mapping[str, str]) -> Path:
    """The folder of scores and added packs: `$QUIZ_HOME`, else the platform's user-data folder.

    It need not exist. Raises QuizError when no home folder can be told.
    """
    if own := own_home(environ):
        return own
    from platformdirs import user_data_path

    try:
        return user_data_path("citequiz", appauthor=False)
    except (RuntimeError, FileNotFoundError):
        raise homeless() from None


def cache(environ: Mapping[str, str]) -> Path | None:
    """The folder of what can be made again at any time, or None where there is no place for it."""
    try:
        if own := own_home(environ):
            return own / "cache"
        from platformdirs import user_cache_path

        return user_cache_path("citequiz", appauthor=False)
    except (QuizError, RuntimeError, FileNotFoundError):
        return None


def make_private(folder: Path) -> None:
    """Make `folder`, and those above it that are missing, for their owner alone.

    Raises OSError when that cannot be done, or when something else stands there.
    """
    if not folder.is_dir():
        if folder.parent != folder:
            make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def put_private(file: Path, content: bytes) -> None:
    """Put `content` in the place of `file`, whole or not at all, for its owner alone.

    It is not flushed to the disk, so this is for what can be made again. Raises OSError, and
    ValueError for a name that no file can have.
    """
    anew = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        make_private(file.parent)
        anew.unlink(missing_ok=True)  # left by a process of the same number that died
        with open(os.open(anew, NEW, 0o600), "wb") as stream:  # noqa: PTH123 - for its owner
            stream.write(content)
        anew.replace(file)
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            anew.unlink(missing_ok=True)
        raise


def score_file(environ: Mapping[str, str]) -> Path:
    """The JSON file that keeps every answer."""
    return user_data(environ) / "scores.json"


def settings_file(environ: Mapping[str, str]) -> Path:
    """The JSON file that keeps the settings, in the platform's config folder or `$QUIZ_HOME`.

    It need not exist. Raises QuizError when no home folder can be told.
    """
    if own := own_home(environ):
        return own / "settings.json"
    from platformdirs import user_config_path

    try:
        return user_config_path("citequiz", appauthor=False) / "settings.json"
    except (RuntimeError, FileNotFoundError):
        raise homeless() from None


def stamp(path: Path | None) -> str:
    """A file as it is now, in one word."""
    try:
        found = path.stat() if path else None
    except OSError:
        found = None
    if found is None:
        return "-"
    return f"{found.st_ino}:{found.st_size}:{found.st_mtime_ns}"
