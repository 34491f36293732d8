"""What the columns of a table of questions hold, told by the words above them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

N = r"(?: ?([0-9]{1,2})| ([a-z]))"
OPTION = r"(?:answer|option|choice|alternative|response|opt|ans)"
ROLES = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        ("number", r"#|no|nr|number|question (?:#|no|nr|number)|item|unnamed:? ?[0-9]+"),
        ("text", r"q|questions?|question text|text|prompt|stem"),
        ("wrong", rf"(?:incorrect|wrong|false|distractor)(?: {OPTION})?(?:{N})?"),
        ("option", rf"{OPTION}{N}|[a-j]"),
        ("right number", r"(?:correct|right) (?:numbers?|index)|answer (?:#|index|number)"),
        ("right letter", r"(?:correct|right|answer) letters?"),
        ("right", rf"(?:correct|right)(?: {OPTION}s?)?|answers?|answer key|key|solution"),
        ("why of option", rf"(?:why|explanation|feedback)(?: of| for)?(?: {OPTION})?{N}"),
        ("why", r"why|(?:answer )?explanation|rationale|reason|(?:general )?feedback"),
        ("hint", r"hints?(?: ?[0-9]+)?"),
        ("tags", r"tags"),
        ("tag", r"tag(?: ?[0-9]+)?|category|subject|topic|genre"),
        ("id", r"(?:question )?id|uid|id ?number"),
        ("difficulty", r"difficulty|level"),
        ("kind", r"(?:question )?type|kind"),
        ("shuffle", r"shuffle"),
        ("pool", r"pool"),
        ("alt", r"image alt"),
        ("image", r"image(?: (?:file|link|url))?|picture"),
        ("time", r"time(?: limit)?(?: in seconds)?|seconds|timer"),
        ("points", r"points?|score|marks?|weight"),
    )
)
LONGEST = 120
MANY = ("option", "wrong", "why of option", "hint", "tag")
SCHEMES = {"right": "", "right number": "number", "right letter": "letter"}


class Columns(NamedTuple):
    """Which column, counted from 0, holds what. `scheme` is how right options are told, if known.

    `unknown` are columns whose words say nothing to us. A column of whys has the number of its
    option before it.
    """

    places: dict[str, int]
    options: tuple[int, ...] = ()
    wrong: tuple[int, ...] = ()
    whys: tuple[tuple[int, int], ...] = ()
    hints: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()
    scheme: str = ""
    letters: bool = False
    unknown: tuple[tuple[int, str], ...] = ()

    @property
    def complete(self) -> bool:
        """Whether the columns are enough to ask questions."""
        options = len(self.options) >= 2 or len(self.wrong) >= 1
        return options and "text" in self.places and "right" in self.places


def word(header: str) -> str:
    """The words of a header cell as they are compared: `Answer 3 (Optional)` is `answer 3`."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z0-9])|_", " ", header)
    plain = " ".join(spaced.casefold().split())
    plain = re.split(r"\s*\(|\s+[-–—]\s", plain, maxsplit=1)[0]
    return plain.strip(" :*.?")


@lru_cache(maxsize=1_000)
def role(header: str) -> tuple[str, int]:
    """What a column with this header holds, or nothing; and its number or letter from 0, or -1."""
    plain = word(header) if len(header) <= LONGEST else ""
    for name, pattern in ROLES:
        if match := pattern.fullmatch(plain):
            return name, place(next(filter(None, match.groups()), ""))
    return "", -1


def place(told: str) -> int:
    """A number or letter as a place from 0; -1 when there is none."""
    if told.isdigit():
        return int(told) - 1
    return ord(told) - ord("a") if told else -1


def columns(headers: Sequence[str]) -> Columns:
    """What the columns under `headers` hold."""
    many: dict[str, list[int]] = {name: [] for name in MANY}
    places: dict[str, int] = {}
    unknown: list[tuple[int, str]] = []
    scheme = ""
    for at, header in enumerate(headers):
        name, _ = role(header)
        if name in many:
            many[name].append(at)
            continue
        scheme = SCHEMES.get(name) or scheme
        name = "right" if name in SCHEMES else name
        if name and name not in places:
            places[name] = at
        elif header.strip():
            unknown.append((at, header))
    return Columns(
        places,
        tuple(many["option"]),
        tuple(many["wrong"]),
        tuple((role(headers[at])[1], at) for at in many["why of option"]),
        tuple(many["hint"]),
        tuple(many["tag"]),
        scheme,
        letters=bool(many["option"])
        and all(word(headers[at])[-1:].isalpha() for at in many["option"]),
        unknown=tuple(unknown),
    )
