"""One event as one record of the score file, and back.

A record is a JSON object whose first key, `event`, tells its kind:

    {"event":"dealt","round":R,"pack":P,"hash":H,"mode":M,"seed":S,"questions":[Q,...],
     "player":N,"at":T}
    {"event":"answered","round":R,"question":Q,"picked":[text,...],"right":true,"seconds":4.2,
     "hints":1,"at":T}
    {"event":"ended","round":R,"at":T}

`hash`, `player` and `hints` are left out when they are empty or zero. T is a UTC time in ISO 8601.
"""

from collections.abc import Mapping

from ..game.events import Answered, Dealt, Ended, Event

KINDS = ("answered", "dealt", "ended")
FOREVER = 1e15  # seconds


def record(event: Event) -> dict[str, object]:
    """`event` as a record, its keys in the order of the file."""
    if isinstance(event, Answered):
        return _from_answered(event)
    if isinstance(event, Dealt):
        return _from_dealt(event)
    return {"event": "ended", "round": event.round, "at": event.at}


def event(record: Mapping[str, object]) -> Event | None:
    """The event that `record` stands for, or None when its kind is not known to this version.

    Keys that are not known are passed over. Raises ValueError for a record that lacks a key or
    holds the wrong sort of value.
    """
    kind = record.get("event")
    if kind == "answered":
        return _answered(record)
    if kind == "dealt":
        return _dealt(record)
    if kind == "ended":
        return Ended(_text(record.get("round")), _text(record.get("at")))
    _text(kind)
    return None


def _from_answered(event: Answered) -> dict[str, object]:
    made: dict[str, object] = {
        "event": "answered",
        "round": event.round,
        "question": event.question,
        "picked": list(event.picked),
        "right": event.right,
        "seconds": event.seconds,
    }
    if event.hints:
        made["hints"] = event.hints
    made["at"] = event.at
    return made


def _from_dealt(event: Dealt) -> dict[str, object]:
    made: dict[str, object] = {"event": "dealt", "round": event.round, "pack": event.pack}
    if event.pack_hash:
        made["hash"] = event.pack_hash
    made |= {"mode": event.mode, "seed": event.seed, "questions": list(event.questions)}
    if event.player:
        made["player"] = event.player
    made["at"] = event.at
    return made


def _answered(record: Mapping[str, object]) -> Answered:
    get = record.get
    right = get("right")
    if not isinstance(right, bool):
        raise ValueError("this is neither true nor false")
    return Answered(
        _text(get("round")),
        _text(get("question")),
        _texts(get("picked")),
        right,
        _seconds(get("seconds")),
        _whole(get("hints", 0), least=0),
        _text(get("at")),
    )


def _dealt(record: Mapping[str, object]) -> Dealt:
    get = record.get
    return Dealt(
        _text(get("round")),
        _text(get("pack")),
        _text(get("hash", "")),
        _text(get("mode")),
        _whole(get("seed")),
        _texts(get("questions")),
        _text(get("player", "")),
        _text(get("at")),
    )


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise ValueError("this is no text")


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("this is no list")
    for text in value:
        _text(text)
    return tuple(value)


def _whole(value: object, least: int | None = None) -> int:
    if type(value) is int and (least is None or value >= least):
        return value
    raise ValueError("this is no whole number that fits")


def _seconds(value: object) -> float:
    if (type(value) is float or type(value) is int) and 0 <= value < FOREVER:
        return float(value)
    raise ValueError("this is no length of time")
