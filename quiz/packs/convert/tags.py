"""The tags of a text in HTML, and which of them are meant as tags.

A name in angle brackets that HTML does not know is text. The elements are those of the HTML Living
Standard, with the obsolete ones that editors still write.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


TAG = re.compile(
    r"(?P<comment><!--)|<(?P<close>/?)(?P<name>[A-Za-z][\w:.-]*+)"
    r"(?P<rest>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+|[^<>]*+)>"
    r"|<[!?][^<>]*+>"
)
ATTRIBUTE = re.compile(r"([\w:-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")

BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol optgroup option p pre search section summary table tbody tfoot thead tr ul"
)
CODE = frozenset(("code", "kbd", "samp", "tt"))
MEDIA = words("applet area audio canvas embed frame iframe map math object picture svg video")
UNSEEN = frozenset(("script", "style", "template", "title"))
VOID = words("br col hr img input link meta param source track wbr")
PLAIN = words(
    "a abbr acronym b base bdi bdo big button cite col colgroup data datalist del dfn em font"
    " frameset head i ins label mark meter nobr noframes noscript output progress q rb rp rt rtc"
    " ruby s select small span strike strong sub sup td textarea th time u var"
)
KNOWN = BLOCKS | CODE | MEDIA | UNSEEN | VOID | PLAIN

SOMETHING = re.compile(r"\S")


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


def tags(text: str) -> Iterator[Tag]:
    """The tags of a text; comments and declarations are tags without a name.

    A comment that is never closed is text.
    """
    at, endless = 0, False
    while match := TAG.search(text, at):
        start, at = match.span()
        if match["comment"]:
            closed = -1 if endless else text.find("-->", at)
            endless = closed < 0
            if endless:
                continue
            at = closed + 3
        name = (match["name"] or "").lower()
        if not name or name in KNOWN or ":" in name:
            yield Tag(name, bool(match["close"]), match["rest"] or "", start, at)


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
            if SOMETHING.search(text, first.end, tag.start):
                kept += (first, tag)
    return sorted(kept, key=lambda tag: tag.start)
