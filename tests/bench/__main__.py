"""Run all measures, or those that are named; what follows the first option is the measure's own."""

import sys
from importlib import import_module
from itertools import takewhile

MEASURES = (
    "start",
    "curtain",
    "keys",
    "library",
    "reader",
    "checker",
    "imports",
    "score_file",
    "stats",
    "crash",
    "scores",
    "monkey",
)


def main() -> None:
    """Import each measure by its name and run it."""
    for name in named(sys.argv[1:]) or MEASURES:
        print(f"-- {name}")
        import_module(f"tests.bench.{name}").main()


def named(arguments: list[str]) -> list[str]:
    """The measures that are asked for."""
    return list(takewhile(lambda argument: not argument.startswith("-"), arguments))


if __name__ == "__main__":
    main()
