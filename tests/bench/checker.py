"""Five thousand questions checked by every rule."""

import tempfile
from pathlib import Path

from quiz.packs.check.checking import check
from tests.bench.figures import timed, told
from tests.bench.library import a_pack


def main() -> None:
    """Read a pack and check it, as `quiz check` does."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "pack.yaml"
        path.write_text(a_pack(0, 5000), encoding="utf-8")
        told("5,000 questions checked", timed(3, check, path))
