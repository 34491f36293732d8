"""What else can be asked for where the packs are listed: other modes, scores, another player."""

from collections.abc import Iterator, Sequence

from ...errors import QuizError
from ...game.book.counts import Book
from ...game.book.standings import top
from ...game.book.tables import called, how
from ...game.book.times import here
from ...game.modes import DAILY, DUEL, MODES, REVIEW, Mode
from ...game.players import named, players
from ...game.question import Pack
from ...game.round import Round
from ...game.shelf import Shelved
from ...game.text import one_line
from ...game.words import in_hits, in_points
from ...tongue import _
from .table import Table
from .telling import on_shelf

LATEST = 10
SIGNS = {
    "m": "modes",
    "d": "daily",
    "r": "review",
    "v": "duel",
    "s": "scores",
    "w": "who",
    "?": "help",
}
WISHES = {word: word for word in SIGNS.values()} | SIGNS
APART = (DAILY, DUEL, REVIEW)
BY_LINE = tuple(mode for mode in MODES.values() if mode not in APART and not mode.needs_screen)
OFFER = _(
    "Or a letter: m other modes, d daily round, r review of what is due, v duel, s scores, "
    "w who plays, ? this list, q quit."
)
ELSEWHERE = _(
    "In a round, f flags a question. `quiz flags`, `quiz settings`, `quiz add` and `quiz --help` "
    "work line by line too."
)


def granted(table: Table, wish: str, packs: Sequence[Shelved]) -> tuple[Pack, Round] | None:
    """The round that a value of WISHES leads to, if it leads to one.

    Raises QuizError when that cannot be had.
    """
    desk = table.desk
    if wish == "scores":
        table.say(scores(desk.book()))
    elif wish == "who":
        change_player(table)
    elif wish == "help":
        table.console.say(ELSEWHERE)
    elif wish == "review":
        return desk.deal("", REVIEW)
    elif wish == "duel":
        code = table.console.ask(_("Paste or type the code that a friend sent you.")) or ""
        return desk.duel(code) if code else None
    elif mode := DAILY if wish == "daily" else which_mode(table):
        return dealt(table, mode, packs)
    return None


def dealt(table: Table, mode: Mode, packs: Sequence[Shelved]) -> tuple[Pack, Round] | None:
    """A round of the pack that the player chooses, with the players that `mode` is for."""
    at = 0 if len(packs) == 1 else number(table, [on_shelf(pack) for pack in packs])
    if at is None:
        return None
    names, (least, most) = "", mode.players
    if most > 1:
        told = _("Write {least} to {most} names with commas between them.")
        names = table.console.ask(told.format(least=least, most=most)) or ""
        if not names:
            return None
    return table.desk.deal(packs[at].id, mode, players=players(names, mode))


def which_mode(table: Table) -> Mode | None:
    """The mode that the player chooses, of those that are played line by line."""
    at = number(table, [f"{mode.title}. {mode.about}" for mode in BY_LINE])
    return None if at is None else BY_LINE[at]


def number(table: Table, lines: Sequence[str]) -> int | None:
    """Which of `lines` the player wants, from 0; None to go back."""
    table.say(f"{at}. {line}" for at, line in enumerate(lines, 1))
    while line := table.console.ask(_("Number, or Enter to go back:")):
        if line.isascii() and line.isdigit() and 1 <= int(line[:9]) <= len(lines):
            return int(line[:9]) - 1
        told = _("Type a number from 1 to {n}, or Enter to go back.")
        table.console.say(told.format(n=len(lines)))
    return None


def change_player(table: Table) -> None:
    """Let another player sit down: one who is known, or a new one."""
    names = table.desk.players()
    table.say(f"{at}. {one_line(named(name))}" for at, name in enumerate(names, 1))
    line = table.console.ask(_("Number of who plays, or a new name; Enter changes nothing:"))
    if not line:
        return
    known = line.isascii() and line.isdigit() and 1 <= int(line[:9]) <= len(names)
    player = names[int(line[:9]) - 1] if known else line
    table.desk.sit("" if player == named("") else player)


def scores(book: Book) -> Iterator[str]:
    """The latest games, each in a sentence."""
    if not book.games:
        yield _("No game was played yet.")
        return
    for game in book.games[:LATEST]:
        who = ", ".join(map(named, game.names)) if len(book.players) > 1 else ""
        parts = (here(game.at), who, called(game.pack, book.titles), game.mode)
        about = one_line(", ".join(filter(None, parts)))
        left = "" if game.ended else f", {how(game)}"
        result = f"{in_points(top(game))}, {in_hits(game.tally.right, game.of)}{left}"
        yield f"{about}: {result}."
    yield _("`quiz scores` tells more of them.")


def refused(table: Table, error: QuizError) -> None:
    """Say why a wish cannot be granted to a person, who may wish again; a pipe ends with it."""
    if not table.console.interactive:
        raise error
    table.console.say(str(error))
