"""Packs that have been fetched and looked at, and wait for a word before they are added."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shutil import copyfile
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from ...errors import PROBLEMS, QuizError
from ...game.question import Pack
from ...tongue import _
from ..characters import HIDDEN
from ..faults import Fault, error
from ..format import LARGEST, Reading, read
from ..mark import MARK
from . import limits, origin
from .clone import clone
from .download import Fetched, Missing, Network, Tell, fetch
from .material import companions, names, pack_files
from .origin import Origin
from .unzip import unpack


class Arrival(NamedTuple):
    """One pack, in a folder of its own that is as it will be added: `file` is the pack's copy.

    `missing` says which files the pack names and lacks.
    """

    pack: Pack
    file: Path
    missing: tuple[str, ...] = ()


class Arrived(NamedTuple):
    """All packs of one origin; `broken` has the first fault of each file that is no pack."""

    origin: Origin
    arrivals: tuple[Arrival, ...]
    broken: tuple[Fault, ...] = ()


def arrived(of: Origin, workshop: Path, network: Network, tell: Tell) -> Arrived:
    """Fetch what `of` names into the empty folder `workshop`, and read the packs in it.

    Raises QuizError when it cannot be fetched, or when there is no pack in it that can be played.
    """
    material, staged = workshop / "material" / "top", workshop / "staged"
    material.mkdir(parents=True)
    staged.mkdir()
    found: dict[str, Arrival] = {}
    broken: list[Fault] = []
    for path in fetched(of, material, network, tell):
        tell(_("Reading {file}").format(file=path.name))
        reading = read(path)
        if reading.pack is None or reading.pack.id in found:
            broken += reading.faults[:1] or [twice(path)]
        else:
            found[reading.pack.id] = stage(path, reading, staged)
    if not found and broken:
        raise error(broken[0], more=len(broken) - 1)
    if not found:
        advice = _("A pack is a .yaml file that begins with `quiz: 1`.")
        raise QuizError(
            _("there is no pack in it"), file=of.where, advice=advice, exit_code=PROBLEMS
        )
    return Arrived(of, tuple(found.values()), tuple(broken))


def twice(path: Path) -> Fault:
    """The fault of a pack whose id another pack of the same origin has."""
    return Fault(
        "Q150", _("another pack here has the same id"), path.name, 1, 1, _("Change its `id:`.")
    )


def fetched(of: Origin, material: Path, network: Network, tell: Tell) -> Iterator[Path]:
    """The pack files of an origin."""
    if of.kind == origin.FILE:
        yield Path(of.where)
    elif of.kind == origin.FOLDER:
        yield from pack_files(Path(of.where))
    elif of.kind == origin.ZIP:
        unpack(Path(of.where), material)
        yield from pack_files(material)
    elif of.kind == origin.GIT:
        yield from pack_files(clone(of.where, material, network, tell))
    else:
        yield from downloaded(of.where, material, network, tell)


def downloaded(url: str, material: Path, network: Network, tell: Tell) -> Iterator[Path]:
    """The packs behind an address: those of a zip archive, or one with the files beside it."""
    got = fetch(url, network, tell, limits.LARGEST_DOWNLOAD)
    if got.content.startswith(b"PK"):
        archive = material.parent / "archive.zip"
        archive.write_bytes(got.content)
        unpack(archive, material)
        yield from pack_files(material)
        return
    if len(got.content) > LARGEST or not MARK.search(got.content[: 64 * 1024]):
        advice = _("Name the address of the file itself, not of a page that shows it.")
        raise QuizError(
            _("what stands there is no pack"), file=url, advice=advice, exit_code=PROBLEMS
        )
    path = material / file_name(got.url)
    path.write_bytes(got.content)
    if pack := read(path).pack:
        beside(got, pack, path, network, tell)
    yield path


def file_name(url: str) -> str:
    """The name of the file at an address, made harmless."""
    last = unquote(urlsplit(url).path.rpartition("/")[2])
    stem = re.sub(r"\.ya?ml$", "", last, flags=re.IGNORECASE)
    safe = re.sub(r"[^\w.-]+", "-", HIDDEN.sub("", stem)).strip("-.")[:60]
    return f"{safe or 'pack'}.yaml"


def beside(got: Fetched, pack: Pack, path: Path, network: Network, tell: Tell) -> None:
    """Fetch the files that a pack names from where a reader of its folder would look for them."""
    left = limits.LARGEST_WHOLE
    for name in names(pack):
        for place in ("", "sources/", "../seeds/"):
            try:
                url = urljoin(got.url, place + quote(name))
                content = fetch(url, network, tell, min(limits.LARGEST_FILE, left)).content
            except Missing:
                continue
            left -= len(content)
            with suppress(OSError):  # a name that this system cannot write is missed later on
                (path.parent / name).write_bytes(content)
            break


def stage(path: Path, reading: Reading, staged: Path) -> Arrival:
    """Put a copy of a pack and of its files into a folder of their own."""
    pack = reading.pack
    if pack is None:
        raise ValueError("there is nothing to stage")
    if len(pack.id.encode()) > limits.LONGEST_NAME or pack.id.endswith("."):
        raise QuizError(
            _("the id {id!r} is no name for a file").format(id=pack.id), exit_code=PROBLEMS
        )
    folder = staged / str(sum(1 for _ in staged.iterdir())) / pack.id
    (folder / "sources").mkdir(parents=True)
    file = folder / f"{pack.id}.yaml"
    copyfile(path, file)
    there = companions(path, pack)
    for companion in there.files:
        copyfile(companion, folder / "sources" / companion.name)
    again = read(file)
    if again.pack is None or again.pack.hash != pack.hash:
        raise QuizError(
            _("the file changed while it was read"), file=str(path), advice=_("Try again.")
        )
    return Arrival(again.pack, file, there.missing)
