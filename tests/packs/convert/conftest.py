"""Real question files, where they are at hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.programs import REPOSITORY

CORPUS = REPOSITORY.parent / "shared" / "corpus"

Corpus = Callable[[str], Path]


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """A file or folder of the corpus by its name; a test that asks for one that is absent skips."""

    def found(name: str) -> Path:
        path = CORPUS / name
        if not path.exists():
            pytest.skip(f"the corpus has no {name} here")
        return path

    return found
