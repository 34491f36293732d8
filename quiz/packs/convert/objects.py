"""JSON as question files hold it: a list of objects, perhaps within another object."""

from typing import Any

from ...errors import PROBLEMS, QuizError

Object = dict[str, Any]


def loaded(text: str, name: str) -> Any:
    """What the JSON in `text` holds. Raises QuizError with the place where it is broken."""
    import json

    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise QuizError(
            f"this is no JSON: {error.msg.lower()}",
            file=name,
            line=error.lineno,
            column=error.colno,
            exit_code=PROBLEMS,
        ) from None
    except (RecursionError, ValueError):
        message = "this JSON is nested too deep, or has numbers that are too long"
        raise QuizError(message, file=name, exit_code=PROBLEMS) from None


def text_of(value: Any) -> str:
    """A text or a number as text; anything else is none."""
    if isinstance(value, str):
        return value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else ""


def texts_of(value: Any) -> list[str] | None:
    """A list of texts, or None when it is something else."""
    if not isinstance(value, list):
        return None
    texts = [text_of(entry) for entry in value]
    return texts if all(texts) else None
