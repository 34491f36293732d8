"""The Trivia API: JSON as https://the-trivia-api.com/docs/ describes it, version 2 or 1.

    [{"id": "…", "category": "science", "tags": ["…"], "difficulty": "easy", "type": "text_choice",
      "question": {"text": "…"}, "correctAnswer": "…", "incorrectAnswers": ["…", "…", "…"]}]

Version 1 has the question as a text, and calls its type `Multiple Choice`. Texts are plain. The
options have no order. Questions that ask for a picture or for typing are skipped. The category is
the first tag. Regions, and whether a question is for few, are not kept.
"""

import json
from typing import Any

from ...errors import PROBLEMS, QuizError
from ...game.question import Pack, Question
from .carrying import carried, each, left_behind, one_right
from .contract import Exported, Imported, Item
from .gathering import imported
from .objects import Object, loaded, text_of, texts_of
from .order import arranged
from .pieces import Notes, head, item, skipped

NAME = "the-trivia-api"
TITLE = "The Trivia API"
SUFFIXES = (".json",)

SOURCE = {
    "title": "The Trivia API",
    "author": "The Trivia API (https://the-trivia-api.com)",
    "license": "CC-BY-NC-4.0",
    "language": "en",
}
KINDS = ("", "text_choice", "multiple choice")
OTHER_KINDS = {"image_choice": "its options are pictures", "text_input": "its answer is typed"}
REGIONS = "dropped: the regions that questions are for"
NICHE = "dropped: that questions are for few (isNiche)"


def looks_like(_: str, start: str) -> bool:
    """Whether a file has the keys of this format near its beginning."""
    return '"correctAnswer"' in start and '"incorrectAnswers"' in start


def read(text: str, name: str) -> Imported:
    """The questions of a file. Raises QuizError when it is not of this shape."""
    found = loaded(text, name)
    entries = found if isinstance(found, list) else [found]
    if not isinstance(found, list) and not (isinstance(found, dict) and "correctAnswer" in found):
        message = "this is no file of The Trivia API"
        advice = "The questions stand in a list."
        raise QuizError(message, file=name, advice=advice, exit_code=PROBLEMS)
    objects = [entry for entry in entries if isinstance(entry, dict)]
    notes = [REGIONS] if any(entry.get("regions") for entry in objects) else []
    notes += [NICHE] if any(entry.get("isNiche") is True for entry in objects) else []
    items = (asked(f"[{at}]", entry) for at, entry in enumerate(entries))
    return imported(head(name, **SOURCE), items, notes)


def asked(place: str, entry: Any) -> Item:
    """The question that one entry holds."""
    if not isinstance(entry, dict):
        return skipped(place, "it is no question")
    kind = text_of(entry.get("type")).casefold()
    if kind not in KINDS:
        return skipped(place, OTHER_KINDS.get(kind, "it is of a kind that is not known here"))
    wrong = texts_of(entry.get("incorrectAnswers"))
    if wrong is None:
        return skipped(place, "it has no `incorrectAnswers`, a list of texts")
    text = entry.get("question")
    category = text_of(entry.get("category"))
    question = Question(
        id=text_of(entry.get("id")),
        text=text_of(text.get("text")) if isinstance(text, dict) else text_of(text),
        options=arranged([text_of(entry.get("correctAnswer"))], wrong),
        difficulty=text_of(entry.get("difficulty")),
        tags=tuple(dict.fromkeys([category, *(texts_of(entry.get("tags")) or [])])),
    )
    return item(place, question)


def write(pack: Pack) -> Exported:
    """`pack` in version 2."""
    items = tuple(each(pack, losses))
    entries = [record(question) for question in carried(items)]
    return Exported((json.dumps(entries, ensure_ascii=False, indent=1) + "\n").encode(), items)


def losses(question: Question) -> Notes:
    """What `question` loses here. Raises Unfit."""
    one_right(question)
    return left_behind(question, ("id", "difficulty", "tags"))


def record(question: Question) -> Object:
    """One entry of the list."""
    return {
        "id": question.id,
        "category": question.tags[0] if question.tags else "",
        "correctAnswer": next(one.text for one in question.options if one.correct),
        "incorrectAnswers": [one.text for one in question.options if not one.correct],
        "question": {"text": question.text},
        "tags": list(question.tags),
        "type": "text_choice",
        "difficulty": question.difficulty,
        "regions": [],
        "isNiche": False,
    }
