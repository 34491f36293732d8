"""A question file from the disk: how large it may be, how it is encoded, what format it is in."""

from pathlib import Path

from ...errors import PROBLEMS, QuizError
from . import formats
from .contract import Imported

LARGEST = 50 * 1000 * 1000
ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def taken_in(path: Path, format: str = "", encoding: str = "") -> tuple[str, Imported]:
    """The format of a file, and what it holds.

    `format` is a name of `formats`; without one it is told from the file. `encoding` is any that
    Python knows; without one it is what a byte order mark says, else UTF-8. Raises QuizError.
    """
    content = content_of(path)
    try:
        return understood(content, str(path), format, encoding)
    except QuizError as error:
        error.file = error.file or str(path)
        raise


def understood(content: bytes, name: str, format: str, encoding: str) -> tuple[str, Imported]:
    """The format of a file with this content, and what it holds. Raises QuizError."""
    known = format or ("xlsx" if content.startswith(ZIP) else "")
    if known and formats.FORMATS[known].binary:
        return known, formats.binary_reader(known)(content, name)
    text = decoded(content, name, encoding)
    known = known or formats.recognised(name, text[: formats.BEGINNING])
    return known, formats.reader(known)(text, name)


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises QuizError when it cannot be read, or is larger than 50 MB."""
    try:
        if path.is_dir():
            raise QuizError("this is a folder", file=str(path), advice="Name the files in it.")
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise QuizError(f"the file cannot be read: {reason}", file=str(path)) from None
    if len(content) > LARGEST:
        raise QuizError("the file is larger than 50 MB", file=str(path), advice="Divide it.")
    return content


def decoded(content: bytes, name: str, encoding: str = "") -> str:
    """The text of a file. Raises QuizError that names the first byte not of its encoding."""
    found, text = marked(content) if not encoding else (encoding, content)
    try:
        return text.decode(found).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise wrong_byte(content, error, name, encoding) from None
    except (LookupError, ValueError):
        message = f"there is no encoding called {encoding!r}"
        raise QuizError(message, advice="Such are utf-8, cp1252, latin-1, utf-16.") from None


def marked(content: bytes) -> tuple[str, bytes]:
    """The encoding that a byte order mark tells, else UTF-8, and what comes after the mark."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return encoding, content[len(mark) :]
    return "utf-8", content


def wrong_byte(content: bytes, error: UnicodeDecodeError, name: str, told: str) -> QuizError:
    """That a byte is not of an encoding, with where it is and what may be tried."""
    at = error.start + len(content) - len(error.object)
    line = content.count(b"\n", 0, at) + 1
    if content.startswith(OLD_OFFICE):
        advice = "It looks like an old spreadsheet or document; save it as .xlsx or .csv."
    elif b"\0" in content[:1024]:
        advice = "It does not look like text."
    else:
        advice = "Save it as UTF-8, or name its encoding, such as --encoding cp1252."
    message = f"byte {at + 1:,} ({content[at]:#04x}) is not {(told or error.encoding).upper()}"
    return QuizError(message, file=name, line=line, advice=advice, exit_code=PROBLEMS)
