"""Open Trivia DB: JSON as https://opentdb.com/api_config.php describes it.

    {"response_code": 0, "results": [{"type": "multiple", "difficulty": "easy",
     "category": "History", "question": "…", "correct_answer": "…", "incorrect_answers": ["…"]}]}

Saved copies leave out the code, or are the bare list. All texts of a file are encoded alike: HTML
entities, unless it was asked for otherwise `urlLegacy` (a space is +), `url3986` (a space is %20)
or `base64` (everything). They are decoded once. The options have no order. A category is a tag.

An export says at the top which pack it is, beside the results, where other readers do not look.
"""

import json
from collections.abc import Iterator
from typing import Any

from ...errors import PROBLEMS, QuizError
from ...game.question import Pack, Question
from .carrying import carried, each, left_behind, one_right
from .contract import Exported, Imported, Item
from .encodings import Unreadable, decoder, escaped
from .gathering import imported
from .objects import Object, loaded, text_of, texts_of
from .order import arranged
from .pieces import Notes, head, item, skipped

NAME = "opentdb"
TITLE = "Open Trivia DB"
SUFFIXES = (".json",)

SOURCE = {
    "title": "Open Trivia DB",
    "author": "The contributors of the Open Trivia Database (https://opentdb.com)",
    "license": "CC-BY-SA-4.0",
    "language": "en",
}
HEAD = ("id", "title", "description", "language", "author", "license")
CODES = {
    "1": "it had too few questions",
    "2": "it did not understand what was asked for",
    "3": "it did not know the token",
    "4": "it had no more questions for the token",
    "5": "it was asked too often",
}
SHAPE = "The questions stand in a list, or in a list called `results`."


def looks_like(_: str, start: str) -> bool:
    """Whether a file has the keys of this format near its beginning."""
    return '"correct_answer"' in start and '"incorrect_answers"' in start


def read(text: str, name: str) -> Imported:
    """The questions of a file. Raises QuizError when it is not of this shape."""
    found = loaded(text, name)
    top = found if isinstance(found, dict) else {}
    entries = top.get("results") if top else found
    if not isinstance(entries, list):
        message = "this is no file of the Open Trivia DB"
        raise QuizError(message, file=name, advice=SHAPE, exit_code=PROBLEMS)
    if not entries and top.get("response_code"):
        code = text_of(top["response_code"])
        reason = CODES.get(code, f"code {code or 'unknown'}")
        message = f"the Open Trivia DB sent no questions: {reason}"
        raise QuizError(message, file=name, exit_code=PROBLEMS)
    decode = decoder(texts(entries))
    where = "results" if top else ""
    items = (asked(f"{where}[{at}]", entry, decode) for at, entry in enumerate(entries))
    return imported(known(top, name), items)


def texts(entries: list[Any]) -> Iterator[tuple[str, str]]:
    """The kind and each other text of every entry."""
    for entry in entries:
        if isinstance(entry, dict):
            kind = text_of(entry.get("type")) or text_of(entry.get("difficulty"))
            for text in (entry.get("question"), entry.get("correct_answer"), entry.get("category")):
                yield kind, text_of(text)


def known(top: Object, name: str) -> Pack:
    """The head of the pack: what the file says of itself, else what is known of the source."""
    own = {field: text_of(top[field]) for field in HEAD if field in top}
    tags = texts_of(top.get("tags")) or []
    return head(name, **(own or SOURCE), tags=tags)


def asked(place: str, entry: Any, decode: Any) -> Item:
    """The question that one entry holds."""
    wrong = texts_of(entry.get("incorrect_answers")) if isinstance(entry, dict) else None
    if wrong is None:
        return skipped(place, "it is no question with `incorrect_answers`, a list of texts")
    try:
        options = arranged(
            [decode(text_of(entry.get("correct_answer")))], [decode(text) for text in wrong]
        )
        category = decode(text_of(entry.get("category")))
        question = Question(
            id="",
            text=decode(text_of(entry.get("question"))),
            options=options,
            difficulty=decode(text_of(entry.get("difficulty"))),
            tags=(category,) if category else (),
        )
    except Unreadable as reason:
        return skipped(place, str(reason))
    return item(place, question)


def write(pack: Pack) -> Exported:
    """`pack` with HTML entities, which is what the Open Trivia DB sends when nothing is asked."""
    items = tuple(each(pack, losses))
    top = {field: getattr(pack, field) for field in HEAD if getattr(pack, field)}
    if pack.tags:
        top["tags"] = list(pack.tags)
    results = [record(question) for question in carried(items)]
    document = {"response_code": 0, "results": results} | top
    return Exported((json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(), items)


def losses(question: Question) -> Notes:
    """What `question` loses here. Raises Unfit."""
    one_right(question)
    notes = left_behind(question, ("difficulty", "tags"))
    if len(question.tags) > 1:
        notes += ("dropped: every tag but the first",)
    return notes


def record(question: Question) -> Object:
    """One entry of the results."""
    right = next(option.text for option in question.options if option.correct)
    wrong = [option.text for option in question.options if not option.correct]
    boolean = {right, *wrong} == {"True", "False"}
    return {
        "type": "boolean" if boolean else "multiple",
        "difficulty": question.difficulty,
        "category": escaped(question.tags[0]) if question.tags else "",
        "question": escaped(question.text),
        "correct_answer": escaped(right),
        "incorrect_answers": [escaped(text) for text in wrong],
    }
