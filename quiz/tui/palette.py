"""What the command palette offers."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from ..game.modes import CLASSIC
from ..game.review import EVERY
from ..game.text import one_line
from ..game.words import in_questions
from ..tongue import _
from .screens.home import Home
from .screens.play import Play
from .screens.results import Results
from .screens.table import Table
from .screens.ways import OFFERED

if TYPE_CHECKING:
    from .app import QuizApp


def commands(app: "QuizApp", screen: Screen[object]) -> Iterator[SystemCommand]:
    """The screens, every pack and every way to play the current one, and the way out."""
    yield SystemCommand(_("Home"), _("The list of packs"), app.action_home)
    if app.porter:
        yield SystemCommand(_("Packs"), _("Add and remove packs"), app.action_packs)
    yield SystemCommand(_("Settings"), _("Name, looks, motion, keys"), app.action_settings)
    yield SystemCommand(_("Scores"), _("Games, packs, trend, tags, calendar"), app.action_scores)
    yield SystemCommand(_("Who plays"), _("Choose a name"), app.action_players)
    yield SystemCommand(_("Keys and help"), _("What the keys do here"), app.action_help)
    if isinstance(screen, Table) and screen.round.given:
        about = _("The passage that the answer comes from")
        yield SystemCommand(_("Open the source"), about, screen.action_source)
    pack = current_pack(app, screen)
    for mode in OFFERED:
        told = _("Play {mode}").format(mode=mode.title)
        yield SystemCommand(told, mode.about, partial(app.want, mode, pack))
    yield from packs(app, pack)
    yield SystemCommand(_("Theme"), _("Change the colours"), app.action_change_theme)
    yield SystemCommand(_("Quit"), _("Leave; every answer is kept"), app.action_quit)


def packs(app: "QuizApp", current: str) -> Iterator[SystemCommand]:
    """Playing each pack, and checking the current one."""
    for pack in app.desk.shelf():
        name = unmarked(pack.title)
        told, about = _("Play the pack {title}").format(title=name), in_questions(pack.questions)
        yield SystemCommand(told, about, partial(app.want, CLASSIC, pack.id))
    if current:
        name = unmarked(current)
        told = _("Statistics of the pack {pack}").format(pack=name)
        about = _("What the answers say about its questions")
        yield SystemCommand(told, about, partial(app.action_stats, current))
        told = _("Check the pack {pack}").format(pack=name)
        about = _("What a compiler and a test editor would say")
        yield SystemCommand(told, about, partial(app.action_check, current))


def unmarked(text: str) -> str:
    """`text` on one line without brackets, in which the palette would see markup."""
    return one_line(text).translate(str.maketrans("[]\\", "()/"))


def current_pack(app: "QuizApp", screen: Screen[object]) -> str:
    """The pack that is lit or played on a screen, else the first on the shelf."""
    if isinstance(screen, Play | Results) and screen.pack.id != EVERY:
        return screen.pack.id
    lit = screen.lit_pack if isinstance(screen, Home) else None
    found = lit or next(iter(app.desk.shelf()), None)
    return found.id if found else ""
