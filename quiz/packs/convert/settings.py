"""The settings that stand in a Markdown file as YAML: keys with texts, or with lists of texts.

Only that much of YAML is read, so that no file can make it long or deep. A key within another is
named with both, as in `author.name`.
"""

import json
import re
from collections.abc import Sequence

LINE = re.compile(r"(?P<indent>[ \t]*+)(?P<key>[A-Za-z][\w-]*+):(?:[ \t]++(?P<value>.*))?")
ENTRY = re.compile(r"[ \t]*+-[ \t]++(?P<value>.*)")
BLOCK = re.compile(r"[|>][-+]?")
LISTED = re.compile(r"""\s*+("(?:[^"\\]|\\.)*+"|'[^']*+'|[^,]*+)""")

Settings = dict[str, list[str]]


def read(lines: Sequence[str]) -> Settings:
    """The settings of some lines; what is none is passed over."""
    told: Settings = {}
    key = block = ""
    outer: tuple[int, str] = (0, "")
    for line in lines:
        if block and (not line.strip() or line[:1] in " \t"):
            told[key].append(line.strip())
            continue
        block = ""
        if match := LINE.fullmatch(line.rstrip()):
            indent, value = len(match["indent"]), (match["value"] or "").strip()
            within = bool(outer[1]) and indent > outer[0]
            key = f"{outer[1]}.{match['key']}" if within else match["key"]
            outer = outer if within else (indent, "" if value else key)
            block = value[0] if BLOCK.fullmatch(value) else ""
            told[key] = [] if block else values(value)
        elif key and (entry := ENTRY.fullmatch(line.rstrip())):
            told[key].append(scalar(entry["value"]))
    return told


def values(text: str) -> list[str]:
    """The texts of a value."""
    if not text.startswith("[") or not text.endswith("]"):
        return [scalar(text)] if text else []
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        loaded = None
    if isinstance(loaded, list) and all(isinstance(entry, str) for entry in loaded):
        return [entry for entry in loaded if entry]
    return [scalar(entry) for entry in LISTED.findall(text[1:-1]) if entry.strip()]


def scalar(text: str) -> str:
    """One text, without its quotation marks or the comment behind it."""
    text = text.strip()
    if text.startswith('"'):
        try:
            loaded = json.loads(text)
        except (ValueError, RecursionError):
            loaded = None
        return loaded if isinstance(loaded, str) else text.strip('"')
    if len(text) > 1 and text.startswith("'") and text.endswith("'"):
        return text[1:-1].replace("''", "'")
    return text.partition(" #")[0].strip()


def one(told: Settings, *keys: str) -> str:
    """The text of the first of `keys` that has one; several are lines of it."""
    return next(("\n".join(told[key]).strip() for key in keys if any(told.get(key, ()))), "")


def off(told: Settings, *keys: str) -> bool:
    """Whether one of `keys` is set to false."""
    return any(one(told, key).lower() in ("false", "no", "off") for key in keys)


def written(key: str, value: str | Sequence[str]) -> str:
    """A line that `read` reads back, and any reader of YAML."""
    text = value if isinstance(value, str) else list(value)
    return f"{key}: {json.dumps(text, ensure_ascii=False)}"
