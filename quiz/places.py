"""Where the player's own files live."""

from collections.abc import Mapping
from pathlib import Path

from .errors import QuizError
from .tongue import _


def user_data(environ: Mapping[str, str]) -> Path:
    """The folder of scores and added packs: `$QUIZ_HOME`, else the platform's user-data folder.

    It need not exist. Raises QuizError when no home folder can be told, be it that `$QUIZ_HOME` is
    relative to a folder that was deleted.
    """
    try:
        if own := environ.get("QUIZ_HOME"):
            return Path(own).absolute()
        from platformdirs import user_data_path

        return user_data_path("citequiz", appauthor=False)
    except (RuntimeError, FileNotFoundError):
        raise QuizError(
            _("there is no home folder"), advice=_("Set QUIZ_HOME to a folder.")
        ) from None


def cache(environ: Mapping[str, str]) -> Path | None:
    """The folder of what can be made again at any time, or None where there is no place for it."""
    if own := environ.get("QUIZ_HOME"):
        return Path(own).absolute() / "cache"
    from platformdirs import user_cache_path

    try:
        return user_cache_path("citequiz", appauthor=False)
    except RuntimeError:
        return None


def make_private(folder: Path) -> None:
    """Make `folder`, and those above it that are missing, for their owner alone.

    Raises OSError when that cannot be done, or when something else stands there.
    """
    if not folder.is_dir():
        if folder.parent != folder:
            make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def score_file(environ: Mapping[str, str]) -> Path:
    """The JSON file that keeps every answer."""
    return user_data(environ) / "scores.json"


def settings_file(environ: Mapping[str, str]) -> Path:
    """The JSON file that keeps the settings, in the platform's config folder or `$QUIZ_HOME`.

    It need not exist. Raises QuizError when no home folder can be told.
    """
    if own := environ.get("QUIZ_HOME"):
        return Path(own).absolute() / "settings.json"
    from platformdirs import user_config_path

    try:
        return user_config_path("citequiz", appauthor=False) / "settings.json"
    except RuntimeError:
        raise QuizError(
            _("there is no home folder"), advice=_("Set QUIZ_HOME to a folder.")
        ) from None


def stamp(path: Path | None) -> str:
    """A file as it is now, in one word."""
    try:
        found = path.stat() if path else None
    except OSError:
        found = None
    if found is None:
        return "-"
    return f"{found.st_ino}:{found.st_size}:{found.st_mtime_ns}"
