"""The problems of a pack that is being written: those of the question on the table first."""

from collections.abc import Iterator

from textual.content import Content

from ...tongue import _
from ..text import prose
from ..watched import Trouble
from .sheet import Row, Sheet

SEVERITIES = {"error": _("error"), "warning": _("warning"), "advice": _("advice")}
LOOKS = {"error": "sheet--wrong", "warning": "sheet--strong"}
INDENT = Content("  ")


class Troubles(Sheet):
    """Lists problems with their places; nothing is told by colour alone."""

    def __init__(self) -> None:
        super().__init__(id="troubles")
        self.troubles: tuple[Trouble, ...] = ()
        self.question = ""

    def show(self, troubles: tuple[Trouble, ...], question: str) -> None:
        """List these problems; those of `question` come first."""
        self.troubles = troubles
        self.question = question
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.lay()

    def rows(self) -> list[Row]:
        """The problems of this question, then all others."""
        if not self.troubles:
            return [Row(Content("✓ " + _("No problems.")), "sheet--right")]
        here = [one for one in self.troubles if self.question and one.question == self.question]
        others = [one for one in self.troubles if one not in here]
        rows = [*titled(_("This question"), here), *titled(_("Elsewhere") if here else "", others)]
        return rows or [Row(Content(""))]


def titled(title: str, troubles: list[Trouble]) -> Iterator[Row]:
    """Problems under a title, or nothing when there are none."""
    if not troubles:
        return
    if title:
        yield Row(Content(title), "sheet--quiet")
    for one in troubles:
        severity = SEVERITIES.get(one.severity, one.severity)
        place = Content(f"{one.line}:{one.column} {one.code} {severity}: ")
        yield Row(place + prose(one.message), LOOKS.get(one.severity, "sheet--text"))
        if one.advice:
            yield Row(prose(one.advice), "sheet--quiet", INDENT)
