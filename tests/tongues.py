"""The catalogues of the interface: python -m tests.tongues

brings every `quiz/tongues/*.po` up to date with the texts in the program (new ones are empty, to
be translated; those that are gone are left out) and compiles it. A text is found where it is
given to `_`, `many` or `counted`.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.programs import REPOSITORY

TONGUES = REPOSITORY / "quiz" / "tongues"
LANGUAGES = ("de", "es", "ko")
HEAD = "# The texts of citequiz. python -m tests.tongues keeps this file in step with the program."
DULL = ("Project", "Report", "POT-", "PO-", "Last-", "Language-Team", "Generated")
KEYWORDS = {"_": None, "many": (1, 2), "counted": (1, 2)}


def asked_for() -> Catalog:
    """Every text of the program, without a translation."""
    catalogue = Catalog(charset="utf-8")
    texts = extract_from_dir(
        REPOSITORY / "quiz",
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        strip_comment_tags=True,
    )
    for _file, _line, message, _comments, _context in texts:
        catalogue.add(message)
    return catalogue


def catalogue(language: str) -> Catalog:
    """The catalogue of a language as it is written."""
    with (TONGUES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def compiled(of: Catalog) -> bytes:
    """A catalogue as the program reads it."""
    out = BytesIO()
    write_mo(out, of)
    return out.getvalue()


def renew(language: str) -> int:
    """Bring a catalogue up to date, and compile it; how many texts are not translated."""
    path = TONGUES / f"{language}.po"
    own = catalogue(language) if path.exists() else Catalog(locale=language, charset="utf-8")
    told = {message.id: message.string for message in own}
    fresh = Catalog(locale=language, charset="utf-8", header_comment=HEAD, fuzzy=False)
    for message in asked_for():
        if message.id:
            fresh.add(message.id, told.get(message.id))
    write(path, fresh)
    path.with_suffix(".mo").write_bytes(compiled(catalogue(language)))
    return sum(not all(strings(message.string)) for message in fresh if message.id)


def write(path: Path, of: Catalog) -> None:
    """Write a catalogue in the order of its texts, so that a change shows as itself."""
    out = BytesIO()
    write_po(out, of, width=100, sort_output=True, omit_header=False, include_previous=False)
    lines = out.getvalue().decode().splitlines(keepends=True)
    dull = tuple(f'"{name}' for name in DULL)
    path.write_text("".join(line for line in lines if not line.startswith(dull)), "utf-8")


def strings(of: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """The forms of a text, or of its translation."""
    return (of or "",) if of is None or isinstance(of, str) else tuple(of)


if __name__ == "__main__":
    for language in LANGUAGES:
        print(f"{language}: {renew(language)} to translate")
