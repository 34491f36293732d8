"""Options whose place means something, so that they may not be shuffled."""

import re
from collections.abc import Iterable, Sequence

from ...game.chance import seeded, shuffled
from ...game.question import Option
from ...game.text import folded

WHOLE = re.compile(
    r"\b(all|none|neither|either|both|any|some|each|every|most|two|one|only)\b.{0,24}"
    r"\b(above|below|preceding|previous|following|these|those|them|the others?|answers|options"
    r"|choices|statements)\b"
    r"|\b(tod[ao]s|ningun[ao]|nenhum[a]?|ambas|ambos|tutt[ei]|nessun[ao]?)\b.{0,24}"
    r"\b(anteriores|opciones|respuestas|ellas|ellos|acima|alternativas|precedenti|risposte|queste)\b"
    r"|\b(toutes?|tous|aucune?|les deux)\b.{0,24}\b(réponses?|ci-dessus|propositions|ces|cela)\b"
    r"|\b(alle|keine[rs]?|beide)\b.{0,24}\b(genannten?|oben|davon|antworten|aussagen)\b"
)
JOINED = r"(?:\s*[,&+/]\s*(?:(?:and|or)\s+)?|\s+(?:and|or|nor|und|oder|et|ou|y|o|e)\s+)"
LETTERS = re.compile(
    r"(?:(?:both|only|either|neither|options?|answers?|all)\s+)?"
    rf"\(?[a-h]\)?(?:{JOINED}\(?[a-h]\)?)+"
)
PAIRS = (
    ("true", "false"),
    ("yes", "no"),
    ("right", "wrong"),
    ("wahr", "falsch"),
    ("richtig", "falsch"),
    ("ja", "nein"),
    ("vrai", "faux"),
    ("oui", "non"),
    ("verdadero", "falso"),
    ("sí", "no"),
    ("verdadeiro", "falso"),
    ("sim", "não"),
    ("vero", "falso"),
    ("sì", "no"),
    ("waar", "onwaar"),
    ("верно", "неверно"),
    ("да", "нет"),
)
WAYS = frozenset(map(frozenset, PAIRS))
FIRST = frozenset(first for first, _ in PAIRS)


def matters(options: Iterable[str]) -> bool:
    """Whether options speak of one another ("all of the above", "A and C") or are true and false.

    It errs on the side of the order: a question that is not shuffled loses nothing.
    """
    texts = list(options)
    return ways(texts) or any(map(speaks, texts))


def ways(options: Iterable[str]) -> bool:
    """Whether the options are the two ways a statement can be judged."""
    return frozenset(map(folded, options)) in WAYS


def speaks(option: str) -> bool:
    """Whether an option speaks of others by their place."""
    text = folded(option)
    return bool(WHOLE.search(text) or LETTERS.fullmatch(text))


def arranged(right: Sequence[str], wrong: Sequence[str]) -> tuple[Option, ...]:
    """The options of a format that tells right from wrong ones and gives them no order.

    Where the order matters it is made: true before false; else by a chance that is always the
    same, with those that speak of others at the end.
    """
    options = (*(Option(text, correct=True) for text in right), *map(Option, wrong))
    texts = [option.text for option in options]
    if ways(texts):
        return options if folded(texts[0]) in FIRST else options[::-1]
    if not any(map(speaks, texts)):
        return options
    mixed = shuffled(options, seeded(*sorted(texts)))
    return tuple(sorted(mixed, key=lambda option: speaks(option.text)))
