"""What the player is told: hints before the answer; why, and the cited passage, after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from ...game.text import one_line
from ...game.words import ghost_said
from ...tongue import _
from ..text import literal, paragraph, prose
from .asides import asides
from .sheet import Row, Sheet
from .verdict import verdict_row

if TYPE_CHECKING:
    from ...game.ghost import Ghost
    from ...game.question import Citation, Pack
    from ...game.round import Round

BAR = Content("▎ ")


class Feedback(Sheet):
    """Shows the hints of an open question, or all there is to say about an answered one."""

    def __init__(
        self, pack: Pack, round: Round, welcome: str = "", ghost: Ghost | None = None
    ) -> None:
        super().__init__(id="feedback")
        self.pack = pack
        self.round = round
        self.welcome = welcome
        self.ghost = ghost
        self.sure = False
        self.low = False
        self.passed: Round | None = None

    def shorten(self, low: bool) -> None:
        """Leave the description to screens with lines to spare."""
        if low != self.low:
            self.low = low
            self.lay()

    def show(self, round: Round, *, sure: bool = False, passed: Round | None = None) -> None:
        """Draw what there is to say about the turn on the table, from its top.

        `sure` asks how sure the player is; `passed` is the round at the answer before, where the
        round has gone on without waiting.
        """
        if round.given or round.at != self.round.at:
            self.welcome = ""
        self.round, self.sure, self.passed = round, sure, passed
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.lay()

    def rows(self) -> list[Row]:
        """Nothing, the welcome and hints, or the whole explanation."""
        if self.round.finished:
            return []
        if not self.round.given:
            return self.before()
        rows = explained(self.pack, self.round)
        if self.ghost:
            rows.insert(1, Row(Content(ghost_said(self.round, self.ghost)), "sheet--quiet"))
        return rows

    def before(self) -> list[Row]:
        """What is said while the question is open."""
        rows = [Row(literal(self.welcome), "sheet--quiet")] if self.welcome else []
        if self.pack.description and not (self.round.answers or self.low):
            rows.append(Row(prose(self.pack.description), "sheet--quiet"))
        rows += asides(self.round, self.passed)
        total = len(self.round.turn.question.hints)
        for number, hint in enumerate(self.round.hints_shown, 1):
            of = _("Hint {at} of {of}:").format(at=number, of=total)
            label = of if total > 1 else _("Hint:")
            rows.append(Row(prose(hint), "sheet--text", Content(f"{label} ")))
        if self.sure:
            rows.append(Row(Content(_("How sure? 1 guess, 2 fairly, 3 certain")), "sheet--strong"))
        return rows


def explained(pack: Pack, round: Round) -> list[Row]:
    """The verdict, the why of what was picked, the why of the question, and its passages."""
    turn, given = round.turn, round.given
    if given is None:
        return []
    rows = [verdict_row(round)]
    for place in sorted(given.pick):
        if why := turn.options[place].why:
            rows.append(Row(prose(why), "sheet--text"))
    if turn.question.why:
        rows.append(Row(prose(turn.question.why), "sheet--text"))
    return rows + [row for citation in turn.question.citations for row in cited(pack, citation)]


def cited(pack: Pack, citation: Citation) -> list[Row]:
    """A passage, and the document and paragraph it comes from."""
    source = pack.source(citation.source)
    name = one_line(source.title or source.file) if source else one_line(citation.source)
    place = f", {paragraph(citation.at)}" if citation.at else ""
    return [
        Row(literal(citation.quote), "sheet--quote", BAR),
        Row(literal(f"{name}{place}"), "sheet--quiet", BAR),
    ]
