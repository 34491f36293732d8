"""Where a command puts what it has made: a file that is new, whole or not there, or stdout."""

import os
import sys
from pathlib import Path

from ..errors import QuizError
from ..tongue import _

STDOUT = "-"


def put(content: bytes, path: Path, *, force: bool, private: bool = False) -> None:
    """Write a file. One that is there is replaced, whole, if `force` says so.

    A `private` one is for its owner alone; others may be read by whom the system lets read.

    Raises QuizError when it is there otherwise, or when it cannot be written.
    """
    refuse_existing(path, force=force)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("xb") as stream:
            if private:
                draft.chmod(0o600)
            stream.write(content)
        draft.replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise QuizError(
            _("the file cannot be written: {reason}").format(reason=reason), file=str(path)
        ) from None
    finally:
        draft.unlink(missing_ok=True)


def refuse_existing(path: Path, *, force: bool) -> None:
    """Raise QuizError when `path` is a folder, or a file that may not be replaced."""
    if path.is_dir():
        raise QuizError(_("this is a folder"), file=str(path), advice=_("Name a file in it."))
    if os.path.lexists(path) and not force:
        advice = _("Name another file, or replace it with --force.")
        raise QuizError(_("the file is there already"), file=str(path), advice=advice)


def put_out(content: bytes) -> None:
    """Write `content` to stdout, byte for byte."""
    if sys.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
