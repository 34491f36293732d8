"""Which word was meant."""

from collections.abc import Iterable

LONGEST = 40

MEANT = {
    "answer": ("correct", "options"),
    "answers": ("options",),
    "because": ("why",),
    "category": ("tags",),
    "choices": ("options",),
    "citation": ("cite",),
    "distractor": ("wrong",),
    "evidence": ("cite", "quote"),
    "exact": ("quote",),
    "explanation": ("why",),
    "false": ("wrong",),
    "feedback": ("why",),
    "incorrect": ("wrong",),
    "key": ("correct",),
    "lang": ("language",),
    "level": ("difficulty",),
    "name": ("title", "id"),
    "path": ("file",),
    "prompt": ("question",),
    "q": ("question",),
    "rationale": ("why",),
    "reason": ("why",),
    "ref": ("cite",),
    "reference": ("cite",),
    "right": ("correct",),
    "section": ("at",),
    "source": ("cite", "sources"),
    "start": ("from",),
    "end": ("to",),
    "stem": ("question",),
    "text": ("question", "quote"),
    "true": ("correct",),
    "version": ("quiz",),
}


def near(word: str, known: Iterable[str], count: int = 1) -> tuple[str, ...]:
    """The words of `known` that `word` may have been meant for, likeliest first."""
    from difflib import get_close_matches

    words = list(known)
    if len(word) > LONGEST:
        return ()
    lower = word.strip().casefold()
    meant = [other for other in MEANT.get(lower, ()) if other in words]
    folded = {other.casefold(): other for other in reversed(words)}
    close = [folded[other] for other in get_close_matches(lower, folded, count, 0.65)]
    return tuple(dict.fromkeys(meant + close))[:count]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that asks for the likeliest of `known`, or that lists them when none is near."""
    words = list(known)
    if meant := near(word, words):
        return f"Did you mean `{meant[0]}`?"
    return f"Known here: {', '.join(words)}." if words else ""
