"""Which language the program speaks, told before anything that speaks is imported."""

from collections.abc import Mapping

LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language(environ: Mapping[str, str]) -> str:
    """The language itself (`de`): `$QUIZ_LANGUAGE`, else the settings file, else the locale.

    Never raises; what makes no sense in the file is told later, by whoever reads all of it.
    """
    told = environ.get("QUIZ_LANGUAGE") or filed(environ)
    if not told or told == "system":
        told = next(filter(None, map(environ.get, LOCALES)), "")
    word = told.replace("-", "_").partition("_")[0].partition(".")[0].strip().lower()
    return "en" if word in ("", "c", "posix") else word


def filed(environ: Mapping[str, str]) -> str:
    """The language in the settings file, or nothing."""
    from ..errors import QuizError
    from ..places import settings_file

    try:
        with settings_file(environ).open("rb") as stream:
            raw = stream.read(1 << 20)
    except (OSError, ValueError, QuizError):
        return ""
    import json

    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        return ""
    word = told.get("language") if isinstance(told, dict) else ""
    return word if isinstance(word, str) else ""
