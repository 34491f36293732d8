"""The pack format, `quiz: 1`: from a file to a pack, with every fault that the file has."""

from bisect import bisect_left
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple

from ..errors import QuizError
from ..game.question import Pack, Question, Source
from . import contents, keys
from . import fields as f
from . import mappings as m
from .characters import SHIELD, shielded, tell_hidden, unified
from .citations import sources
from .faults import MOST, NO_PACK, Fault, Faults
from .nodes import Broken, Fields, Items, Node
from .questions import Ignored, Read, ignores, question, twice

LARGEST = 16 * 1024 * 1024


class Reading(NamedTuple):
    """What a file holds. `pack` is None when it is no pack or nothing in it can be played.

    `places` says where each playable question begins, `nodes` what it is made of, and `ignores`
    which rules of the checker are silenced.
    """

    pack: Pack | None
    faults: tuple[Fault, ...] = ()
    places: Mapping[str, tuple[int, int]] = {}
    ignores: tuple[Ignored, ...] = ()
    nodes: Mapping[str, Node] = {}

    def place(self, question: str, *path: str | int) -> tuple[int, int]:
        """Where a part of a question stands, such as `"options", 2` or `"cite", 0, "quote"`.

        A part that is not there has the place of what it would be in.
        """
        node = self.nodes[question]
        for step in path:
            node = part(node, step)
        return node.at


def part(node: Node, step: str | int) -> Node:
    """One part of a node; the only entry of a list may stand without the list."""
    if isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    if isinstance(node, Fields) and isinstance(step, str) and step in node.fields:
        return node.fields[step].value
    return node


def read(path: Path) -> Reading:
    """Read the pack in a file. Raises QuizError when the file cannot be read at all."""
    file = str(path)
    try:
        if not (S_ISREG(kind := path.stat().st_mode) or S_ISDIR(kind)):
            raise QuizError("this is no ordinary file", file=file, advice="Name a pack file.")
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise QuizError(f"the file cannot be read: {reason}", file=file) from None
    if len(raw) > LARGEST:
        fault = Fault("Q110", "the file is larger than 16 MiB", file, 1, 1, "Make several packs.")
        return Reading(None, (fault,))
    try:
        return parse(raw.decode("utf-8"), file)
    except UnicodeDecodeError as error:
        return Reading(None, (not_utf8(raw, error.start, file),))


def not_utf8(raw: bytes, start: int, file: str) -> Fault:
    """The fault of a byte that is no part of UTF-8."""
    lines = unified(raw[:start].decode("utf-8")).split("\n")
    message = f"byte {start + 1:,} of the file ({raw[start]:#04x}) is not UTF-8"
    advice = "Save the file as UTF-8."
    return Fault("Q111", message, file, len(lines), len(lines[-1]) + 1, advice)


def parse(text: str, file: str) -> Reading:
    """Read the pack in `text`, which came from `file`; without `id:` its stem is the pack's id."""
    from .pieces import tree

    text = unified(text)
    shield = shielded(text)
    told = Faults(file, shield)
    if shield.count(SHIELD) > text.count(SHIELD) + MOST:
        told.add("Q113", (1, 1), "this does not look like a text file", "Save it as plain text.")
        return Reading(None, told.listed())
    root = tree(shield, told)
    if shield is not text:
        tell_hidden(told, text)
    if isinstance(root, Fields) and root.fields.keys() & {"quiz", "questions"}:
        return pack(told, root)
    if root is None:
        told.add("Q114", (1, 1), "the file is empty", "Begin it with `quiz: 1`.")
    elif not isinstance(root, Broken):
        last = max(len(text.splitlines()), 1)
        place = root.at if root.at[0] <= last else (last, 1)
        told.add(NO_PACK, place, "this is no pack", "A pack begins with `quiz: 1`.")
    return Reading(None, told.listed())


def pack(told: Faults, root: Fields) -> Reading:
    """The pack that the mapping `root` describes."""
    version = contents.version(told, root)
    if version > keys.VERSION:
        contents.newer(told, root, version)
        return Reading(None, told.listed())
    found = m.fields(told, root, keys.PACK)
    documents = sources(told, found.get("sources"))
    entries = contents.entries(told, root)
    known = citable(root, documents)
    read = [question(told, node, known) for node in entries[: contents.MOST_QUESTIONS]]
    twice(told, read)
    silenced = ignores(told, found.get("check"), "")
    made = Pack(
        id=contents.pack_id(told, found.get("id"), told.file),
        title=contents.title(told, root),
        questions=(),
        sources=documents,
        description=f.text(told, found["description"]) if "description" in found else "",
        language=f.matching(told, found.get("language"), keys.LANGUAGE, "Q149", LANGUAGE),
        author=", ".join(f.texts(told, found.get("author"), f.NAME)),
        license=f.line(told, found.get("license")),
        tags=f.texts(told, found.get("tags"), f.SHORT),
        route=contents.route(told, found.get("route")),
    )
    sound = without_fault(told, root, entries, read) if version else []
    return reading(told, made, sound, len(entries), silenced)


LANGUAGE = "Write a language tag such as `en` or `pt-BR`."


def reading(
    told: Faults, bare: Pack, sound: list[Read], of: int, silenced: tuple[Ignored, ...]
) -> Reading:
    """The reading of a pack with the questions that are sound, out of `of`."""
    questions = tuple(entry.question for entry in sound if entry.question)
    if not questions:
        return Reading(None, told.listed(), ignores=silenced)
    full = bare._replace(
        title=bare.title or bare.id,
        questions=questions,
        hash=content_hash(questions),
        left_out=of - len(questions),
    )
    nodes = {entry.question.id: entry.node for entry in sound if entry.question}
    places = {own: node.at for own, node in nodes.items()}
    theirs = (ignored for entry in sound for ignored in entry.ignores)
    return Reading(full, told.listed(), places, (*silenced, *theirs), nodes)


def citable(root: Fields, found: tuple[Source, ...]) -> frozenset[str] | None:
    """What citations may name, or None when `sources:` could not be read."""
    if "sources" in root.fields and not isinstance(root.fields["sources"].value, Fields):
        return None
    return frozenset(source.key for source in found)


def without_fault(told: Faults, root: Fields, entries: list[Node], read: list[Read]) -> list[Read]:
    """The questions that were read from entries within which no fault was told."""
    key = root.fields["questions"].key if "questions" in root.fields else None
    after = [field.key.at for field in root.fields.values() if key and field.key.at > key.at]
    starts = beginnings(told, entries)
    ends = [*starts, min(after, default=(len(told.lines) + 2, 0))][1:]
    faults = told.places()
    return [
        entry
        for entry, start, end in zip(read, starts, ends, strict=False)
        if entry.question and bisect_left(faults, start) == bisect_left(faults, end)
    ]


def beginnings(told: Faults, entries: list[Node]) -> list[tuple[int, int]]:
    """Where each entry begins: with its line, if nothing but its dash stands before it there."""
    starts: list[tuple[int, int]] = []
    last = 0
    for line, column in (node.at for node in entries):
        shared = line == last or told.lines[line - 1][: column - 1].strip(" -")
        starts.append((line, column if shared else 0))
        last = line
    return starts


def content_hash(questions: tuple[Question, ...]) -> str:
    """64 bits of SHA-256, in hex, of what a player is asked: the same however it is laid out."""
    shown = sha256()
    for asked in questions:
        parts = [asked.id, asked.text, str(asked.shuffle), str(asked.pool)]
        parts += [f"{'+' if option.correct else '-'}{option.text}" for option in asked.options]
        shown.update("\x1f".join(parts).encode() + b"\x1e")
    return shown.hexdigest()[:16]
