"""The porter of the packs screen, which is called only when somebody wants one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..tui.porter import Held, Offer
    from .desk import House
    from .porter import Carrier


class LatePorter:
    """Hands everything to a carrier that is made at the first call, so that a start costs none."""

    def __init__(self, desk: House) -> None:
        self.desk = desk

    @cached_property
    def carrier(self) -> Carrier:
        """Who does the work."""
        from .porter import Carrier

        return Carrier(self.desk.environ, self.desk.shelves)

    def held(self) -> tuple[Held, ...]:
        """The packs that are there."""
        return self.carrier.held()

    def fetch(self, source: str, tell: Callable[[str], None]) -> Offer:
        """Fetch what `source` names."""
        return self.carrier.fetch(source, tell)

    def accept(self) -> None:
        """Add what was offered."""
        self.carrier.accept()

    def decline(self) -> None:
        """Let go of what was offered."""
        self.carrier.decline()

    def remove(self, id: str) -> None:
        """Remove a pack that was added."""
        self.carrier.remove(id)

    def __enter__(self) -> LatePorter:
        """Ready to be asked."""
        return self

    def __exit__(self, *_: object) -> None:
        """An offer that nobody accepted leaves nothing behind."""
        if "carrier" in self.__dict__:
            self.carrier.close()
