"""Run all measures, or those that are named."""

import sys
from importlib import import_module

MEASURES = ("start", "library", "reader", "checker", "imports", "score_file")


def main() -> None:
    """Import each measure by its name and run it."""
    for name in sys.argv[1:] or MEASURES:
        print(f"-- {name}")
        import_module(f"tests.bench.{name}").main()


if __name__ == "__main__":
    main()
