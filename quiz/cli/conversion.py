"""What is told of questions that went from one format to another, as lines and as JSON.

The JSON is one object:

    version     1
    command     "import" or "export"
    files       the files that were read, or the pack
    formats     the format of each file, or the one that was written
    to          the file that was written; "-" for stdout; null when nothing was
    id          the id of the pack
    counts      {"questions", "ok", "changed", "skipped"}: how many there are, and fared how
    notes       what was dropped or found in a file as a whole
    questions   for each question, in the order of the files:
                {"file", "place", "status": "ok" | "changed" | "skipped", "id", "notes"}

A place is a line, a sheet!cell, an index into JSON, or for an export the number of the question.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..game.text import one_line
from ..packs.convert.contract import counts
from ..packs.convert.merging import Told, note_in
from ..tongue import _

VERSION = 1


class Conversion(NamedTuple):
    """One import or export that was done, with how every question fared."""

    command: str
    files: tuple[str, ...]
    formats: tuple[str, ...]
    id: str
    questions: tuple[Told, ...]
    notes: tuple[str, ...] = ()
    to: str = ""

    @property
    def lossless(self) -> bool:
        """Whether every question came through, and nothing was dropped."""
        found = all(told.item.status == "ok" for told in self.questions)
        return found and not self.notes

    @property
    def came_through(self) -> int:
        """How many questions came through."""
        return sum(told.item.question is not None for told in self.questions)


def lines(done: Conversion) -> Iterator[str]:
    """A line for each note, for the questions that were changed or skipped, and a summary."""
    several = len(done.files) > 1
    for note in done.notes:
        yield note if several else note_in(done.files[0], note)
    yield from (by_question if done.command == "import" else by_fate)(done.questions)
    yield summary(done)


def by_question(questions: Sequence[Told]) -> Iterator[str]:
    """A line for each question that was changed or skipped."""
    for file, item in questions:
        if item.status != "ok":
            yield f"{file}:{item.place}: {fared(item.status, '; '.join(item.notes))}"


def by_fate(questions: Sequence[Told]) -> Iterator[str]:
    """A line for all questions of a pack that were changed or skipped in the same way."""
    alike: dict[tuple[str, str, str], list[int]] = {}
    for file, item in questions:
        if item.status != "ok":
            fate = (file, item.status, "; ".join(item.notes))
            alike.setdefault(fate, []).append(int(item.place))
    for (file, status, notes), numbers in alike.items():
        many = "questions" if len(numbers) > 1 else "question"
        yield f"{file}: {many} {spans(numbers)}: {fared(status, notes)}"


def fared(status: str, notes: str) -> str:
    """How a question fared, said once."""
    return notes if notes.startswith(f"{status}: ") else f"{status}: {notes}"


def spans(numbers: Sequence[int]) -> str:
    """Ascending numbers in short: `1-4, 7`."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1][1:] = [number]
        else:
            found.append([number])
    return ", ".join("-".join(map(str, span)) for span in found)


def summary(done: Conversion) -> str:
    """How many questions fared how: `5,246 imported, 4 skipped of 5,250`."""
    found = counts(told.item for told in done.questions)
    came = _("{n:,} imported") if done.command == "import" else _("{n:,} exported")
    parts = [came.format(n=done.came_through)]
    if found["changed"]:
        parts.append(_("({n:,} changed)").format(n=found["changed"]))
    skipped = _("{n:,} skipped of {all:,}").format(n=found["skipped"], all=len(done.questions))
    return f"{' '.join(parts)}, {skipped}"


def as_object(done: Conversion) -> dict[str, object]:
    """The conversion as the JSON that is described above."""
    found = counts(told.item for told in done.questions)
    return {
        "version": VERSION,
        "command": done.command,
        "files": list(done.files),
        "formats": list(done.formats),
        "to": done.to or None,
        "id": done.id,
        "counts": {"questions": len(done.questions)} | found,
        "notes": list(done.notes),
        "questions": [record(told) for told in done.questions],
    }


def record(told: Told) -> dict[str, object]:
    """How one question fared, as JSON."""
    file, item = told
    return {
        "file": file,
        "place": item.place,
        "status": item.status,
        "id": item.question.id if item.question else None,
        "notes": list(item.notes),
    }


def tell(done: Conversion, more: Sequence[str], *, as_json: bool, aside: bool) -> None:
    """Tell of a conversion on stdout; `aside` on stderr, as stdout holds what was made.

    `more` are lines that follow for a person.
    """
    from . import report

    told = [one_line(line) for line in (*lines(done), *more)]
    if not aside:
        report.as_json(as_object(done)) if as_json else report.lines(told)
    elif sys.stderr is not None:
        print(
            json.dumps(as_object(done), indent=2) if as_json else "\n".join(told), file=sys.stderr
        )
