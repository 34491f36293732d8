"""The catalogues of the interface: python -m tests.catalogues

brings every `quiz/tongues/*.po` up to date with the texts in the program (new ones are empty, to
be translated; those that are gone are left out) and compiles it. A text is found where it is
given to `_`, `many` or `counted`.
"""

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from quiz.cli.commands import group
from quiz.game.settling import LANGUAGES
from tests.programs import REPOSITORY

TONGUES = REPOSITORY / "quiz" / "tongues"
SPOKEN = tuple(language for language in LANGUAGES if language != "en")
HEAD = (
    "# The texts of citequiz. python -m tests.catalogues keeps this file in step with the program."
)
NEEDED = ("Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
DULL = ("Project", "Report", "POT-", "PO-", "Last-", "Language-Team", "Generated")


def asked_for() -> Catalog:
    """Every text of the program, without a translation."""
    catalogue = Catalog(charset="utf-8")
    for file in sorted((REPOSITORY / "quiz").rglob("*.py")):
        for text in texts(ast.parse(file.read_text(encoding="utf-8"))):
            catalogue.add(text)
    for told in helps():
        catalogue.add(told)
    return catalogue


def texts(tree: ast.AST) -> Iterator[str | tuple[str, str]]:
    """What is given to `_`, `many` and `counted`, in f-strings too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            given = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if node.func.id == "_" and given:
                yield str(given[0])
            elif node.func.id in ("many", "counted") and len(given) > 1:
                yield str(given[0]), str(given[1])


def helps() -> Iterator[str]:
    """The help of every command: what its function says of itself."""
    context = click.Context(group)
    waiting: list[click.Command] = [group]
    while waiting:
        command = waiting.pop()
        if command.help:
            yield command.help
        if isinstance(command, click.Group):
            names = command.list_commands(context)
            waiting += [found for name in names if (found := command.get_command(context, name))]


def catalogue(language: str) -> Catalog:
    """The catalogue of a language as it is written."""
    with (TONGUES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


class Undated(Catalog):
    """A catalogue whose head says how it is written, and not when or by what."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The lines of the head that a reader needs."""
        return [(name, value) for name, value in super().mime_headers if name in NEEDED]


def compiled(of: Catalog) -> bytes:
    """A catalogue as the program reads it, the same bytes whenever it is made."""
    undated, out = Undated(locale=of.locale, charset="utf-8"), BytesIO()
    for message in of:
        if message.id:
            undated.add(message.id, message.string)
    write_mo(out, undated)
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
    for language in SPOKEN:
        print(f"{language}: {renew(language)} to translate")
