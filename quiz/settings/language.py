"""Which language the program speaks, told before anything that speaks is imported."""

from collections.abc import Mapping

from ..tongue import primary

LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language(environ: Mapping[str, str]) -> str:
    """The language itself (`de`): `$QUIZ_LANGUAGE`, else the settings file, else the locale.

    Never raises; what makes no sense in the file is told later, by whoever reads all of it.
    """
    told = environ.get("QUIZ_LANGUAGE") or filed(environ)
    if not told or told == "system":
        told = next(filter(None, map(environ.get, LOCALES)), "")
    return primary(told) or "en"


def filed(environ: Mapping[str, str]) -> str:
    """The language in the settings file, or nothing."""
    import os

    from ..errors import QuizError
    from ..places import settings_file

    try:
        # A pipe in the file's place must not stop the program.
        descriptor = os.open(settings_file(environ), os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with open(descriptor, "rb") as stream:  # noqa: PTH123 - it is open already
            raw = stream.read(1 << 20)
    except (OSError, ValueError, QuizError):
        return ""
    import json

    try:
        told = json.loads(raw or b"")
    except (ValueError, RecursionError):
        return ""
    word = told.get("language") if isinstance(told, dict) else ""
    return word if isinstance(word, str) else ""
