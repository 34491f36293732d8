"""Markdown within a text, as the plain text of a pack.

Only what CommonMark and Moodle's Markdown agree on is read: code, emphasis, links, images,
backslashes, entities and HTML. Lines stay lines. What looks like emphasis within a word, as in
2*3*4 or snake_case, is text, and so is LaTeX between dollar signs.
"""

import re
from collections.abc import Iterator
from html import unescape
from textwrap import dedent

from . import hypertext
from .fences import spans
from .pieces import clean

Notes = tuple[str, ...]

TICKED = ("changed: code has backticks, which are taken for marks",)
MANY_LINES = re.compile(r"\n{3,}")
CODE = re.compile(r"`([^`\n]+)`")
APART = "<wbr>"  # between code and code, and for a second blank line
MATH = r"\$(?![\s$])[^$\n]{1,300}(?<!\s)\$(?!\d)"
PROTECTED = re.compile(
    rf"(?P<code>`++)|\\(?P<escaped>[!-/:-@\[-`{{-~])|(?P<math>{MATH})"
    rf"|<(?P<address>(?:https?|mailto):[^\s<>]++)>|&(?P<entity>#?\w{{1,32}};)|(?P<apart>{APART})"
)
NO_WORDS = ("", "img", "image", "picture", "alt text")  # that say nothing of a picture
KEPT = re.compile("\x00([0-9]+)\x00")
TARGET = (
    r"\(\s*+<?([^()\s<>]*+(?:\([^()\s]*+\)[^()\s<>]*+)*+)>?"
    r"(?:\s++[\"'(][^\n()\[\]]{0,300}[\"')])?\s*+\)"
)
IMAGE = re.compile(rf"!\[([^\[\]]*+)\]{TARGET}")
LINK = re.compile(rf"\[((?:[^\[\]]++|\[[^\[\]]*+\])++)\]{TARGET}")
STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*\n]++)(?<=\S)\*\*(?!\*)")
HEAVY = re.compile(r"(?<!\w)__(?=[^\s_])(?![^\W_]++__)([^_\n]++)(?<=\S)__(?!\w)")
STRESSED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]++)(?<=[^\s*])\*(?![\w*])")
SLANTED = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]++)(?<=[^\s_])_(?!\w)")
BREAK = re.compile(r"(?:(?<![ \t])[ \t]+|\\)(?=\n)")


def plain(text: str) -> tuple[str, Notes]:
    """A text in Markdown as plain text, and what of it was dropped or altered."""
    text, notes = clean(text)
    parts: list[str] = []
    told = list(notes)
    for part, code in blocks(text):
        shown, notes = (part, TICKED if CODE.search(part) else ()) if code else prose(part)
        told += notes
        parts.append(shown)
    return "\n".join(parts).strip("\n"), tuple(dict.fromkeys(told))


def blocks(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a text, and whether each is fenced code, which is without its fences then.

    One blank line at most stands between a part and the next.
    """
    lines = text.split("\n")
    found = spans(lines)
    if not found:
        yield text, False
        return
    at = 0
    for start, end in [*found, (len(lines), len(lines))]:
        between = "\n".join(lines[at:start])
        if inner := between.strip("\n"):
            first, last = between[0] == "\n", between[-1] == "\n"
            yield "\n" * first + inner + "\n" * last, False
        elif at and start < len(lines):
            yield "", False
        if start < len(lines):
            yield dedent("\n".join(lines[start + 1 : end])), True
        at = end + 1


def prose(text: str) -> tuple[str, Notes]:
    """Markdown without blocks of code as plain text."""
    kept: list[str] = []
    told: dict[str, None] = {}
    text = BREAK.sub("", protected(text, kept))

    def pictured(match: "re.Match[str]") -> str:
        name = restored(match[2], kept).rpartition("/")[2].partition("?")[0][:60]
        told[f"dropped: the image {name}".rstrip()] = None
        return "" if match[1].lower() in NO_WORDS else match[1]

    def linked(match: "re.Match[str]") -> str:
        label, address = match[1], match[2]
        if hypertext.WEB.match(address):
            return label if address in label else f"{label} ({address})"
        if not address.startswith("#"):
            told["dropped: a link to a file"] = None
        return label

    text = LINK.sub(linked, IMAGE.sub(pictured, text))
    for pattern in (STRONG, HEAVY, STRESSED, SLANTED):
        text = pattern.sub(r"\1", text)
    shown, notes = hypertext.typed(text) if "<" in text else (text, ())
    return restored(MANY_LINES.sub("\n\n", shown), kept), (*told, *notes)


def protected(text: str, kept: list[str]) -> str:
    """`text` with what is not read any further replaced by its number in `kept`."""
    out: list[str] = []
    alone: set[int] = set()
    at = 0
    while match := PROTECTED.search(text, at):
        out.append(text[at : match.start()])
        at = match.end()
        if match["code"]:
            shown, at = code_span(text, match, alone)
        else:
            shown = protection(match)
        out.append(f"\x00{len(kept)}\x00")
        kept.append(shown)
    return "".join([*out, text[at:]])


def protection(match: "re.Match[str]") -> str:
    """What a protected part that is no code stands for."""
    if match["entity"] or match["apart"]:
        return unescape(match[0]) if match["entity"] else ""
    return match["escaped"] or match["address"] or match[0]


def code_span(text: str, opening: "re.Match[str]", alone: set[int]) -> tuple[str, int]:
    """The code that backticks open, and where it ends; the backticks when nothing closes them.

    `alone` gathers how long such runs of backticks are, so that none is searched for twice.
    """
    run, start = len(opening[0]), opening.end()
    close = None if run in alone else re.compile(rf"(?<!`)`{{{run}}}(?!`)").search(text, start)
    if close is None:
        alone.add(run)
        return opening[0], start
    code = text[start : close.start()].replace("\n", " ")
    if code.startswith(" ") and code.endswith(" ") and code.strip():
        code = code[1:-1]
    return (code if "`" in code else f"`{code}`"), close.end()


def restored(text: str, kept: list[str]) -> str:
    """`text` with what was protected back in its places."""
    return KEPT.sub(lambda match: kept[int(match[1])], text)


def fenced(code: str) -> str:
    """A block of code as an option shows it: one line in backticks, several as they are."""
    lines = code.strip("\n")
    single = lines.strip()
    return f"`{single}`" if single and not re.search("[`\n]", single) else lines
