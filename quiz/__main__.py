"""Where `quiz` begins."""

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line `argv`, else that of the process, and return the exit code."""
    from .cli.ending import ended

    return ended(lambda: run(sys.argv[1:] if argv is None else argv))


def run(arguments: list[str]) -> int:
    """Tell the version at once, or hand the words to the commands."""
    if arguments in (["--version"], ["-V"]):
        from . import __version__

        print(f"citequiz {__version__}")
        return 0
    from .cli.commands import run as run_command

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
