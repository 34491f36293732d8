"""The keys of the home screen, and which of them are offered when."""

from textual.binding import Binding, BindingType

from ...tongue import _
from ..widgets.keys import Hint
from .moving import MOVING

BINDINGS: list[BindingType] = [
    *MOVING,
    Binding("enter", "enter", "Play", id="play"),
    Binding("m", "ways", "Ways to play the lit pack", id="ways"),
    Binding("d", "want('daily')", "The daily round of the lit pack", id="daily"),
    Binding("r", "want('review')", "Review what is due, in all packs", id="review"),
    Binding("v", "want('duel')", "Duel: play against a friend's code", id="duel"),
    Binding("s", "app.scores", _("Your scores: games, packs, trend, tags, calendar"), id="scores"),
    Binding("p", "app.packs", "Add and remove packs", id="packs"),
    Binding("slash", "filter", "Filter the packs", id="filter"),
    Binding("escape", "clear", "Show all packs", id="clear"),
    Binding("comma", "app.settings", "Settings", id="settings"),
    Binding("question_mark", "app.help", "Keys and help", id="help"),
    Binding("q", "app.quit", "Quit", id="quit"),
]

KEYS = (
    Hint("enter", "play", "screen.enter"),
    Hint("m", "ways to play", "screen.ways"),
    Hint("/", "filter", "screen.filter"),
    Hint(",", _("settings"), "app.settings"),
    Hint("s", _("scores"), "app.scores"),
    Hint("?", "help", "app.help"),
    Hint("q", "quit", "app.quit"),
)
PACKS = Hint("p", "packs", "app.packs")
FILTERING = (Hint("enter", "play", "screen.enter"), Hint("esc", "all packs", "screen.clear"))
