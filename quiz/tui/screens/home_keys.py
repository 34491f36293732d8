"""The keys of the home screen, and which of them are offered when."""

from textual.binding import Binding, BindingType

from ...tongue import _
from ..widgets.keys import Hint
from .moving import MOVING

BINDINGS: list[BindingType] = [
    *MOVING,
    Binding("enter", "enter", _("Play"), id="play"),
    Binding("m", "ways", _("Ways to play the lit pack"), id="ways"),
    Binding("d", "want('daily')", _("The daily round of the lit pack"), id="daily"),
    Binding("r", "want('review')", _("Review what is due, in all packs"), id="review"),
    Binding("v", "want('duel')", _("Duel: play against a friend's code"), id="duel"),
    Binding("s", "app.scores", _("Your scores: games, packs, trend, tags, calendar"), id="scores"),
    Binding("w", "app.players", _("Who plays: choose a name"), id="players"),
    Binding("p", "app.packs", _("Add and remove packs"), id="packs"),
    Binding("slash", "filter", _("Filter the packs"), id="filter"),
    Binding("escape", "clear", _("Show all packs"), id="clear"),
    Binding("comma", "app.settings", _("Settings"), id="settings"),
    Binding("question_mark", "app.help", _("Keys and help"), id="help"),
    Binding("q", "app.quit", _("Quit"), id="quit"),
]

KEYS = (
    Hint("enter", _("play"), "screen.enter"),
    Hint("m", _("ways to play"), "screen.ways"),
    Hint("?", _("help"), "app.help"),
    Hint("s", _("scores"), "app.scores"),
    Hint(",", _("settings"), "app.settings"),
    Hint("q", _("quit"), "app.quit"),
    Hint("/", _("filter"), "screen.filter"),
)
PACKS = Hint("p", _("packs"), "app.packs")
FILTERING = (Hint("enter", _("play"), "screen.enter"), Hint("esc", _("all packs"), "screen.clear"))
