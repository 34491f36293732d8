"""Words as they are compared: folded, without endings, and without those that carry no meaning."""

import re
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
NUMBER = re.compile(r"\d")
CONTENT = 4


def bag(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


STOP = bag(
    """
    a about above after again against all also although am among an and another any are around
    as at be became because become been before being below between both but by came can cannot
    could did do does doing down during each either else ever every few first following for
    from further get give given goes gone had has have having he her here hers him himself his
    how however i if in into is it its itself just kind known last least less like made make
    many may me might more most much must my name named neither next no nor not of off often
    on once one only or other others our out over own part per rather said same say says
    second see shall she should since so some such take than that the their them themselves
    then there these they thing things this those though through to too two type under until
    up upon us use used using very was way we well were what when where whether which while
    who whom whose why will with within without word would yet you your
    """
)
ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("sses", "ss"),
    ("ings", ""),
    ("ing", ""),
    ("ers", ""),
    ("er", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
    ("e", ""),
)


def words(text: str) -> tuple[str, ...]:
    """The words of `text` in order, folded."""
    return tuple(WORD.findall(text.casefold()))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """An English word without its ending, so that forms of one word are the same."""
    bare = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    for ending, other in ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3 and not bare.endswith("ss"):
            return bare[: -len(ending)] + other
    return bare


def content(found: tuple[str, ...], english: bool) -> frozenset[str]:
    """The words that carry meaning; in English as stems, elsewhere those of four letters or more.

    Numbers carry meaning in every language.
    """
    if english:
        return frozenset([stem(word) for word in found if word not in STOP])
    return frozenset(word for word in found if len(word) >= CONTENT or NUMBER.match(word))


def trigrams(text: str) -> frozenset[str]:
    """Every three neighbouring characters of a folded text, with white space at its ends."""
    plain = f"  {' '.join(text.casefold().split())} "
    return frozenset([plain[at : at + 3] for at in range(len(plain) - 2)])


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of what two sets hold in common (Jaccard); 0 when both are empty."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def counted(number: int, thing: str, things: str = "") -> str:
    """`number` with the word that fits it."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"
