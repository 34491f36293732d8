"""Which values of a setting make sense, and how they are written."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ..errors import QuizError
from ..tongue import _, primary
from .keymap import keymap, keymap_text
from .settings import DARK, Settings
from .text import one_line

LANGUAGES = ("en", "de", "es", "ko")
OWN_THEMES = (DARK, "citequiz-light", "citequiz-contrast")
TEXTUAL_THEMES = (
    *("textual-dark", "textual-light", "nord", "gruvbox", "catppuccin-mocha", "dracula"),
    *("tokyo-night", "monokai", "flexoki", "catppuccin-latte", "catppuccin-frappe"),
    *("catppuccin-macchiato", "solarized-light", "solarized-dark", "rose-pine", "rose-pine-moon"),
    *("rose-pine-dawn", "atom-one-dark", "atom-one-light", "ansi-dark", "ansi-light"),
)
THEMES: tuple[str, ...] = (*OWN_THEMES, *TEXTUAL_THEMES)
LONGEST_NAME = 60
NOBODY = "you"  # what commands call the player without a name
LONGEST_CLOCK = 3599
LARGEST_GOAL = 1000
ON = ("on", "yes", "true", "1")
OFF = ("off", "no", "false", "0", "none")


class Setting(NamedTuple):
    """One of them: `take` makes its value from JSON or from a typed text, or raises QuizError."""

    name: str
    take: Callable[[Any], Any]
    choices: tuple[str, ...] = ()

    @property
    def variable(self) -> str:
        """The environment variable that settles it."""
        return f"QUIZ_{self.name.upper()}"


def name(value: Any) -> str:
    """A player's name on one line, cut where it is too long to show; `you` is nobody's name."""
    if not isinstance(value, str):
        raise wrong(value, _("Write a name in quotation marks."))
    shown = one_line(value)[:LONGEST_NAME].strip()
    return "" if shown == NOBODY else shown


def names(value: Any) -> tuple[str, ...]:
    """Several names: a list, or a text with commas between them."""
    given = value.split(",") if isinstance(value, str) else value
    if not isinstance(given, list | tuple):
        raise wrong(value, _("Write a list of names."))
    return tuple(dict.fromkeys(filter(None, map(name, given))))


def switch(value: Any) -> bool:
    """On or off."""
    if isinstance(value, bool):
        return value
    word = value.strip().casefold() if isinstance(value, str) else value
    if word in ON:
        return True
    if word in OFF or (isinstance(value, str) and word == "reduced"):
        return False
    raise wrong(value, _("Write on or off."))


def whole(most: int) -> Callable[[Any], int]:
    """A number from 0, which means none, to `most`."""

    def take(value: Any) -> int:
        text = value.strip().casefold() if isinstance(value, str) else value
        if text in ("", "none", "off") or text is None:
            return 0
        digits = isinstance(text, str) and text.isascii() and text.isdecimal()
        number = int(text) if digits and len(text) < 10 else text
        if isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= most:
            return number
        raise wrong(value, _("Write a number from 0 (none) to {most}.").format(most=most))

    return take


def one_of(choices: tuple[str, ...], nothing: str = "") -> Callable[[Any], str]:
    """One of these words; the word `nothing` means the empty one."""

    def take(value: Any) -> str:
        word = value.strip().casefold() if isinstance(value, str) else None
        if word in choices:
            return word
        if nothing and word in ("", nothing):
            return ""
        raise wrong(value, meant(str(value), (*filter(None, [nothing]), *choices)))

    return take


def language(value: Any) -> str:
    """A language that the program speaks, also from `de_DE.UTF-8`; empty for the system's."""
    word = value.strip() if isinstance(value, str) else value
    spoken = primary(word) if isinstance(word, str) else ""
    return spoken if spoken in LANGUAGES else one_of(LANGUAGES, "system")(word)


def buzzer_keys(value: Any) -> str:
    """Two times four keys, as they were written, or nothing for the usual ones."""
    from .players import buzzers

    if not isinstance(value, str):
        raise wrong(value, _("Write four keys for each, like this: asdf jkl;"))
    buzzers(value)
    return value.strip()


SETTINGS = {
    setting.name: setting
    for setting in (
        Setting("player", name),
        Setting("language", language, ("", *LANGUAGES)),
        Setting("theme", one_of(THEMES), THEMES),
        Setting("motion", switch, ("on", "off")),
        Setting("bell", switch, ("on", "off")),
        Setting("clock", whole(LONGEST_CLOCK)),
        Setting("goal", whole(LARGEST_GOAL)),
        Setting("buzzers", buzzer_keys),
        Setting("keymap", keymap),
        Setting("profiles", names),
    )
}


def about(setting: str) -> str:
    """What a setting does, in a few words."""
    return {
        "player": _("your name, for scores and duels"),
        "language": _("the language of the program, not of the packs"),
        "theme": _("the colours"),
        "motion": _("whether anything on the screen moves by itself"),
        "bell": _("a sound for a right answer"),
        "clock": _("seconds for a question of a classic round"),
        "goal": _("answers you want to give a day"),
        "buzzers": _("the keys of two who race"),
        "keymap": _("keys you have moved"),
        "profiles": _("the names of those who play here"),
    }[setting]


def taken(setting: str, value: Any) -> Any:
    """The value of a setting from JSON or from a typed text. Raises QuizError, naming it."""
    take = known(setting).take
    try:
        return take(value)
    except QuizError as error:
        raise QuizError(f"{setting}: {error.message}", advice=error.advice) from None


def known(setting: str) -> Setting:
    """The setting of that name. Raises QuizError with the likeliest one."""
    if setting not in SETTINGS:
        told = _("there is no setting called {name}").format(name=repr(one_line(setting)))
        raise QuizError(told, advice=meant(setting, tuple(SETTINGS)))
    return SETTINGS[setting]


def settled(values: Mapping[str, Any]) -> Settings:
    """The settings with these values, which `taken` has given, and the usual ones beside them."""
    return Settings(**values)


def as_json(setting: str, value: Any) -> Any:
    """A value as it is written in JSON."""
    if setting == "keymap":
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def as_text(setting: str, value: Any) -> str:
    """A value as it is shown, and as it may be typed."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if setting == "keymap":
        return keymap_text(value)
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value or "")


def wrong(value: Any, advice: str) -> QuizError:
    """The error for a value that makes no sense."""
    shown = one_line(value if isinstance(value, str) else repr(value)[:80])
    told = _("{value} makes no sense here").format(value=repr(shown[:40]))
    return QuizError(told, advice=advice)


def meant(word: str, words: tuple[str, ...]) -> str:
    """A sentence that asks for the likeliest of `words`, or lists them when none is near."""
    from difflib import get_close_matches

    if close := get_close_matches(word.strip().casefold()[:40], words, n=1):
        return _("Did you mean {word}?").format(word=close[0])
    return _("Known: {words}.").format(words=", ".join(words))
