"""Keys that a player has moved: which binding each belongs to, and what a terminal can send."""

import re
from collections.abc import Mapping
from typing import Any

from ..errors import QuizError
from ..tongue import _
from .text import one_line

Keymap = tuple[tuple[str, str], ...]

IDENTIFIER = re.compile(r"[a-z][a-z0-9-]{0,39}")
ALONE = ("insert", "delete", "backspace", "tab", "enter", "space", "escape")
MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
NAMED = {
    *ALONE,
    "shift+tab",
    *MOVING,
    *(f"shift+{key}" for key in MOVING[:6]),
    *(f"ctrl+{key}" for key in MOVING),
    *(f"f{number}" for number in range(1, 13)),
}
FIXED = ("ctrl+c", "ctrl+p", "ctrl+q", "ctrl+z")
# Ctrl with these letters is another key's byte (Backspace, Tab, Enter) or never arrives.
TAKEN_BY_TERMINAL = {"h": "Backspace", "i": "Tab", "j": "Enter", "m": "Enter"}
LETTER = re.compile(r"ctrl\+([a-z])")
SIGNS = {
    "question_mark": "?",
    "slash": "/",
    "comma": ",",
    "full_stop": ".",
    "semicolon": ";",
    "colon": ":",
    "minus": "-",
    "plus": "+",
    "equals_sign": "=",
    "exclamation_mark": "!",
}
WORDS = {sign: word for word, sign in SIGNS.items()}


def keymap(value: Any) -> Keymap:
    """Moved keys, from a JSON object or from a text such as `next=n,space hint=x`.

    Raises QuizError for what is no such thing, and for a key that a terminal cannot send.
    """
    pairs = value if not isinstance(value, str) else parted(value)
    if isinstance(pairs, dict):
        pairs = pairs.items()
    if not isinstance(value, str | dict | tuple):
        raise QuizError(_("these are no keys"), advice=_("Write them like this: next=n,space"))
    return tuple(sorted((binding(own), ",".join(keys(own, told))) for own, told in pairs))


def parted(text: str) -> dict[str, str]:
    """The pairs in a text. Raises QuizError for a word without `=`, or an id that comes twice."""
    pairs: dict[str, str] = {}
    for word in text.split():
        own, sign, told = word.partition("=")
        if not sign or own in pairs:
            told = _("{word} does not move a key").format(word=repr(one_line(word[:40])))
            raise QuizError(told, advice=_("Write them like this: next=n,space hint=x"))
        pairs[own] = told
    return pairs


def binding(id: str) -> str:
    """The id of a binding. Raises QuizError when it cannot be one."""
    if not IDENTIFIER.fullmatch(id):
        told = _("{id} is no name of a key").format(id=repr(one_line(id[:40])))
        raise QuizError(told, advice=_("`quiz settings keys` lists the names."))
    return id


def keys(id: str, told: Any) -> list[str]:
    """The keys in a text with commas between them, in Textual's words. Raises QuizError."""
    named = told.strip() if isinstance(told, str) else ""
    parts = ["comma"] if named == "," else [part.strip() for part in named.split(",")]
    found = [WORDS.get(part, part) for part in parts]
    for key in found:
        if fault := unsendable(key):
            told = _("{id} cannot be moved: {fault}").format(id=id, fault=fault)
            raise QuizError(told, advice=_("Write a letter, a sign, f1 to f12, or ctrl+letter."))
    return found


def unsendable(key: str) -> str:
    """Why a terminal cannot send `key`, or nothing where it can."""
    if key in NAMED or key in SIGNS or (len(key) == 1 and key.isprintable() and key != " "):
        return ""
    letter = LETTER.fullmatch(key)
    if key in FIXED:
        return _("{key} always does the same").format(key=key)
    if letter and letter[1] in TAKEN_BY_TERMINAL:
        other = TAKEN_BY_TERMINAL[letter[1]]
        return _("a terminal sends {other} for {key}").format(other=other, key=key)
    if letter:
        return ""
    return _("a terminal does not send {key}").format(key=repr(one_line(key[:40])))


def keymap_text(moved: Keymap) -> str:
    """Moved keys as they may be typed."""
    return " ".join(f"{own}={told}" for own, told in moved)


def faults(moved: Keymap, screens: Mapping[str, Mapping[str, str]]) -> dict[str, QuizError]:
    """What is wrong with moved keys, by the id they belong to.

    `screens` tells for each screen which keys each id has there: `{"Home": {"up": "up,k"}}`.
    """
    found: dict[str, QuizError] = {}
    known = sorted({own for bound in screens.values() for own in bound})
    for own, _keys in moved:
        if own not in known:
            told = _("there is no key called {id}").format(id=own)
            found[own] = QuizError(told, advice=near(own, known))
    for screen, bound in screens.items():
        for own, other, key in clashes(dict(moved), bound):
            told = _("{id} and {other} would both be {key} on the screen {screen}")
            message = told.format(id=own, other=other, key=SIGNS.get(key, key), screen=screen)
            advice = _("Choose another key, or move the other one as well.")
            found.setdefault(own, QuizError(message, advice=advice))
    return found


def clashes(moved: Mapping[str, str], bound: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Each moved id with the other one that has its key on the same screen, and that key."""
    taken: dict[str, list[str]] = {}
    for own, usual in bound.items():
        for key in moved.get(own, usual).split(","):
            taken.setdefault(key, []).append(own)
    return [
        (own, other, key)
        for key, owners in taken.items()
        for own in owners
        for other in owners
        if own != other and own in moved
    ]


def near(word: str, known: list[str]) -> str:
    """A sentence that asks for the likeliest id."""
    from difflib import get_close_matches

    if close := get_close_matches(word, known, n=1):
        return _("Did you mean {word}?").format(word=close[0])
    return _("`quiz settings keys` lists the names.")
