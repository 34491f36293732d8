"""Help about what is the player's own: scores, settings, files, the shell."""

import os

from ...tongue import _
from . import Text


def scores() -> Text:
    """What is kept, and how."""
    yield _("Every answer is kept in one JSON file on this computer, and nowhere else. It is on "
            "the disk before the next question is shown, and a copy is made each day you "
            "play.")  # fmt: skip
    yield _("quiz scores lists the games, quiz review asks what you are about to forget, and quiz "
            "where names the file.")  # fmt: skip
    yield _("quiz scores export writes all of it as CSV, JSON or Markdown, and quiz scores import "
            "takes in the file of another machine or of a class. quiz stats tells what the answers "
            "say about the questions of a pack, and quiz flags what players have flagged. quiz "
            "schema --scores prints what the file looks like.")  # fmt: skip


def players() -> Text:
    """Several people on one computer."""
    yield _("Several people can play on one computer: w at home lists the names there are, and "
            "takes a new one. The choice is kept in the settings.")  # fmt: skip
    yield _("Scores, what is known and due, goals, streaks and unfinished rounds are each "
            "player's own. In a round that several share, the answers are those of the player "
            "who bears that name.")  # fmt: skip
    yield _("What was played without a name stays with the player who has none: choose you (no "
            "name) to go on with it.")  # fmt: skip
    yield _("quiz --player NAME, or --player with play, daily, review and duel, says who plays "
            "this once, and so does the variable QUIZ_PLAYER; 'you' has no name.")  # fmt: skip


def environment() -> tuple[tuple[str, str], ...]:
    """The variables that are heeded, and what each does."""
    from ...game.settling import about
    from ...settings.in_force import VARIABLES

    return (
        ("QUIZ_HOME", _("the folder of scores, packs and all else that is kept")),
        ("QUIZ_PATH", _("more folders of packs, looked in first")),
        *((variable, about(name)) for variable, name in VARIABLES.items()),
        ("NO_COLOR", _("when it is set, no colours are used")),
        ("TEXTUAL_ANIMATIONS", _("none: nothing on the screen glides")),
    )


def settings() -> Text:
    """What can be set."""
    yield _(
        "quiz settings shows every setting and where it comes from; quiz settings set and unset "
        "change the file."
    )
    yield _("These variables are heeded:")
    yield environment()
    yield _("The command line comes first, then these variables, then the file.")


def files() -> Text:
    """The files and folders that are used here."""
    from ..where import places

    yield [(one.what, f"{one.path} ({one.about})") for one in places(os.environ)]


def exit_codes() -> tuple[tuple[str, str], ...]:
    """The exit codes, and what each means."""
    return (
        ("0", _("all is well")),
        ("1", _("problems were found in what was asked about")),
        ("2", _("what was asked for cannot be done")),
        ("130", _("it was interrupted")),
    )


def shell() -> Text:
    """Completion, the status line, exit codes."""
    yield _('Completion: put  eval "$(quiz completion bash)"  into ~/.bashrc; for zsh the same '
            "with zsh into ~/.zshrc, and for fish  quiz completion fish | source .")  # fmt: skip
    yield _("A prompt or a status bar may show what  quiz status  prints: what is due today and "
            "your streak, or nothing. In tmux: set -g status-right '#(quiz status)'")  # fmt: skip
    yield _("A manual page: quiz help --man > quiz.1, then: man -l quiz.1")
    yield _("Exit codes:")
    yield exit_codes()
