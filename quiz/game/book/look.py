"""What of the score book is open: a view, its order, whose games, and the words of the filter."""

from datetime import date
from typing import NamedTuple

from ...errors import QuizError
from ...tongue import _
from ..text import one_line
from .calendar import Year, year
from .counts import Asked, Book, Count, by_label, summed
from .played import Played
from .standings import GAME_ORDERS, PACK_ORDERS, Standing, ordered, ranked, standings
from .trend import Trend, dated, trend
from .wanted import Wanted

GAMES, PACKS, TREND, TAGS, CALENDAR = range(5)
VIEWS = (_("games"), _("packs"), _("trend"), _("tags"), _("calendar"))
VIEW_NAMES = ("games", "packs", "trend", "tags", "calendar")
TABLES = (GAMES, PACKS)
LABEL_ORDERS = ("weakest", "most", "name")
ORDERS = {GAMES: tuple(GAME_ORDERS), PACKS: tuple(PACK_ORDERS), TAGS: LABEL_ORDERS}
ORDER_NAMES = {
    "newest": _("newest"),
    "points": _("points"),
    "right": _("right"),
    "time": _("time"),
    "games": _("games"),
    "pack": _("pack"),
    "weakest": _("weakest"),
    "most": _("most answered"),
    "name": _("name"),
}
HARDNESS = ("easy", "medium", "hard")


class Look(NamedTuple):
    """A way to look at the book; `turns` counts how often each view's order was changed."""

    wanted: Wanted = Wanted()
    view: int = GAMES
    turns: tuple[int, ...] = (0,) * len(VIEWS)

    @property
    def order(self) -> str:
        """The order of what is listed now; nothing where there is one order only."""
        orders = ORDERS.get(self.view, ("",))
        return orders[self.turns[self.view] % len(orders)]

    def sorted_by(self, order: str) -> "Look":
        """The same view in an order of its own; nothing is the first of them.

        Raises QuizError when the view has no such order.
        """
        orders = ORDERS.get(self.view, ("",))
        if order and order not in orders:
            known = ", ".join(orders)
            advice = _("Orders: {known}.").format(known=known) if known else ""
            told = _("{view} cannot be sorted by {order!r}")
            raise QuizError(
                told.format(view=VIEW_NAMES[self.view], order=one_line(order)), advice=advice
            )
        place = orders.index(order) if order else 0
        return self._replace(
            turns=tuple(place if at == self.view else turn for at, turn in enumerate(self.turns))
        )

    def turned(self) -> "Look":
        """The next order of this view."""
        orders = ORDERS.get(self.view, ())
        if not orders:
            return self
        return self.sorted_by(orders[(orders.index(self.order) + 1) % len(orders)])

    def at(self, view: int) -> "Look":
        """Another view; after the last comes the first."""
        return self._replace(view=view % len(VIEWS))

    def saying(self, words: str) -> "Look":
        """What has these words."""
        return self._replace(wanted=self.wanted._replace(words=words))

    def of_next(self, players: tuple[str, ...]) -> "Look":
        """The games of the next of `players`; after the last one, those of everyone."""
        whose: tuple[str | None, ...] = (*players, None)
        now = self.wanted.player
        place = whose.index(now) if now in whose else -1
        return self._replace(wanted=self.wanted._replace(player=whose[(place + 1) % len(whose)]))

    def mixed(self, book: Book) -> bool:
        """Whether the games of several players stand side by side."""
        return self.wanted.player is None and len(book.players) > 1

    def games(self, book: Book) -> tuple[Played, ...]:
        """The games, in the order of their view."""
        order = self.at(GAMES).order
        wanted = self.wanted.games(book)
        return wanted if order == "newest" else ordered(wanted, order)

    def packs(self, book: Book) -> tuple[Standing, ...]:
        """The packs by mode, in the order of their view."""
        return ranked(standings(self.wanted.games(book)), self.at(PACKS).order)

    def days(self, book: Book) -> dict[str, Count]:
        """The answers of each day."""
        return summed(self.wanted.counts(book.days, book.titles), lambda cell: cell.what)

    def trend(self, book: Book) -> Trend:
        """How answers went as time went by."""
        return trend(self.days(book), dated(book.today) or date.max)

    def year(self, book: Book) -> Year:
        """The last year, day by day."""
        return year(self.days(book), dated(book.today) or date.max)

    def difficulty(self, book: Book, asked: Asked) -> dict[str, Count]:
        """The answers by difficulty, from easy to hard."""
        cells = self.wanted.counts(asked.counts, book.titles)
        told = by_label(cells, asked.labels, lambda label: (label.difficulty,))
        return {name: told[name] for name in HARDNESS if name in told}

    def tags(self, book: Book, asked: Asked) -> dict[str, Count]:
        """The answers by tag, in the order of their view."""
        cells = self.wanted.counts(asked.counts, book.titles)
        told = by_label(cells, asked.labels, lambda label: label.tags)
        keys = {
            "weakest": lambda one: (one[1].share, one[0]),
            "most": lambda one: (-one[1].answered, one[0]),
            "name": lambda one: (one[0].casefold(), one[0]),
        }
        return dict(sorted(told.items(), key=keys[self.at(TAGS).order]))
