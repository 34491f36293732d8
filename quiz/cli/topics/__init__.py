"""What `quiz help` can tell about, one function a topic; what the program knows is never typed."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ...tongue import _

Rows = Sequence[tuple[str, str]]
Text = Iterator[str | Rows]


class Topic(NamedTuple):
    """A thing that can be asked about: its name, what it is in a line, and what is said of it:
    paragraphs, and tables of a thing and what it does."""

    name: str
    about: str
    text: Callable[[], Text]


def topics() -> tuple[Topic, ...]:
    """All topics, in the order they are listed."""
    from . import playing, writing, yours

    return (
        Topic("play", _("a round, from the first question to the last"), playing.play),
        Topic("modes", _("the ways to play"), playing.modes),
        Topic("keys", _("what each key does"), playing.keys),
        Topic("points", _("what an answer is worth"), playing.points),
        Topic("packs", _("files of questions: where they are, how to get more"), writing.packs),
        Topic("pictures", _("pictures that belong to questions"), writing.pictures),
        Topic("citations", _("what it means that an answer is cited"), writing.citations),
        Topic("scores", _("what is kept of your games"), yours.scores),
        Topic("players", _("several people on one computer"), yours.players),
        Topic("settings", _("what can be set, and by which variable"), yours.settings),
        Topic("files", _("the files and folders that are used"), yours.files),
        Topic("browser", _("playing in a browser, and letting others play"), playing.browser),
        Topic("shell", _("completion, a status line, exit codes"), yours.shell),
    )
