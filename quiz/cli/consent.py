"""Asking before something is done that cannot be taken back by playing on."""

from ..errors import QuizError
from ..tongue import _

YES = ("y", "yes")
NO = ("n", "no", "")


def agreed(question: str, yes: bool) -> bool:
    """Whether the player says yes to `question`; `yes` was said before.

    Raises QuizError when nobody is there to answer.
    """
    if yes:
        return True
    from .plain.console import console

    asker = console()
    while True:
        answer = asker.ask(f"{question} [y/N]")
        if answer is None:
            raise QuizError(
                _("nobody is there to say yes"), advice=_("Add --yes to go on without.")
            )
        if answer.casefold() in YES:
            return True
        if answer.casefold() in NO:
            return False
        asker.say("Type y or n.")
