"""What a player may settle."""

from typing import NamedTuple

DARK = "citequiz-dark"


class Settings(NamedTuple):
    """What the player has settled.

    An empty `language` is that of the system. `motion` off means that nothing moves by itself.
    `clock` is the seconds for a question of a classic round and `goal` the answers wanted a day,
    0 for none. `buzzers` are two times four keys, empty for the usual ones. `keymap` holds the
    keys that were moved, `profiles` the names of those who play here.
    """

    player: str = ""
    language: str = ""
    theme: str = DARK
    motion: bool = True
    bell: bool = False
    clock: int = 0
    goal: int = 0
    buzzers: str = ""
    keymap: tuple[tuple[str, str], ...] = ()
    profiles: tuple[str, ...] = ()
