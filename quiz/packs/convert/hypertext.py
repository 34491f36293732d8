"""HTML as the plain text of a pack.

Blocks and line breaks become lines, code stands in backticks, an image leaves its alternative text
and a link its address. A name in angle brackets that HTML does not know is text. The elements are
those of the HTML Living Standard, with the obsolete ones that editors still write.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import NamedTuple

from .scripts import lowered, raised

Notes = tuple[str, ...]

TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][\w:.-]*+)"
    r"(?P<rest>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+|[^<>]*+)>"
    r"|<[!?][^<>]*+>"
)
ATTRIBUTE = re.compile(r"([\w:-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
SPACE = re.compile(r"[ \t\n\r\f]+")
BEFORE_BREAK = re.compile(r"(?<![ \t])[ \t]+(?=\n)")
MANY_LINES = re.compile(r"\n{3,}")
WEB = re.compile(r"(https?|ftp|mailto):", re.IGNORECASE)

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol optgroup option p pre search section summary table tbody tfoot thead tr ul".split()
)
CODE = frozenset(("code", "kbd", "samp", "tt"))
MEDIA = frozenset(
    "applet area audio canvas embed frame iframe map math object picture svg video".split()
)
UNSEEN = frozenset(("script", "style", "template", "title"))
VOID = frozenset("br col hr img input link meta param source track wbr".split())
PLAIN = frozenset(
    "a abbr acronym b base bdi bdo big button cite col colgroup data datalist del dfn em font"
    " frameset head i ins label mark meter nobr noframes noscript output progress q rb rp rt rtc"
    " ruby s select small span strike strong sub sup td textarea th time u var".split()
)
KNOWN = BLOCKS | CODE | MEDIA | UNSEEN | VOID | PLAIN


class Tag(NamedTuple):
    """One tag of a text, from `start` to `end`; the name is in lower case."""

    name: str
    close: bool
    rest: str
    start: int
    end: int

    def attribute(self, name: str) -> str:
        """The value of an attribute, decoded."""
        for match in ATTRIBUTE.finditer(self.rest):
            if match[1].lower() == name:
                return unescape(match[2] or match[3] or match[4] or "").strip()
        return ""


def plain(text: str) -> tuple[str, Notes]:
    """A text in HTML as plain text, and what of it was dropped or altered."""
    return Flow(collapse=True).run(text, list(tags(text)))


def typed(text: str) -> tuple[str, Notes]:
    """A text that was typed with some HTML among it, as plain text, and what was dropped.

    Lines stay lines. Only tags that enclose something, or need not, are taken for tags: somebody
    who writes `<table>` alone writes about it.
    """
    return Flow(collapse=False).run(text, meant(text, list(tags(text))))


def tags(text: str) -> Iterator[Tag]:
    """The tags of a text; comments and declarations are tags without a name."""
    at, uncommented = 0, False
    while match := TAG.search(text, at):
        start, end = match.span()
        if text.startswith("<!--", start) and not uncommented:
            closed = text.find("-->", start + 4)
            uncommented = closed < 0
            end = end if uncommented else closed + 3
        name = (match["name"] or "").lower()
        if not name or name in KNOWN or ":" in name:
            yield Tag(name, bool(match["close"]), match["rest"] or "", start, end)
        at = end


def meant(text: str, found: list[Tag]) -> list[Tag]:
    """Those of the tags that are void, or a pair with something between."""
    opened: dict[str, list[Tag]] = {}
    kept: list[Tag] = []
    for tag in found:
        if not tag.name or tag.name in VOID:
            kept.append(tag)
        elif not tag.close:
            opened.setdefault(tag.name, []).append(tag)
        elif opened.get(tag.name):
            first = opened[tag.name].pop()
            if text[first.end : tag.start].strip():
                kept += (first, tag)
    return sorted(kept, key=lambda tag: tag.start)


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
        text = unescape(text)
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
        elif tag.name in UNSEEN and not tag.close:
            self.unseen = tag.name
        elif tag.name == "br":
            self.add("\n")
        elif tag.name == "img":
            self.picture(tag)
        elif tag.name in MEDIA:
            self.note(f"dropped: {tag.name} in the text")
        elif tag.name in BLOCKS:
            self.block(tag)
        elif tag.name in ("td", "th"):
            self.add("" if tag.close or self.last in ("", "\n") else " | ")
        elif tag.name == "q":
            self.add('"')
        elif tag.name in ENDINGS:
            self.span(tag)

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
