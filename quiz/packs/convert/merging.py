"""Several files as one pack."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...game.question import Pack
from .contract import Imported, Item
from .gathering import imported
from .pieces import name_of_pack

LONGEST_AUTHOR = 2_000
PLACED = re.compile(r"(?:\d+|\S*\[\d+\]|.*![A-Z]+\d+): ")


class Taken(NamedTuple):
    """One file that was read: its name, its format, and what it holds."""

    file: str
    format: str
    imported: Imported


class Told(NamedTuple):
    """How one question fared, and in which file it stands. `item.place` is a place in that file."""

    file: str
    item: Item


def merged(taken: Sequence[Taken]) -> Imported:
    """All files as one, with the head of the first.

    Places begin with the name of the file, where there are several. A question that stands in two
    files is skipped in the second. Authors and licences of all files are kept, the licences joined
    as SPDX has it.
    """
    if len(taken) == 1:
        return taken[0].imported
    items = (
        item._replace(place=f"{one.file}:{item.place}")
        for one in taken
        for item in one.imported.items
    )
    notes = [note_in(one.file, note) for one in taken for note in one.imported.notes]
    return imported(head([one.imported.head for one in taken]), items, notes)


def told(taken: Sequence[Taken], made: Imported) -> Iterator[Told]:
    """How each question of the files fared in what `merged` made of them, in their order."""
    found = ((one.file, item.place) for one in taken for item in one.imported.items)
    for (file, place), item in zip(found, made.items, strict=True):
        yield Told(file, item._replace(place=place))


def note_in(file: str, note: str) -> str:
    """A note on a file, or on a place that it begins with."""
    return f"{file}:{note}" if PLACED.match(note) else f"{file}: {note}"


def head(heads: Sequence[Pack]) -> Pack:
    """The head of the first, with what all of them say of authors, licence and language."""
    authors = joined(", ", [found.author for found in heads])
    licenses = joined(" AND ", [found.license for found in heads])
    languages = {found.language for found in heads}
    return heads[0]._replace(
        author=authors if len(authors) <= LONGEST_AUTHOR else heads[0].author,
        license=name_of_pack("license", licenses),
        language=heads[0].language if len(languages) == 1 else "",
    )


def joined(between: str, texts: Sequence[str]) -> str:
    """The texts that are not empty, each once."""
    return between.join(dict.fromkeys(filter(None, texts)))
