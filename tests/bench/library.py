"""A thousand packs with a hundred thousand questions: listing them cold, and from the index."""

import os
import tempfile
from pathlib import Path

from quiz.packs.index import Index
from quiz.packs.library import Library
from tests.bench.figures import timed, told

LONG_AGO = 1_700_000_000


def a_pack(number: int, questions: int) -> str:
    """The text of a plain pack."""
    head = f"quiz: 1\nid: pack-{number}\ntitle: Pack {number}\nquestions:\n"
    return head + "".join(
        f"  - id: q{at}\n    question: What is the answer to question {at} of pack {number}?\n"
        f"    options: [{{correct: Answer {at}}}, Wrong {at}, Other {at}, Another {at}]\n"
        "    why: Because it is so, and the reason takes about a line.\n"
        for at in range(questions)
    )


def shelf(folder: Path, packs: int, questions: int) -> Path:
    """A folder of so many packs, all of them old enough to be trusted by their stat."""
    folder.mkdir(parents=True)
    for number in range(packs):
        path = folder / f"pack-{number}.yaml"
        path.write_text(a_pack(number, questions), encoding="utf-8")
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def main() -> None:
    """Cold once, then from the index, with one pack and with a thousand."""
    with tempfile.TemporaryDirectory() as scratch:
        for packs in (1, 1000):
            folder = shelf(Path(scratch) / str(packs), packs, 100)
            cache = Path(scratch) / f"cache-{packs}"
            told(f"{packs} packs, read from YAML", timed(1, listed, folder, cache))
            told(f"{packs} packs, from the index", timed(20, listed, folder, cache))
            told(f"{packs} packs, open one", timed(20, opened, folder, cache))


def listed(folder: Path, cache: Path) -> int:
    """List the packs as a new process would."""
    return len(Library((folder,), Index(cache)).packs())


def opened(folder: Path, cache: Path) -> int:
    """Open one pack as a new process would."""
    return len(Library((folder,), Index(cache)).open("pack-0").questions)
