"""A text of a pack as Markdown.

Code in backticks stays code, LaTeX between dollar signs stays as it is, and every other sign that
means something in Markdown is written so that it stands for itself.
"""

import re

from .marked import APART, CODE, MATH

EDGES = re.compile(r"(?m)^[^\S\n]+|[^\S\n]+$")
FIRST = re.compile(r"(?m)^(#|[-+](?=[ \t-]|$)|~|=(?==*$))|^(\d{1,9})([.)])")


def escaped(text: str, also: str = "") -> str:
    """A text of a pack in Markdown, so that `marked.plain` gives it back.

    `also` are signs that mean something to one program besides.
    """
    out: list[str] = []
    at = 0
    for match in re.finditer(rf"{CODE.pattern}|{MATH}", text):
        beside = at and at == match.start() and text[at - 1] == text[at] == "`"
        out += (
            literal(text[at : match.start()], also),
            APART if beside else "",
            code_written(match),
        )
        at = match.end()
    out.append(literal(text[at:], also))
    written = FIRST.sub(first_sign, "".join(out))
    written = EDGES.sub(lambda match: entities(match[0]), written)
    written = re.sub(r"(?<=\n)\n(?=\n)", f"{APART}\n", written)
    return re.sub(r"(?<!\n)\n(?!\n)", "  \n", written)


def first_sign(match: "re.Match[str]") -> str:
    """A sign that would make a heading or a list of its line, as text."""
    if match[0] in "~=":
        return f"&#{ord(match[0])};"
    return f"{match[2]}\\{match[3]}" if match[2] else f"\\{match[0]}"


def entities(space: str) -> str:
    """White space of any kind at the edge of a line, so that it stays."""
    return "".join(f"&#{ord(sign)};" for sign in space)


def code_written(match: "re.Match[str]") -> str:
    """Code that begins and ends with a space needs one more of each; LaTeX stays as it is."""
    code = match[1]
    if code and code.startswith(" ") and code.endswith(" ") and code.strip():
        return f"` {code} `"
    return match[0]


def literal(text: str, also: str) -> str:
    """`text` with every sign that means something in Markdown as itself."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(rf"[\\`*_\[\]{re.escape(also)}]", r"\\\g<0>", text)
