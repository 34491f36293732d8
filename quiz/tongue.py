"""The language the program speaks to its user; a pack speaks its own.

A language is chosen once, before the first text is asked for, so a text may be translated where
it is written, at the top of a module too. English needs no catalogue and costs nothing.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import GNUTranslations

CATALOGUES = Path(__file__).with_name("tongues")
_spoken: "GNUTranslations | None" = None


def speak(language: str) -> None:
    """Speak `language` (`de`, `es`, ...) from now on; one without a catalogue means English."""
    global _spoken
    _spoken = None
    file = CATALOGUES / f"{language}.mo"
    if language.isalpha() and file.is_file():
        from gettext import GNUTranslations

        with file.open("rb") as catalogue:
            _spoken = GNUTranslations(catalogue)


def primary(tag: str) -> str:
    """The language itself in a tag or locale: `de` of `de_DE.UTF-8`, `en` of `C`."""
    word = tag.replace("-", "_").partition("_")[0].partition(".")[0].strip().casefold()
    return "en" if word in ("c", "posix") else word


def _(text: str) -> str:
    """`text` in the language that is spoken. Name what goes into it: `_("{n} due").format(n=3)`."""
    return _spoken.gettext(text) if _spoken else text


def counted(one: str, more: str, count: int) -> str:
    """`one` or `more` with the count where it says `{n}`, in groups of three digits."""
    return many(one, more, count).format(n=f"{count:,}")


def many(one: str, more: str, count: int) -> str:
    """`one` or `more`, as the language that is spoken counts."""
    if _spoken:
        return _spoken.ngettext(one, more, count)
    return one if count == 1 else more
