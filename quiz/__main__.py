"""Where `quiz` begins."""

import contextlib
import gc
import os
import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line `argv`, else that of the process, and return the exit code."""
    words = sys.argv[1:] if argv is None else argv
    if words:
        from .cli.ending import ended

        return ended(lambda: run(words))
    return behind_curtain()


def behind_curtain() -> int:
    """Run without words: show what was last seen at once, until the screens are there."""
    from .tui import curtain

    def home() -> int:
        try:
            return run([])
        finally:
            curtain.away()  # before anything is told

    try:
        curtain.draw()
        from .cli.ending import ended

        return ended(home)
    finally:
        curtain.away()


def run(arguments: list[str]) -> int:
    """Serve the commonest command lines at once, and have the parser of commands serve all others.

    Importing that parser takes longer than listing the packs.
    """
    if arguments in (["--version"], ["-V"]):
        from . import __version__

        print(f"citequiz {__version__}")
        return 0
    greet()
    if asked := os.environ.get("_QUIZ_COMPLETE"):
        from .cli.completing import answer

        return answer(asked)
    if arguments == ["status"]:
        from .cli.glance import glance

        return glance(for_program=False)
    if arguments in ([], ["--plain"]):
        from .cli.opening import start

        return start(plain=bool(arguments))
    if arguments[:1] == ["play"] and all(map(is_id, arguments[1:])) and len(arguments) < 3:
        from .cli.opening import begin

        return begin(*arguments[1:])
    if arguments == ["list"]:
        from .cli.inventory import tell

        return tell(os.environ, for_program=False)
    from .cli.commands import run as run_command

    return run_command(arguments)


def is_id(word: str) -> bool:
    """Whether a word after `play` can be nothing but the id of a pack."""
    return word.replace("-", "").isalnum() and word[0] != "-"


def greet() -> None:
    """Speak the player's language before anything that speaks is imported."""
    from .settings.language import language

    if (spoken := language(os.environ)) != "en":
        from .tongue import speak

        speak(spoken)


def entry() -> None:
    """Run as a program: end at once, since by now everything kept is on the disk.

    Taking the interpreter apart would keep the shell waiting for a tenth of a second.
    """
    if sys.argv[1:2] in ([], ["play"]):
        gc.disable()  # nothing of what is loaded until the first paint is garbage
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    entry()
