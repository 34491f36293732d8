"""The ways the Open Trivia DB encodes its texts. Every text is decoded exactly once."""

import re
from base64 import b64decode
from collections.abc import Callable, Iterable
from html import unescape
from urllib.parse import unquote

BASE64_KINDS = frozenset(
    ("bXVsdGlwbGU=", "Ym9vbGVhbg==", "ZWFzeQ==", "bWVkaXVt", "aGFyZA==")
)  # multiple, boolean, easy, medium, hard
BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
URL = re.compile(r"(?:[\w.~+*'()!/-]|%[0-9A-Fa-f]{2})*", re.ASCII)
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
SPACES = re.compile(r"[ \t]{2,}|\t")
AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")
ESCAPES = {"&": "&amp;", '"': "&quot;", "'": "&#039;", "<": "&lt;", ">": "&gt;"}
ESCAPED = re.compile(r"[&\"'<>]|(?<=[ \t\n])[ \t]|[ \t](?=\n)|\t")

Decode = Callable[[str], str]


class Unreadable(Exception):  # noqa: N818 - it is a reason, and becomes a skipped question
    """A text is not encoded as the others of its file; the message says how it should be."""


def decoder(texts: Iterable[tuple[str, str]]) -> Decode:
    """How the texts of a file are encoded, from each text and the kind of its question."""
    told = list(texts)
    found = [text for kind, text in told if kind not in BASE64_KINDS]
    kindless = not any(kind for kind, _ in told)
    if not found or (kindless and all(map(BASE64.fullmatch, found))):
        return from_base64
    if all(map(URL.fullmatch, found)) and any("%" in text for text in found):
        return from_legacy_url if any("+" in text for text in found) else from_url
    return from_html


def from_html(text: str) -> str:
    """HTML entities, each with its semicolon; runs of spaces mean nothing."""
    tidy = AROUND_BREAK.sub("\n", SPACES.sub(" ", text)).strip()
    return ENTITY.sub(lambda match: unescape(match[0]), tidy) if "&" in tidy else tidy


def from_url(text: str) -> str:
    """Percent signs with two digits for each byte of UTF-8, as RFC 3986 has it."""
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise Unreadable("a text is not UTF-8 when its percent signs are decoded") from None


def from_legacy_url(text: str) -> str:
    """The same, with + for a space."""
    return from_url(text.replace("+", " "))


def from_base64(text: str) -> str:
    """Base64 of UTF-8."""
    try:
        return b64decode(text, validate=True).decode()
    except ValueError:
        raise Unreadable("a text is not base64 as the others of the file are") from None


def escaped(text: str) -> str:
    """`text` as HTML: its signs as entities, and white space that a reader would not keep."""
    return ESCAPED.sub(lambda match: ESCAPES.get(match[0], f"&#{ord(match[0])};"), text)
