"""What the player is told: hints before the answer; why, and the cited passage, after it."""

from textual.content import Content

from ...game.question import Citation, Pack
from ...game.round import Round, Turn
from ...game.text import one_line
from ..text import literal, paragraph, prose
from .board import letter
from .sheet import Row, Sheet

BAR = Content("▎ ")


class Feedback(Sheet):
    """Shows the hints of an open question, or all there is to say about an answered one."""

    def __init__(self, pack: Pack, round: Round, welcome: str = "") -> None:
        super().__init__(id="feedback")
        self.pack = pack
        self.round = round
        self.welcome = welcome

    def show(self, round: Round) -> None:
        """Draw what there is to say about the turn on the table, from its top."""
        if round.given or round.at != self.round.at:
            self.welcome = ""
        self.round = round
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.lay()

    def rows(self) -> list[Row]:
        """Nothing, the welcome and hints, or the whole explanation."""
        if self.round.finished:
            return []
        return explained(self.pack, self.round) if self.round.given else self.before()

    def before(self) -> list[Row]:
        """What is said while the question is open."""
        rows = [Row(literal(self.welcome), "sheet--quiet")] if self.welcome else []
        total = len(self.round.turn.question.hints)
        for number, hint in enumerate(self.round.hints_shown, 1):
            label = f"Hint {number} of {total}: " if total > 1 else "Hint: "
            rows.append(Row(prose(hint), "sheet--text", Content(label)))
        return rows


def explained(pack: Pack, round: Round) -> list[Row]:
    """The verdict, the why of what was picked, the why of the question, and its passages."""
    turn, given = round.turn, round.given
    if given is None:
        return []
    rows = [verdict_row(turn, given.right, given.hints)]
    for place in sorted(given.pick):
        if why := turn.options[place].why:
            rows.append(Row(prose(why), "sheet--text"))
    if turn.question.why:
        rows.append(Row(prose(turn.question.why), "sheet--text"))
    return rows + [row for citation in turn.question.citations for row in cited(pack, citation)]


def verdict_row(turn: Turn, right: bool, hints: int) -> Row:
    """Right or wrong, in a sign and a word, and which option was right."""
    if right:
        told = " (with a hint)" if hints == 1 else f" (with {hints} hints)" if hints else ""
        return Row(Content(f"✓ Right{told}."), "sheet--right")
    right_ones = [f"{place + 1} {letter(place)}".strip() for place in sorted(turn.right)]
    named = [
        Content(f"{key} ") + prose(turn.options[place].text)
        for key, place in zip(right_ones, sorted(turn.right), strict=True)
    ]
    return Row(Content("✗ Wrong. Right: ") + Content(", ").join(named), "sheet--wrong")


def cited(pack: Pack, citation: Citation) -> list[Row]:
    """A passage, and the document and paragraph it comes from."""
    source = pack.source(citation.source)
    name = one_line(source.title or source.file) if source else one_line(citation.source)
    place = f", {paragraph(citation.at)}" if citation.at else ""
    return [
        Row(literal(citation.quote), "sheet--quote", BAR),
        Row(literal(f"{name}{place}"), "sheet--quiet", BAR),
    ]
