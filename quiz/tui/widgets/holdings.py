"""The packs that are there, with where they are from and what is wrong; or one thing at a time."""

from textual.content import Content

from ...game.words import in_questions
from ...tongue import _
from ..porter import Held
from ..text import literal, title
from .sheet import Row, Sheet

INDENT = Content("  ")


class Holdings(Sheet):
    """Lists packs with the light on one of them, or shows lines in place of the list."""

    def __init__(self) -> None:
        super().__init__(id="holdings")
        self.held: tuple[Held, ...] = ()
        self.about: tuple[str, ...] = ()
        self.lit = 0

    @property
    def chosen(self) -> Held | None:
        """The pack that is lit."""
        listed = not self.about and 0 <= self.lit < len(self.held)
        return self.held[self.lit] if listed else None

    def show(self, held: tuple[Held, ...], about: tuple[str, ...] = ()) -> None:
        """List these packs, or show the lines of `about` where there are any."""
        self.held, self.about = held, about
        self.lit = min(self.lit, max(len(held) - 1, 0))
        self.lay()
        if about:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def move(self, step: int) -> None:
        """Move the light, or scroll the lines."""
        if self.about:
            self.scroll_relative(y=step, animate=False)
        elif self.held:
            self.light(min(max(self.lit + step, 0), len(self.held) - 1))

    def rows(self) -> list[Row]:
        """What is shown, as rows."""
        if self.about:
            return [Row(literal(line)) for line in self.about]
        if not self.held:
            return [Row(Content(_("There is no pack yet. Press a to add one.")), "sheet--quiet")]
        return [held_row(one, place) for place, one in enumerate(self.held)]


def held_row(held: Held, place: int) -> Row:
    """One pack: its title, and below it where it is from and what is wrong with it."""
    count = f"{in_questions(held.questions)}, " if held.questions else ""
    licence = held.license or _("no licence named")
    lines = [
        title(held.title, "bold"),
        title(f"{held.id}: {count}{licence}; {held.origin}"),
    ]
    if held.problem:
        lines.append(title(f"! {held.problem}", "bold"))
    return Row(Content("\n").join(lines), "sheet--text", INDENT, place)
