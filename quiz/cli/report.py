"""Results on stdout: lines for people, JSON for programs."""

import sys
from collections.abc import Iterable

from .plain.console import Console


def lines(told: Iterable[str]) -> None:
    """Print each line, in signs that the output has."""
    if sys.stdout is not None:
        console = Console(sys.stdin, sys.stdout)
        for line in told:
            console.say(line)


def as_json(value: object) -> None:
    """Print `value` as JSON in ASCII, which every pipe carries."""
    import json

    print(json.dumps(value, indent=2))
