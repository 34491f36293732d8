"""What a rule is about, for `quiz check --explain`."""

from collections.abc import Iterable, Iterator
from textwrap import indent

from .examples import FOLDER, example, filled
from .readiness import FORMULA
from .rule import Rule

MARGIN = "    "


def explanation(rule: Rule) -> Iterator[str]:
    """Why a rule matters, with what it tells of and what it passes."""
    yield f"{rule.code} {rule.name} ({rule.family}, {rule.severity})"
    yield ""
    yield from rule.about.splitlines()
    if rule.asked_for:
        yield ""
        yield "It is checked only when it is asked for."
    if rule.english:
        yield ""
        yield "It is checked in packs whose `language` is English or unset."
    found = example(rule.code)
    for title, text in (("Bad", found.bad), ("Good", found.good)):
        if text:
            yield ""
            yield (
                f"{title}, in {rule.copies} questions such as:" if rule.copies > 1 else f"{title}:"
            )
            yield from indent(filled(text, 0) if rule.copies > 1 else text, MARGIN).splitlines()
    yield from documents(found.bad)


def documents(text: str) -> Iterator[str]:
    """The documents that an example cites."""
    for path in sorted((*FOLDER.glob("*.md"), *FOLDER.glob("*.txt"))):
        if f"file: {path.name}" in text:
            yield ""
            yield f"{path.name}:"
            words = path.read_text(encoding="utf-8", errors="replace")
            yield from indent(words, MARGIN).splitlines()


def overview(rules: Iterable[Rule]) -> Iterator[str]:
    """All rules, one a line, and how ready a pack is said to be."""
    for rule in rules:
        yield f"{rule.code}  {rule.severity:8} {rule.family:11} {rule.name}"
    yield ""
    yield from FORMULA.splitlines()
