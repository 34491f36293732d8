"""Evidence that people marked in articles is found however it is set, and never once it is changed.

The evidence is that of ExpMRC (Cui et al., 2022), where it lies beside the repository.
"""

import json
import random
import re
import textwrap
from functools import cache
from pathlib import Path

import pytest

from quiz.game.question import Citation
from quiz.packs.sources import find

CORPUS = Path(__file__).parents[3] / "shared/corpus/grounded/expmrc/expmrc-race-dev.json"
NEGATED = re.compile(r"\b(is|are|was|were|can|could|will|would|should|has|have|had|do|does|did)\b")

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")


@cache
def evidence() -> tuple[tuple[str, str], ...]:
    """Articles with one evidence each."""
    articles = json.loads(CORPUS.read_text("utf-8"))["data"]
    return tuple(
        (entry["article"], quote)
        for entry in articles
        for found in entry["evidences"]
        for quote in dict.fromkeys(found)
    )


def found(article: str, quote: str) -> bool:
    return bool(find(article, Citation("s", quote)))


def same(text: str) -> str:
    return text


def wrapped(text: str) -> str:
    return textwrap.fill(text, 40, break_long_words=False, break_on_hyphens=False)


def curly(text: str) -> str:
    text = re.sub(r'"([^"]*)"', "“\\1”", text)
    return text.replace("'", "’").replace("--", "—").replace("-", "‐")


def straight(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


def hyphenated(text: str) -> str:
    """Every fourth long word broken at a line end."""
    count = iter(range(10_000_000))
    return re.sub(
        r"\b([a-z]{3,})([a-z]{3,})\b",
        lambda word: f"{word[1]}-\n{word[2]}" if next(count) % 4 == 0 else word[0],
        text,
    )


def everything(text: str) -> str:
    return hyphenated(curly(text)).replace(" ", "\u00a0 ")


@pytest.mark.parametrize("set_as", [same, wrapped, curly, straight, hyphenated, everything])
def test_every_evidence_is_found_in_an_article_that_is(set_as: object) -> None:
    assert callable(set_as)
    assert len(evidence()) > 800
    assert [quote for article, quote in evidence() if not found(set_as(article), quote)] == []


@pytest.mark.parametrize("set_as", [wrapped, curly, straight])
def test_every_evidence_is_found_when_the_quotation_is(set_as: object) -> None:
    assert callable(set_as)
    assert [quote for article, quote in evidence() if not found(article, set_as(quote))] == []


def letter_changed(quote: str, chance: random.Random) -> str:
    place = chance.choice([place for place, char in enumerate(quote) if char.isalpha()])
    other = chance.choice([char for char in "bcdfgjkmpqvwxz" if char != quote[place].lower()])
    return quote[:place] + other + quote[place + 1 :]


def letter_lost(quote: str, chance: random.Random) -> str:
    words = [match for match in re.finditer(r"[^\W\d_]{3,}", quote)]
    word = chance.choice(words)
    place = chance.randrange(word.start() + 1, word.end() - 1)
    return quote[:place] + quote[place + 1 :]


def digit_changed(quote: str, chance: random.Random) -> str:
    places = [place for place, char in enumerate(quote) if char.isdigit()]
    if not places:
        return ""
    place = chance.choice(places)
    return quote[:place] + str((int(quote[place]) + chance.randint(1, 9)) % 10) + quote[place + 1 :]


def negated(quote: str, chance: random.Random) -> str:
    verbs = list(NEGATED.finditer(quote))
    if not verbs:
        return ""
    end = chance.choice(verbs).end()
    return f"{quote[:end]} not{quote[end:]}"


def negation_dropped(quote: str, _: random.Random) -> str:
    other = re.sub(r" (not|never|no)\b|n['’]t\b", "", quote, count=1)
    return "" if other == quote else other


def swapped(quote: str, chance: random.Random) -> str:
    words = quote.split(" ")
    places = [n for n in range(len(words) - 1) if words[n] != words[n + 1]]
    if not places:
        return ""
    place = chance.choice(places)
    words[place : place + 2] = words[place + 1], words[place]
    return " ".join(words)


MUTATIONS = [letter_changed, letter_lost, digit_changed, negated, negation_dropped, swapped]


@pytest.mark.parametrize("mutate", MUTATIONS)
@pytest.mark.parametrize("set_as", [same, everything])
def test_no_evidence_is_found_with(mutate: object, set_as: object) -> None:
    assert callable(mutate)
    assert callable(set_as)
    chance = random.Random(1)  # noqa: S311
    changed = [(article, mutate(quote, chance)) for article, quote in evidence()]
    tried = [(article, quote) for article, quote in changed if quote]
    assert len(tried) > 50
    assert [quote for article, quote in tried if found(set_as(article), quote)] == []
