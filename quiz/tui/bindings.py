"""All keys of all screens, for those who move some."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from textual.binding import Binding
from textual.screen import Screen

from . import screens


class Bound(NamedTuple):
    """The keys that do one thing on one screen, with commas between them."""

    screen: str
    id: str
    keys: str
    does: str


def every_screen() -> list[type[Screen[object]]]:
    """The screens of the program, but those that only others are made from, by their names."""
    found = set()
    for module in iter_modules(screens.__path__):
        there = vars(import_module(f"{screens.__name__}.{module.name}")).values()
        found |= {one for one in there if isinstance(one, type) and issubclass(one, Screen)}
    own = {one for one in found if one.__module__.startswith(screens.__name__)}
    bases = {base for one in own for base in one.__mro__[1:]}
    return sorted(own - bases, key=lambda one: one.__name__)


def own_bindings(screen: type[Screen[object]]) -> Iterator[Binding]:
    """The bindings of a screen, its own first, without those that Textual has."""
    for base in screen.__mro__:
        if base.__module__.startswith(__package__):
            for binding in base.__dict__.get("BINDINGS", ()):
                yield binding if isinstance(binding, Binding) else Binding(*binding)


def bound() -> list[Bound]:
    """Every key of every screen that can be moved."""
    return [
        Bound(screen.__name__, binding.id, keys(binding), binding.description)
        for screen in every_screen()
        for binding in own_bindings(screen)
        if binding.id
    ]


def keys(binding: Binding) -> str:
    """The keys of a binding, as Textual names them."""
    return ",".join(key.strip() for key in binding.key.split(","))


def tables() -> dict[str, dict[str, str]]:
    """For each screen, which keys each id has there."""
    found: dict[str, dict[str, str]] = {}
    for one in bound():
        own = found.setdefault(one.screen, {})
        own[one.id] = f"{own[one.id]},{one.keys}" if one.id in own else one.keys
    return found
