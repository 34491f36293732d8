"""The source document, opened at the passage that a question cites."""

import re
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.style import Style

from ...errors import QuizError
from ...game.question import Citation, Pack
from ...game.shelf import Passage
from ...game.text import one_line
from ...tongue import _
from ..desk import Desk
from ..text import literal, paragraph, title
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys
from ..widgets.sheet import Row, Sheet
from .scrolling import Scrolling


class Document(Sheet):
    """A document's text with the cited words marked; `passage` is None while there is none."""

    def __init__(self) -> None:
        super().__init__(id="document")
        self.passage: Passage | None = None

    def show(self, passage: Passage) -> None:
        """Draw another passage, and bring the cited words into view."""
        self.passage = passage
        self.lay()
        self.centre(CITED)

    def span(self, entry: int) -> tuple[int, int]:
        """The lines that hold cited words: only they carry a style of their own."""
        marked = [y for y, line in enumerate(self.lines) if line.entry == entry and line.text.spans]
        return (marked[0], len(marked)) if marked else (0, 0)

    def rows(self) -> list[Row]:
        """One row for each line of the document; those with cited words belong together."""
        if self.passage is None:
            return []
        mark = self.get_visual_style("sheet--cited", partial=True)
        return marked(self.passage, mark)


CITED = 0


def marked(passage: Passage, mark: Style) -> list[Row]:
    """The lines of the document as rows; the cited words carry `mark` and a bar at the side."""
    rows: list[Row] = []
    begin = 0
    for line in flowing(passage.text).splitlines(keepends=True):
        end = begin + len(line)
        first, last = max(passage.start, begin), min(passage.end, end)
        cited = passage.start >= 0 and first < last
        text = line.rstrip("\r\n")
        if cited:
            parts = text[: first - begin], text[first - begin : last - begin], text[last - begin :]
            content = literal(parts[0]) + literal(parts[1], mark) + literal(parts[2])
            rows.append(Row(content, "sheet--text", Content(" ▎"), CITED))
        elif text.startswith("#"):
            rows.append(Row(literal(text.lstrip("# ")), "sheet--strong", Content("  ")))
        else:
            rows.append(Row(literal(text), "sheet--text", Content("  ")))
        begin = end
    return rows


HARD_WRAP = re.compile(r"(?<=[^\s#])\n(?=\S)(?![#>|*+\-`]|\d+[.)]\s)")


def flowing(text: str) -> str:
    """`text` with the line ends inside paragraphs turned into spaces, so that it fits any width.

    Every other character keeps its place: line ends before headings, lists, tables, indented
    lines and blank ones stay, and so do those after headings.
    """
    flowed = list(HARD_WRAP.sub(" ", text))
    for heading in re.finditer(r"^#.*$", text, re.MULTILINE):
        if heading.end() < len(text):
            flowed[heading.end()] = text[heading.end()]
    return "".join(flowed)


class Reader(Scrolling):
    """Shows where the answer stands; several citations are gone through one after the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", _("Back to the question"), id="back"),
        Binding("s,n", "next", _("Next cited passage"), id="next-passage"),
        Binding("question_mark", "app.help", _("Keys and help"), id="help"),
    ]

    def __init__(self, pack: Pack, citations: tuple[Citation, ...], desk: Desk) -> None:
        super().__init__()
        self.pack = pack
        self.citations = citations
        self.desk = desk
        self.at = 0

    def compose(self) -> ComposeResult:
        """The name of the document, the document, the keys."""
        yield Banner()
        yield Document()
        more = [Hint("s", _("next passage"), "screen.next")] if len(self.citations) > 1 else []
        yield Keys((Hint("esc", _("back"), "screen.dismiss"), *more, Hint("↑↓", _("scroll"))))

    def on_mount(self) -> None:
        """Open the first passage once the size is known."""
        self.call_after_refresh(self.open)

    def open(self) -> None:
        """Show the citation at `at`, or say why its document cannot be shown."""
        citation = self.citations[self.at]
        try:
            passage = self.desk.passage(self.pack, citation)
        except QuizError as error:
            self.notify(one_line(str(error)), severity="error", markup=False)
            source = self.pack.source(citation.source)
            self.query_one(Banner).show(title(source.title if source else citation.source))
            return
        name = passage.source.title or passage.source.file
        place = f"{paragraph(citation.at)}  " if citation.at else ""
        self.query_one(Banner).show(title(f"{place}{name}"))
        if passage.start < 0:
            self.notify(_("The cited words are not in this copy."), severity="warning")
        self.query_one(Document).show(passage)

    def action_next(self) -> None:
        """Go to the next citation of the question, and round."""
        if len(self.citations) > 1:
            self.at = (self.at + 1) % len(self.citations)
            self.open()
