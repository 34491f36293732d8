"""What the pages of the score book show, and what they say where there is nothing to show."""

from collections.abc import Iterable

from ...tongue import _, many
from ..players import named
from .charts import Signs
from .counts import Asked, Book
from .look import GAMES, ORDER_NAMES, TABLES, TAGS, TREND, Look
from .pages import Told, calendar_page, label_page, trend_page


def page(
    book: Book | None, asked: Asked | None, look: Look, width: int, signs: Signs
) -> list[Told]:
    """The lines of a view that is no table, or what to do where a view is empty.

    `book` and `asked` are None while they are being read.
    """
    if book is None:
        return [Told(_("Reading the scores …"))]
    if not book.games:
        told = _("No game was played yet.")
        return [Told(told, strong=True), Told(_("Esc goes home; Enter plays there."))]
    if look.view == TAGS and asked is None:
        return [Told(_("Reading the packs …"))]
    return list(lines(book, asked or Asked(), look, width, signs)) or [Told(_nothing(look))]


def lines(book: Book, asked: Asked, look: Look, width: int, signs: Signs) -> Iterable[Told]:
    """The lines of trend, tags or calendar; none for a table, and for no answers."""
    if look.view in TABLES or not look.days(book):
        return ()
    if look.view == TAGS:
        told = look.difficulty(book, asked), look.tags(book, asked)
        return label_page(*told, width, signs)
    if look.view == TREND:
        return trend_page(look.trend(book), width, signs)
    return calendar_page(look.year(book), width, signs)


def _nothing(look: Look) -> str:
    if look.wanted.words:
        return _("Nothing matches. Esc shows all.")
    if look.view == TAGS:
        return _("No question that was answered has a tag or a difficulty.")
    return _("Nothing was answered yet. Esc goes home; Enter plays there.")


def heading(book: Book | None, look: Look, listed: int) -> str:
    """Whose scores are shown, how many lines of a table are `listed`, and in which order."""
    parts = [_("Scores")]
    if book and len(book.players) > 1:
        whose = look.wanted.player
        parts.append(_("everyone") if whose is None else named(whose))
    if book and look.view == GAMES:
        parts.append(many("{n} game", "{n} games", listed).format(n=f"{listed:,}"))
    if book and look.order:
        parts.append(_("by {order}").format(order=ORDER_NAMES[look.order]))
    words = f" /{look.wanted.words}" if look.wanted.words else ""
    return ", ".join(parts) + words
