"""The packs in a folder of somebody's files, each with the documents and pictures it names."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ...errors import QuizError
from ...game.question import Pack, Source
from ...tongue import _
from ..folders import files
from ..sources import document
from . import limits


class Companions(NamedTuple):
    """The files that a pack names: those that are there, and what is said of those that are not."""

    files: tuple[Path, ...]
    missing: tuple[str, ...]


def pack_files(top: Path) -> Iterator[Path]:
    """The pack files in a folder and in the folders below it, without following links."""
    seen = found = 0
    for place, folders, names in os.walk(top):
        depth = len(Path(place).relative_to(top).parts)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if depth >= limits.DEEPEST:
            folders.clear()
        seen += len(names)
        if seen > limits.MOST_FILES:
            message = _("the folder has more than {n:,} files").format(n=limits.MOST_FILES)
            raise QuizError(message, file=str(top), advice=_("Name the pack's own folder."))
        for path in files(Path(place)):
            if path.resolve().is_relative_to(top.resolve()):
                found += 1
                if found > limits.MOST_PACKS:
                    message = _("there are more than {n} packs").format(n=limits.MOST_PACKS)
                    raise QuizError(message, file=str(top), advice=_("Name a smaller folder."))
                yield path


def names(pack: Pack) -> tuple[str, ...]:
    """The bare names of the files that a pack names, each once."""
    documents = [source.file for source in pack.sources if source.file]
    pictures = [question.image.file for question in pack.questions if question.image]
    return tuple(dict.fromkeys([*documents, *pictures]))


def companions(path: Path, pack: Pack) -> Companions:
    """The documents and pictures of the pack in the file `path`."""
    there: list[Path] = []
    missing: list[str] = []
    left = limits.LARGEST_WHOLE
    for name in names(pack):
        try:
            found = document(path, Source(name, name, name))
            size = found.stat().st_size
        except QuizError as error:
            missing.append(error.message)
            continue
        except OSError as error:
            missing.append(
                _("the file {name!r} cannot be read: {reason}").format(
                    name=name, reason=error.strerror or error
                )
            )
            continue
        left -= size
        if size > limits.LARGEST_FILE or left < 0:
            missing.append(_("the file {name!r} is too large to be added").format(name=name))
        else:
            there.append(found)
    return Companions(tuple(there), tuple(missing))
