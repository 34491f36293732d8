"""Help about playing."""

from ...tongue import _
from . import Text


def play() -> Text:
    """How a round goes."""
    yield _("quiz opens the quiz; quiz play PACK plays a round of one pack; quiz --plain plays it "
            "line by line, for screen readers and pipes.")  # fmt: skip
    yield _("Every option has a number, and the first five a letter: press it, and that is your "
            "answer. Or move the light with the arrows and press Enter.")  # fmt: skip
    yield _("After the answer you see what is right, why, and the words of the source that say "
            "so; s opens the source there, and space goes on.")  # fmt: skip
    yield _("You can leave at any time. Every answer is kept before the next question is shown, "
            "and the round is offered again at the next start.")  # fmt: skip
    yield sections()[-1][1]
    yield _("See also: quiz help modes, quiz help keys, quiz play --help.")


def modes() -> Text:
    """The ways to play, as the rules have them."""
    from ...game.modes import MODES

    yield [(mode.name, mode.about) for mode in MODES.values()]
    yield _("Play one with quiz play PACK --mode NAME, or press m at home. A friend's round is "
            "played with quiz duel CODE.")  # fmt: skip


def keys() -> Text:
    """The keys of the question screen, the reader and home."""
    from textual.binding import Binding

    from ...tui.screens.help import key_table
    from ...tui.screens.home_keys import BINDINGS as AT_HOME
    from ...tui.screens.play_keys import BINDINGS as IN_A_ROUND
    from ...tui.screens.reader import Reader

    screens = (
        (_("At home:"), AT_HOME),
        (_("In a round:"), IN_A_ROUND),
        (_("In a source:"), Reader.BINDINGS),
    )
    for name, bindings in screens:
        yield name
        yield key_table(list(Binding.make_bindings(bindings)))
    yield _("On any screen, ? shows the keys that work there.")


def points() -> Text:
    """What an answer is worth, and when it is due again."""
    (_title, worth), (due, when), *_rest = sections()
    yield worth
    yield f"{due}:"
    yield when


def sections() -> list[tuple[str, str]]:
    """The parts of the manual about rules, after that about modes: title and text."""
    from ...game.manual import manual

    parts = (part.partition("\n") for part in manual().split("## ")[2:])
    return [(title.strip(), unfolded(text)) for title, _newline, text in parts]


def unfolded(text: str) -> str:
    """`text` with a line for each that begins a sentence where a line before has ended one."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        goes_on = lines and (not lines[-1].endswith(".") or line[:1].islower())
        lines[-1:] = [f"{lines[-1]} {line}"] if goes_on else [*lines[-1:], line]
    return "\n".join(lines)


def browser() -> Text:
    """Serving the game to browsers."""
    yield _(
        "quiz serve lets people without a terminal play in a browser, at the address it prints. "
        "It needs the extra web: pip install 'citequiz[web]'. Nothing is fetched from elsewhere."
    )
    yield _(
        "Each visitor gives a name and has scores of their own, in the folder visitors beside "
        "yours; the browser keeps a secret by which they are found again. Visitors play your "
        "packs, and can neither add any nor reach your files."
    )
    yield _(
        "Only this computer can reach it unless you say --host. What goes over a network is not "
        "encrypted: for more than your own rooms, put a server with https before it."
    )
