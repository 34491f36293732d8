"""A mistake of ours: one line for the player, and a file for whoever mends it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from ..errors import QuizError
from ..places import cache, put_private, score_file
from ..tongue import _

NAME = "mistake.txt"


def told(error: Exception, environ: Mapping[str, str] = os.environ) -> str:
    """What the player is to know of `error`, with the files that this is about.

    Its traceback is in the cache folder then, in place of that of the mistake before, for the
    player alone; where that cannot be, what is told names the error itself.
    """
    ours = _("this is our mistake")
    kept = answers(environ)
    parts = [ours, _("your answers are kept in {file}").format(file=kept) if kept else ""]
    try:
        file = write(error, environ)
        parts.append(_("the details are in {file}").format(file=file))
    except (OSError, ValueError) as refused:
        reason = getattr(refused, "strerror", None) or str(refused)
        parts.append(_("the details cannot be written: {reason}").format(reason=reason))
        parts.append(in_short(error))
    return "; ".join(filter(None, parts))


def answers(environ: Mapping[str, str]) -> Path | None:
    """The score file, if there is one."""
    try:
        file = score_file(environ)
        return file if file.exists() else None
    except (QuizError, OSError, ValueError):
        return None


def write(error: Exception, environ: Mapping[str, str]) -> Path:
    """Write down what happened, and where; the file. Raises OSError or ValueError."""
    folder = cache(environ)
    if not folder:
        raise FileNotFoundError(_("there is no home folder"))
    put_private(folder / NAME, details(error).encode("utf-8", "backslashreplace"))
    return folder / NAME


def details(error: Exception) -> str:
    """The traceback of `error`, with the versions and the command line it came from."""
    from traceback import format_exception

    from .. import __version__

    versions = f"citequiz {__version__}, Python {sys.version}, {sys.platform}"
    return "\n".join([versions, repr(sys.argv[1:]), "", *format_exception(error)])


def in_short(error: Exception) -> str:
    """What happened, and the line of ours where it did."""
    from traceback import extract_tb

    *_, last = extract_tb(error.__traceback__) or [None]
    place = f" ({Path(last.filename).name}:{last.lineno})" if last else ""
    return f"{type(error).__name__}: {error}{place}"
