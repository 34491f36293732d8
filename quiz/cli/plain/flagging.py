"""Flagging a question in plain mode."""

from ...errors import QuizError
from ...game.events import flagged
from ...game.flags import TAKE_BACK, note, spoken
from ...game.round import Round
from ...game.text import one_line
from ...tongue import _
from .table import Table


def flag(table: Table, round: Round, typed: str = "") -> None:
    """Keep what is the matter with the question on the table, asking for it when it is not told."""
    now = table.desk.flag(round)
    if now:
        table.console.say(_("This question is flagged: {note}.").format(note=one_line(spoken(now))))
    line = typed or table.console.ask(asking(flagged_now=bool(now)))
    if not line:
        table.console.say(_("Nothing was changed."))
        return
    taken_back = line == TAKE_BACK
    words = "" if taken_back else note(line)
    try:
        table.desk.keep(flagged(round, words, table.desk.now())).result()
    except QuizError as error:
        table.console.say(str(error))
        return
    told = _("The flag is taken back.") if taken_back else _("Flagged: {note}.")
    table.console.say(told.format(note=spoken(words)))


def asking(*, flagged_now: bool) -> str:
    """What can be typed."""
    if flagged_now:
        return _("1 wrong, 2 unclear, 3 typo, or your words; 0 takes it back; Enter keeps it:")
    return _("What is the matter? 1 wrong, 2 unclear, 3 typo, or your words; Enter: nothing:")
