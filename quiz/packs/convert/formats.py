"""The formats by name, and which one a file is in. A converter is imported when it is needed."""

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from ...errors import PROBLEMS, UNSERVED, QuizError
from .contract import Exported, Imported

BEGINNING = 4096


class Format(NamedTuple):
    """A format: the module that knows it, whether it is read and written, and its suffix."""

    module: str
    suffix: str
    reads: bool = True
    writes: bool = True
    binary: bool = False


# In the order in which a file is tried: what is easy to tell comes first.
FORMATS: dict[str, Format] = {
    "opentdb": Format("opentdb", ".json"),
    "the-trivia-api": Format("the_trivia_api", ".json"),
    "moodle-xml": Format("moodle_xml", ".xml"),
    "markdown": Format("markdown", ".md"),
    "hascard": Format("hascard", ".txt"),
    "opentriviaqa": Format("opentriviaqa", ".txt", writes=False),
    "gift": Format("gift", ".gift"),
    "aiken": Format("aiken", ".txt"),
    "xlsx": Format("sheets", ".xlsx", binary=True),
    "kahoot": Format("kahoot", ".xlsx", binary=True),
    "blooket-xlsx": Format("blooket_xlsx", ".xlsx", binary=True),
    "wayground-xlsx": Format("wayground_xlsx", ".xlsx", binary=True),
    "blooket": Format("blooket", ".csv"),
    "gimkit": Format("gimkit", ".csv"),
    "wayground": Format("wayground", ".csv"),
    "tsv": Format("tsv", ".tsv"),
    "csv": Format("delimited", ".csv"),
    "mmlu": Format("mmlu", ".csv"),
    "anki": Format("anki", ".txt", reads=False),
    "blackboard": Format("blackboard", ".txt", reads=False),
    "text2qti": Format("text2qti", ".txt", reads=False),
}


def names(*, reads: bool = False, writes: bool = False) -> tuple[str, ...]:
    """The names of the formats that are read, or written, in alphabetical order."""
    found = (
        name
        for name, known in FORMATS.items()
        if (known.reads or not reads) and (known.writes or not writes)
    )
    return tuple(sorted(found))


def module(name: str) -> ModuleType:
    """The converter of a format."""
    return import_module(f".{FORMATS[name].module}", __package__)


def named(name: str, *, reads: bool = False, writes: bool = False) -> str:
    """The format called `name`, however it is spelled.

    Raises QuizError, with what was meant, when there is none that is read, or written.
    """
    plain = name.strip().casefold().replace("_", "-")
    allowed = names(reads=reads, writes=writes)
    if plain in allowed:
        return plain
    if plain in FORMATS:
        message = f"{plain} is only {'written' if reads else 'read'} here"
        raise QuizError(message, advice=f"There are: {', '.join(allowed)}.", exit_code=UNSERVED)
    from ..spelling import near

    meant = near(plain, allowed, 2)
    advice = f"Did you mean {' or '.join(meant)}?" if meant else f"There are: {', '.join(allowed)}."
    raise QuizError(f"there is no format called {name!r}", advice=advice, exit_code=UNSERVED)


def recognised(name: str, start: str) -> str:
    """The format of a file, from its name and its first 4,096 characters.

    Raises QuizError when it cannot be told.
    """
    start = start[:BEGINNING]
    for tried, known in FORMATS.items():
        if known.reads and not known.binary and module(tried).looks_like(name, start):
            return tried
    if start.lstrip("\ufeff").startswith("quiz:"):
        advice = "Play it with: quiz play FILE."
        raise QuizError("this is a pack already", file=name, advice=advice, exit_code=PROBLEMS)
    raise QuizError(
        "the format of the file cannot be told",
        file=name,
        advice=f"Name it with --from: {', '.join(names(reads=True))}.",
        exit_code=PROBLEMS,
    )


def reader(name: str) -> Callable[[str, str], Imported]:
    """What reads the text of a file in a format of text."""
    read: Callable[[str, str], Imported] = module(name).read
    return read


def binary_reader(name: str) -> Callable[[bytes, str], Imported]:
    """What reads the bytes of a file in a format that is no text."""
    read: Callable[[bytes, str], Imported] = module(name).read_bytes
    return read


def writer(name: str) -> Callable[..., Exported]:
    """What writes a pack in a format."""
    write: Callable[..., Exported] = module(name).write
    return write
