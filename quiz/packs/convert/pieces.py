"""What all converters share: clean texts, questions within the limits of a pack, and its head."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any

from ...game.question import Image, Option, Pack, Question, identity
from ...game.text import folded
from ..characters import HIDDEN
from ..fields import LONG, MOST_ENTRIES, NAME, OPTION, SHORT
from ..keys import PACK_ID
from ..nodes import shown
from ..options import FEWEST, MOST
from ..questions import DIFFICULTIES
from .contract import Item
from .order import matters

BREAKS = "\x0b\x0c\x85\u2028\u2029"
SPACES = re.compile(r"[ \t]{2,}|\t")
AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")

Notes = tuple[str, ...]


class Unfit(Exception):  # noqa: N818 - it is a reason, and becomes a skipped question
    """A question that no pack can hold; the message says why."""


def clean(text: str, *, loose: bool = False) -> tuple[str, Notes]:
    """`text` as a pack may hold it, and what of it was taken away.

    White space at the edges means nothing in a pack and goes without a note. `loose` says that
    the format gives no meaning to runs of spaces either. Line ends become newlines; what a
    terminal would obey is taken away and noted.
    """
    notes: Notes = ()
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if found := HIDDEN.findall(text):
            names = ", ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(found))
            notes = (f"changed: invisible characters were taken away ({names})",)
            text = HIDDEN.sub(lambda match: "\n" if match[0] in BREAKS else "", text)
    text = text.strip()
    if loose:
        text = AROUND_BREAK.sub("\n", SPACES.sub(" ", text))
    return text, notes


def skipped(place: str, *reasons: str) -> Item:
    """A question of the file that cannot be carried, and why."""
    return Item(place, None, reasons)


def item(place: str, drafted: Question, notes: Iterable[str] = (), *, loose: bool = False) -> Item:
    """The question that a format tells, cleaned and held against the limits of a pack.

    An empty id is replaced by the question's identity. What is too long for a pack, or of a kind
    it does not know, is dropped with a note where the question does without it; else the question
    is skipped with the reason. Options are never reordered, and not shuffled where they speak of
    one another. `loose` is that of `clean`.
    """
    told = list(notes)

    def cleaned(text: str) -> str:
        tidy, found = clean(text, loose=loose)
        told.extend(found)
        return tidy

    try:
        question = fitted(drafted, cleaned, told)
    except Unfit as reason:
        return skipped(place, str(reason))
    return Item(place, question, tuple(dict.fromkeys(told)))


def fitted(drafted: Question, cleaned: Any, told: list[str]) -> Question:
    """`drafted` within the limits of a pack; what was dropped is added to `told`. Raises Unfit."""
    text = cleaned(drafted.text)
    if not text:
        raise Unfit("it has no text")
    if len(text) > LONG:
        raise Unfit(too_long("the question", text, LONG))
    options = fitted_options(drafted.options, cleaned, told)
    own = short(told, "id", cleaned(drafted.id))
    tags = [short(told, "tag", cleaned(tag)) for tag in drafted.tags]
    hints = [kept(told, "hint", cleaned(hint)) for hint in drafted.hints]
    return drafted._replace(
        id=own or identity(text, (option.text for option in options if option.correct)),
        text=text,
        options=options,
        why=kept(told, "why", cleaned(drafted.why)),
        hints=few(told, "hints", hints),
        difficulty=difficulty(told, cleaned(drafted.difficulty)),
        tags=few(told, "tags", list(dict.fromkeys(tags))),
        shuffle=drafted.shuffle and not matters(option.text for option in options),
        image=picture(told, drafted.image, cleaned),
    )


def fitted_options(options: Sequence[Option], cleaned: Any, told: list[str]) -> tuple[Option, ...]:
    """`options` cleaned, in their order. Raises Unfit when a pack cannot ask with them."""
    if not FEWEST <= len(options) <= MOST:
        count = f"{len(options)} option{'' if len(options) == 1 else 's'}"
        raise Unfit(f"it has {count}; a pack takes {FEWEST} to {MOST}")
    made = tuple(
        Option(cleaned(option.text), option.correct, kept(told, "why", cleaned(option.why)))
        for option in options
    )
    first: dict[str, int] = {}
    for number, option in enumerate(made, 1):
        if not option.text:
            raise Unfit(f"option {number} has no text")
        if len(option.text) > OPTION:
            raise Unfit(too_long(f"option {number}", option.text, OPTION))
        if (other := first.setdefault(folded(option.text), number)) != number:
            raise Unfit(f"options {other} and {number} are the same")
    right = sum(option.correct for option in made)
    if not right:
        raise Unfit("no option is right")
    if right == len(made):
        raise Unfit("every option is right")
    return made


def too_long(what: str, text: str, limit: int) -> str:
    """That a text is longer than a pack, or a format, takes."""
    return f"{what} is {len(text):,} characters long; {limit:,} is the most"


def kept(told: list[str], what: str, text: str) -> str:
    """A text that the question can do without: nothing, with a note, when it is too long."""
    if len(text) <= LONG:
        return text
    told.append(f"dropped: {too_long(f'a {what}', text, LONG)}")
    return ""


def short(told: list[str], what: str, text: str) -> str:
    """A name on one line: nothing, with a note, when a pack cannot have it."""
    if len(text) <= SHORT and "\n" not in text:
        return text
    told.append(f"dropped: the {what} is longer than {SHORT} characters or one line")
    return ""


def few(told: list[str], what: str, texts: Sequence[str]) -> tuple[str, ...]:
    """The texts that are not empty: none, with a note, when they are too many."""
    found = tuple(filter(None, texts))
    if len(found) <= MOST_ENTRIES:
        return found
    told.append(f"dropped: {len(found)} {what}; {MOST_ENTRIES} is the most")
    return ()


def difficulty(told: list[str], text: str) -> str:
    """easy, medium or hard; any other word is dropped with a note."""
    word = text.casefold()
    if not word or word in DIFFICULTIES:
        return word
    told.append(f"dropped: the difficulty {shown(text)} is none of {', '.join(DIFFICULTIES)}")
    return ""


def picture(told: list[str], image: Image | None, cleaned: Any) -> Image | None:
    """An image with a bare file name and a text, else None with a note."""
    if image is None:
        return None
    file, alt = cleaned(image.file), " ".join(cleaned(image.alt).split())
    if alt and len(alt) <= OPTION and re.fullmatch(r"(?!\.)[^/\\:\n]{0,198}[^/\\:. \n]", file):
        return Image(file, alt)
    told.append("dropped: the image")
    return None


def head(name: str, **known: Any) -> Pack:
    """The head of a pack that comes from the file `name`, with what else is known of it.

    `known` are fields of Pack. A title, author, description or license is cleaned; one that a
    pack cannot hold is left out, so compare when the loss is to be told.
    """
    stem = PurePath(name.replace("\\", "/")).stem
    for ending in (".quiz", ".gift", ".aiken"):
        stem = stem.removesuffix(ending)
    given = {field: name_of_pack(field, value) for field, value in known.items()}
    own = str(given.get("id", ""))
    given["id"] = own if re.fullmatch(PACK_ID, own) else slug(own) or slug(stem) or "pack"
    given["title"] = given.get("title") or name_of_pack("title", stem) or given["id"]
    return Pack(questions=(), **given)


def name_of_pack(field: str, value: Any) -> Any:
    """`value` as the field of a pack's head may have it."""
    if field == "tags":
        return tuple(tag for tag in (clean(tag)[0] for tag in value) if 0 < len(tag) <= SHORT)
    if field not in ("title", "license", "language", "author", "description"):
        return value
    text, _ = clean(value)
    if field != "description":
        text = " ".join(text.split())
    return text if len(text) <= (LONG if field == "description" else NAME) else ""


def slug(text: str) -> str:
    """`text` as the id of a pack: lower case, words joined by hyphens; empty if nothing is left."""
    return re.sub(r"[^\w.-]+", "-", text.casefold()).strip("-.")[:100].rstrip("-.")
