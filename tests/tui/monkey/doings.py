"""What a monkey does: it types, pastes, points, waits, and turns the terminal about."""

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

PLACES = (b"1", b"2", b"3", b"4")
CHOOSING = (*9 * PLACES, b"a", b"b", b"s", b"d", b"f", b"j", b"k", b"l", b";", b"\r", b" ")
GOING_ON = (b"n", b"n", b" ", b"\r")
MOVING = (b"\x1b[A", b"\x1b[B", b"h", b"x", b"p", b"z", b"w")
LEAVING = (b"\x1b", b"?", b"m", b"r", b"q", b"v", b"/", b"\x03", b"\x10", b"\x11", b"\x1a", b"c")
STRANGE = (
    *(bytes([sign]) for sign in range(32)),
    *(b"\x1b[%d~" % number for number in range(1, 35)),
    *(b"\x1b[1;%d%s" % (held, end) for held in range(2, 9) for end in (b"A", b"D", b"P", b"H")),
    *(b"\x1bO%s" % end for end in (b"P", b"Q", b"R", b"S")),
    *(b"\x1b[%d;%du" % (sign, held) for sign in (49, 97, 113) for held in (2, 3, 5, 7)),
    *("é漢🚂\u202e\u200b".encode()[at : at + 3] for at in range(12)),
    *(b"\x1b[99999999999u", b"\x1b]11;rgb:1/1/1\x07", b"\x1b[?62c"),
)
PASTES = (b"1n" * 20, b"[b]x[/]\x1b[31m\x07", b"Ada, Bo", b"x" * 3000, b"\x00\xff\r\n\t", b"")
SIZES = ((1, 1), (2, 1), (7, 3), (20, 5), (40, 15), (80, 24), (160, 50), (500, 200))
USUAL = (80, 24)
BUTTONS = (35, 35, 64, 65, 0, 0, 0, 2)  # a move, the wheel, the left and the right button


class Doing(NamedTuple):
    """One thing the monkey does: what the terminal has `sent`, a new `size`, `seconds` that pass,
    a `stop` by Ctrl+Z until `fg`, or a disk that is full for one event.

    `may_answer` tells whether an answer may come of it.
    """

    sent: bytes = b""
    size: tuple[int, int] | None = None
    seconds: float = 0.0
    stop: bool = False
    full: bool = False
    may_answer: bool = False


def doings(chance: Random) -> Iterator[Doing]:
    """What a monkey does, without end: most of it plays the game."""
    kinds = tuple(KINDS)
    while True:
        yield from chance.choices(kinds, tuple(KINDS.values()))[0](chance)


def playing(chance: Random) -> Iterator[Doing]:
    """A key of the game."""
    keys = chance.choices((CHOOSING, GOING_ON, MOVING), (6, 5, 1))[0]
    yield Doing(chance.choice(keys), may_answer=True)


def leaving(chance: Random) -> Iterator[Doing]:
    """A key that leads to another screen, or out."""
    yield Doing(chance.choice(LEAVING), may_answer=True)


def nonsense(chance: Random) -> Iterator[Doing]:
    """A control key, a function key, or what no key sends."""
    yield Doing(chance.choice(STRANGE), may_answer=True)


def pasting(chance: Random) -> Iterator[Doing]:
    """A paste, whatever is in it."""
    yield Doing(b"\x1b[200~" + chance.choice(PASTES) + b"\x1b[201~")


def looking(chance: Random) -> Iterator[Doing]:
    """To the terminal, or away from it."""
    yield Doing(chance.choice((b"\x1b[I", b"\x1b[O")))


def waiting(chance: Random) -> Iterator[Doing]:
    """Some time passes."""
    yield Doing(seconds=chance.choice((0.0, 0.5, 1.0, 4.0, 30.0)))


def disturbing(chance: Random) -> Iterator[Doing]:
    """A stop, a full disk, or a terminal of another size for the time of a key."""
    kind = chance.randrange(4)
    if kind == 0:
        yield Doing(stop=True)
    elif kind == 1:
        yield Doing(full=True)
    else:
        yield Doing(size=chance.choice(SIZES))
        yield from playing(chance)
        yield Doing(size=USUAL)


def pointing(chance: Random) -> Iterator[Doing]:
    """A move, a turn of the wheel, or a click, mostly on the screen."""
    x, y = chance.randint(-1, USUAL[0] + 10), chance.randint(-1, USUAL[1] + 2)
    button = chance.choice(BUTTONS)
    yield Doing(b"\x1b[<%d;%d;%dM" % (button, x, y))
    if button in (0, 2):
        yield Doing(b"\x1b[<%d;%d;%dm" % (button, x, y), may_answer=True)


KINDS: dict[Callable[[Random], Iterator[Doing]], int] = {
    playing: 800,
    pointing: 80,
    nonsense: 30,
    waiting: 30,
    looking: 20,
    disturbing: 12,
    pasting: 8,
    leaving: 6,
}
