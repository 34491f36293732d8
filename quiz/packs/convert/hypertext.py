"""HTML as the plain text of a pack.

Blocks and line breaks become lines, code stands in backticks, an image leaves its alternative text
and a link its address.
"""

import re
from collections.abc import Callable
from html import unescape

from .scripts import lowered, raised
from .tags import BLOCKS, CODE, MEDIA, UNSEEN, Tag, meant, tags

Notes = tuple[str, ...]

SPACE = re.compile(r"[ \t\n\r\f]+")
BEFORE_BREAK = re.compile(r"(?<![ \t])[ \t]+(?=\n)")
MANY_LINES = re.compile(r"\n{3,}")
ENTITY = re.compile(r"&#?\w{1,32};")
WEB = re.compile(r"(https?|ftp|mailto):", re.IGNORECASE)


def plain(text: str) -> tuple[str, Notes]:
    """A text in HTML as plain text, and what of it was dropped or altered."""
    return Flow(collapse=True).run(text, list(tags(text)))


def typed(text: str) -> tuple[str, Notes]:
    """A text that was typed with some HTML among it, as plain text, and what was dropped.

    Lines stay lines. Only tags that enclose something, or need not, are taken for tags: somebody
    who writes `<table>` alone writes about it.
    """
    return Flow(collapse=False).run(text, meant(text, list(tags(text))))


class Flow:
    """A text as it is built. `collapse` says that white space is only space, as in HTML."""

    def __init__(self, *, collapse: bool) -> None:
        self.collapse = collapse
        self.out: list[str] = []
        self.notes: dict[str, None] = {}
        self.opened: dict[str, tuple[int, Tag]] = {}
        self.numbers: list[int] = []
        self.unseen = ""

    def run(self, text: str, found: list[Tag]) -> tuple[str, Notes]:
        """The whole text, with the tags that were found in it."""
        at = 0
        for tag in found:
            self.say(text[at : tag.start])
            self.turn(tag)
            at = tag.end
        self.say(text[at:])
        for name in list(self.opened):
            self.shut(name)
        shown = "".join(self.out)
        if self.collapse:
            shown = MANY_LINES.sub("\n\n", BEFORE_BREAK.sub("", shown.replace("\xa0", " ")))
        return shown.strip(), tuple(self.notes)

    def say(self, text: str) -> None:
        """Add text that stands between tags."""
        if self.unseen or not text:
            return
        text = ENTITY.sub(lambda match: unescape(match[0]), text) if "&" in text else text
        if self.collapse and "pre" not in self.opened:
            text = SPACE.sub(" ", text)
            text = text.lstrip(" ") if self.last in ("", "\n", " ") else text
        self.add(text)

    def add(self, text: str) -> None:
        """Add text as it is."""
        if text:
            self.out.append(text)

    @property
    def last(self) -> str:
        """The last character so far."""
        return self.out[-1][-1] if self.out else ""

    def line(self) -> None:
        """Begin a line, unless one has just begun."""
        if self.last not in ("", "\n"):
            self.out[-1] = self.out[-1].rstrip(" ") or "\n"
            if self.last != "\n":
                self.add("\n")

    def note(self, text: str) -> None:
        """Tell of something that was dropped or altered."""
        self.notes[text] = None

    def turn(self, tag: Tag) -> None:
        """Do what a tag says."""
        if self.unseen:
            self.unseen = "" if tag.close and tag.name == self.unseen else self.unseen
        elif turning := TURNS.get(tag.name):
            turning(self, tag)

    def hide(self, tag: Tag) -> None:
        """Pass over what is not to be read."""
        self.unseen = "" if tag.close else tag.name

    def broken(self, _: Tag) -> None:
        """Break the line."""
        self.add("\n")

    def media(self, tag: Tag) -> None:
        """Tell of what cannot be shown."""
        self.note(f"dropped: {tag.name} in the text")

    def cell(self, tag: Tag) -> None:
        """Divide the cells of a row."""
        self.add("" if tag.close or self.last in ("", "\n") else " | ")

    def quotation(self, _: Tag) -> None:
        """Begin or end a quotation."""
        self.add('"')

    def block(self, tag: Tag) -> None:
        """Begin or end a block."""
        if tag.name == "pre" and tag.close:
            self.shut("pre")
        self.line()
        if tag.name in ("ol", "ul", "menu"):
            self.listed(tag)
        elif tag.name == "li" and not tag.close and self.numbers and self.numbers[-1]:
            self.add(f"{self.numbers[-1]}. ")
            self.numbers[-1] += 1
        elif tag.name == "pre" and not tag.close:
            self.opened.setdefault("pre", (len(self.out), tag))

    def listed(self, tag: Tag) -> None:
        """Begin or end a list; 0 stands for one without numbers."""
        if not tag.close:
            start = tag.attribute("start")
            first = int(start) if re.fullmatch("[0-9]{1,4}", start) else 1
            self.numbers.append(first if tag.name == "ol" else 0)
        elif self.numbers:
            self.numbers.pop()

    def picture(self, tag: Tag) -> None:
        """An image leaves what stands for it in words."""
        self.add(tag.attribute("alt"))
        source = tag.attribute("src").partition("?")[0]
        name = "" if source.startswith("data:") else source.rpartition("/")[2][:60]
        self.note(f"dropped: the image {name}".rstrip())

    def span(self, tag: Tag) -> None:
        """Begin or end a part of a line that is written in some other way."""
        kind = "code" if tag.name in CODE else tag.name
        if tag.close:
            self.shut(kind)
        elif kind != "code" or "pre" not in self.opened:
            self.opened.setdefault(kind, (len(self.out), tag))

    def shut(self, kind: str) -> None:
        """End the part that was begun as `kind`, if one was."""
        if kind not in self.opened:
            return
        start, tag = self.opened.pop(kind)
        inside = "".join(self.out[start:])
        del self.out[start:]
        written, notes = ENDINGS[kind](inside, tag)
        self.add(written)
        for note in notes:
            self.note(note)


def as_code(inside: str, _: Tag) -> tuple[str, Notes]:
    """Code of one line, in backticks."""
    code = inside.strip()
    return (f"`{code}`" if code and not re.search("[`\n]", code) else inside), ()


def as_lines(inside: str, tag: Tag) -> tuple[str, Notes]:
    """Lines as they are; a single one in backticks."""
    lines = BEFORE_BREAK.sub("", inside).rstrip().strip("\n")
    return (lines, ()) if "\n" in lines else as_code(lines, tag)


def as_link(inside: str, tag: Tag) -> tuple[str, Notes]:
    """The text of a link, and its address when the text is another."""
    address = tag.attribute("href")
    if not WEB.match(address):
        return inside, (("dropped: a link within Moodle",) if "/" in address else ())
    if address.removeprefix("mailto:").rstrip("/") in inside:
        return inside, ()
    return f"{inside} ({address})" if inside.strip() else address, ()


ENDINGS: dict[str, Callable[[str, Tag], tuple[str, Notes]]] = {
    "code": as_code,
    "kbd": as_code,
    "samp": as_code,
    "tt": as_code,
    "pre": as_lines,
    "a": as_link,
    "sub": lambda inside, _: lowered(inside),
    "sup": lambda inside, _: raised(inside),
}

TURNS: dict[str, Callable[[Flow, Tag], None]] = {
    **dict.fromkeys(ENDINGS, Flow.span),
    **dict.fromkeys(BLOCKS, Flow.block),
    **dict.fromkeys(MEDIA, Flow.media),
    **dict.fromkeys(UNSEEN, Flow.hide),
    "br": Flow.broken,
    "img": Flow.picture,
    "q": Flow.quotation,
    "td": Flow.cell,
    "th": Flow.cell,
}
