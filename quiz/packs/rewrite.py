"""Rewriting a pack's file in the canonical layout, with the proof that nothing else changed."""

import os
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from ..errors import PROBLEMS, QuizError
from .faults import Fault, Faults, error
from .layout import Layout
from .nodes import Broken, Fields, Items, Node, Text
from .pieces import tree
from .slugs import slug, unique

LAST_OF_YAML = "Q133"  # faults up to this code leave no tree to lay out


class Rewritten(NamedTuple):
    """A file before and after; `ids` are those that were written, `moved` counts the entries
    whose keys were put in order, and `lines` the lines that are spaced otherwise."""

    before: str
    after: str
    ids: tuple[str, ...] = ()
    moved: int = 0
    lines: int = 0

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after


def rewritten(path: Path, *, ids: bool = False) -> Rewritten:
    """The file `path` in its canonical layout, and with `ids` an id for every question.

    Raises QuizError when the file cannot be read as YAML of a pack, or when the layout would
    change a text.
    """
    before, text = pack_text(path)
    root = grown(text, str(path))
    new = missing_ids(root) if ids else {}
    layout = Layout(text, new)
    after = layout.text()
    if after != text and not same(root, after, str(path), new):
        raise QuizError(
            "this file cannot be laid out without changing what it says",
            file=str(path),
            advice="Nothing was changed; write unusual YAML in the plain way of the guide.",
            exit_code=PROBLEMS,
        )
    fresh = Counter(after.split("\n")) - Counter(text.split("\n"))
    lines = max(sum(fresh.values()) - len(new), 0)
    return Rewritten(before, after, tuple(new.values()), layout.moved, lines)


def pack_text(path: Path) -> tuple[str, str]:
    """A pack file as it is, and with plain line ends. Raises QuizError for one that is no YAML."""
    from .characters import unified
    from .format import read

    faults = [fault for fault in read(path).faults if stops(fault)]
    if faults:
        raise error(faults[0], more=len(faults) - 1)
    before = path.read_bytes().decode("utf-8")
    return before, unified(before)


def stops(fault: Fault) -> bool:
    """Whether a fault leaves nothing to lay out."""
    return "Q110" <= fault.code <= LAST_OF_YAML


def grown(text: str, file: str) -> Fields:
    """The tree of a pack that has one. Raises QuizError when the file is no mapping."""
    root = tree(text, Faults(file, text))
    if not isinstance(root, Fields):
        raise error(Fault("Q140", "this is no pack", file, 1, 1, "A pack begins with `quiz: 1`."))
    return root


def questions(root: Fields) -> list[Fields]:
    """The mappings in `questions:`."""
    field = root.fields.get("questions")
    items = field.value.items if field and isinstance(field.value, Items) else []
    return [item for item in items if isinstance(item, Fields)]


def missing_ids(root: Fields) -> dict[int, str]:
    """New ids by the line (from 0) on which their question begins: its text in short, unique."""
    asked = questions(root)
    own = (node.fields["id"].value for node in asked if "id" in node.fields)
    taken = {node.value.strip() for node in own if isinstance(node, Text)}
    made: dict[int, str] = {}
    for node in asked:
        text = node.fields["question"].value if "question" in node.fields else None
        if "id" not in node.fields and isinstance(text, Text):
            made[node.line - 1] = unique(slug(text.value), taken)
            taken.add(made[node.line - 1])
    return made


def same(before: Fields, text: str, file: str, new: Mapping[int, str]) -> bool:
    """Whether `text` holds the tree `before`, with the ids of `new` and nothing else besides."""
    told = Faults(file, text)
    after = tree(text, told)
    if told.listed() or not isinstance(after, Fields):
        return False
    given = iter(new.values())
    for old, fresh in zip(questions(before), questions(after), strict=False):
        if old.line - 1 in new:
            own = fresh.fields.pop("id", None)
            if own is None or plain(own.value) != next(given):
                return False
    return plain(before) == plain(after)


def plain(node: Node) -> object:
    """What a node says, without places."""
    if isinstance(node, Fields):
        return {key: plain(field.value) for key, field in node.fields.items()}
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return None if isinstance(node, Broken) else node.value


def replace(path: Path, text: str) -> None:
    """Put `text` in the place of a file at once: whoever reads sees the old file or the new.

    A link stays a link. Raises QuizError when the folder cannot be written.
    """
    real = Path(os.path.realpath(path))
    temporary = ""
    try:
        with NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=real.parent, prefix=".quiz-", delete=False
        ) as stream:
            temporary = stream.name
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(real.stat().st_mode & 0o777)
        Path(temporary).replace(real)
    except OSError as failed:
        reason = failed.strerror or str(failed)
        raise QuizError(f"the file cannot be written: {reason}", file=str(path)) from None
    finally:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink(missing_ok=True)
