"""A game of its own for the tests: keeps answers and tells each one that is safe.

python -m tests.scores.writer FOLDER NAME COUNT
"""

import sys
from pathlib import Path

from tests.scores.kept import a_store, an_answer


def main(folder: str, name: str, count: str) -> None:
    """Keep `count` answers of a round called `name`; one line of output says each is kept."""
    store = a_store(Path(folder))
    for number in range(int(count)):
        store.append(an_answer(f"q{number}", round=name))
        sys.stdout.write(f"{name} q{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
