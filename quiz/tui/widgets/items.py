"""The questions of a pack with what the answers say of each: a list, and one of them in full."""

from textual.content import Content
from textual.events import Click
from textual.message import Message

from ...game.stats.findings import findings
from ...game.stats.item import Item, PackStats
from ...game.stats.words import figures, heading, idle_unknown, options
from ...tongue import _
from ..text import literal, prose, title
from .sheet import Row, Sheet

MARK = 5  # columns for the share, and the sign of what looks wrong


class Items(Sheet):
    """One line a question, the light on the one that Enter opens; above them what all is from."""

    class Clicked(Message):
        """A question was clicked, and is lit now."""

    def __init__(self) -> None:
        super().__init__(id="items")
        self.stats: PackStats | None = None
        self.fault = ""

    @property
    def chosen(self) -> Item | None:
        """What is lit."""
        return self.stats.items[self.lit] if self.stats and self.lit >= 0 else None

    def show(self, stats: PackStats | None, fault: str = "") -> None:
        """List the questions of a pack, or say why there are none."""
        self.stats, self.fault = stats, fault
        self.lit = 0 if stats and stats.answers else -1
        self.lay()

    def move(self, step: int) -> None:
        """Move the light by `step`; at the first question, show what stands above it too."""
        if self.stats and self.lit >= 0:
            self.light(min(max(self.lit + step, 0), len(self.stats.items) - 1))
            if self.lit == 0:
                self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def rows(self) -> list[Row]:
        """What the figures are from, and then the questions; those that look wrong have a !."""
        if self.stats is None:
            return [Row(literal(self.fault or _("Counting …")), "sheet--quiet")]
        rows = [Row(title(line), "sheet--quiet") for line in heading(self.stats)]
        if not self.stats.answers and not any(item.flags for item in self.stats.items):
            return rows
        rows.append(Row(Content("")))
        for place, item in enumerate(self.stats.items):
            told = [item.question.text, *(finding.text for finding in findings(item)[:1])]
            text = Content("\n").join(map(title, told))
            rows.append(Row(text, "sheet--text", label(item), place))
        return rows

    def on_click(self, event: Click) -> None:
        """A click lights a question and opens it."""
        place = self.entry_at(event.y)
        if place >= 0:
            self.light(place)
            self.post_message(self.Clicked())


def label(item: Item) -> Content:
    """The share of right answers, or how many there are, before a question."""
    share = f"{item.facility.value:.0%}" if item.facility else f"{item.right}/{item.of}"
    return Content(f"  {share:>{MARK}} {'!' if findings(item) else ' '} "[: MARK + 5])


class OneItem(Sheet):
    """All figures of one question."""

    def __init__(self, item: Item) -> None:
        super().__init__(id="item")
        self.item = item

    def rows(self) -> list[Row]:
        """The question, what looks wrong, the figures, the options."""
        item = self.item
        rows = [Row(prose(item.question.text), "sheet--strong")]
        wrong = [finding.text for finding in findings(item)]
        rows += [Row(title(text), "sheet--wrong", Content("! ")) for text in wrong]
        rows.append(Row(Content("")))
        rows += [Row(title(figure), label=Content(f"{name}: ")) for name, figure in figures(item)]
        rows.append(Row(Content("")))
        for taken, told in options(item) if item.of else ():
            sign, look = ("✓ ", "sheet--right") if taken.right else ("✗ ", "sheet--text")
            rows.append(Row(Content.assemble(title(taken.text), f": {told}"), look, Content(sign)))
        if item.of and (unknown := idle_unknown(item)):
            rows += [Row(Content("")), Row(literal(unknown), "sheet--quiet")]
        return rows
