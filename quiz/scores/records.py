"""One event as one record of the score file, and back.

A record is a JSON object whose first key, `event`, tells its kind:

    {"event":"dealt","round":R,"pack":P,"hash":H,"mode":M,"seed":S,"questions":[Q,...],
     "player":N,"players":[N,...],"day":D,"ghost":C,"at":T}
    {"event":"answered","round":R,"question":Q,"picked":[text,...],"right":true,"seconds":4.2,
     "hints":1,"sure":3,"used":["fifty",...],"by":1,"lost":[text,...],"again":1,
     "wording":W,"at":T}
    {"event":"hinted","round":R,"question":Q,"hints":1,"at":T}
    {"event":"leant","round":R,"question":Q,"lifeline":"fifty","at":T}
    {"event":"ended","round":R,"how":"walked","at":T}
    {"event":"flagged","round":R,"question":Q,"note":"typo","at":T}

A flag with an empty `note` takes back the one before it; `wrong`, `unclear` and `typo` are the
notes that one key gives. `schema` has all of this for programs.

All that is empty or zero is left out: `hash`, `player` and what follows it but `at`, `hints` and
what follows it but `at`, and `how`. T is a UTC time in ISO 8601, D a date, C the code of a duel;
`by` is the place of the player who answered, from 0. W is a checksum of what was asked.
"""

from collections.abc import Callable, Iterable, Mapping

from ..game.events import Answered, Dealt, Ended, Event, Flagged, Hinted, Leant

KINDS = ("answered", "dealt", "ended", "flagged", "hinted", "leant")
FOREVER = 1e15  # seconds
More = tuple[int, tuple[str, ...], int, tuple[str, ...], int]
NO_MORE: More = (0, (), 0, (), 0)


def record(event: Event) -> dict[str, object]:
    """`event` as a record, its keys in the order of the file."""
    if isinstance(event, Answered):
        return _from_answered(event)
    if isinstance(event, Dealt):
        return _from_dealt(event)
    if isinstance(event, Hinted):
        return {"event": "hinted", **event._asdict()}
    if isinstance(event, Leant):
        return {"event": "leant", **event._asdict()}
    if isinstance(event, Flagged):
        return {"event": "flagged", **event._asdict()}
    how = {"how": event.how} if event.how else {}
    return {"event": "ended", "round": event.round, **how, "at": event.at}


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
    get = record.get
    if kind == "hinted":
        hints = _whole(get("hints"), least=1)
        return Hinted(_text(get("round")), _text(get("question")), hints, _text(get("at")))
    if kind == "leant":
        return Leant(*(_text(get(name)) for name in Leant._fields))
    if kind == "flagged":
        return Flagged(*(_text(get(name)) for name in Flagged._fields))
    if kind == "ended":
        return Ended(_text(get("round")), _text(get("at")), _text(get("how", "")))
    _text(kind)
    return None


def events(records: Iterable[object]) -> tuple[tuple[Event, ...], list[int]]:
    """The events of the records that are known, and the places of those that are broken."""
    found: list[Event] = []
    broken: list[int] = []
    for place, kept in enumerate(records):
        try:
            known = event(kept if isinstance(kept, dict) else {})
        except ValueError:
            broken.append(place)
        else:
            if known is not None:
                found.append(known)
    return tuple(found), broken


def _from_answered(event: Answered) -> dict[str, object]:
    made: dict[str, object] = {
        "event": "answered",
        "round": event.round,
        "question": event.question,
        "picked": list(event.picked),
        "right": event.right,
        "seconds": event.seconds,
    }
    if event.hints or event[7:-1] != NO_MORE:
        made |= _told(
            hints=event.hints,
            sure=event.sure,
            used=list(event.used),
            by=event.player,
            lost=list(event.lost),
            again=event.again,
        )
    if event.wording:
        made["wording"] = event.wording
    made["at"] = event.at
    return made


def _from_dealt(event: Dealt) -> dict[str, object]:
    made: dict[str, object] = {"event": "dealt", "round": event.round, "pack": event.pack}
    if event.pack_hash:
        made["hash"] = event.pack_hash
    made |= {"mode": event.mode, "seed": event.seed, "questions": list(event.questions)}
    made |= _told(
        player=event.player, players=list(event.players), day=event.day, ghost=event.ghost
    )
    made["at"] = event.at
    return made


def _told(**values: object) -> dict[str, object]:
    """Those of `values` that say something."""
    return {key: value for key, value in values.items() if value}


def _answered(record: Mapping[str, object]) -> Answered:
    get = record.get
    right = get("right")
    if not isinstance(right, bool):
        raise ValueError("this is neither true nor false")
    plain = (
        _text(get("round")),
        _text(get("question")),
        _texts(get("picked")),
        right,
        _seconds(get("seconds")),
        _whole(get("hints", 0), least=0),
        _text(get("at")),
    )
    wording = _text(get("wording", ""))
    known = len(plain) + ("hints" in record) + ("wording" in record)
    more = _more(get) if len(record) > known else NO_MORE  # the kind stands for the hints
    return Answered(*plain, *more, wording)


def _more(get: Callable[[str, object], object]) -> More:
    """What only some ways to play keep of an answer."""
    return (
        _whole(get("sure", 0), least=0),
        _texts(get("used", [])),
        _whole(get("by", 0), least=0),
        _texts(get("lost", [])),
        _whole(get("again", 0), least=0),
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
        _texts(get("players", [])),
        _text(get("day", "")),
        _text(get("ghost", "")),
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
