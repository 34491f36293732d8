"""Texts as YAML: bare, in quotation marks, or as a block, but always the same text when read.

A text stands bare where every reader of YAML 1.1 or 1.2 takes it for a text (https://yaml.org/type/).
"""

import re
from collections.abc import Iterable

BARE = re.compile(r"[^\W_]([^\x00-\x1f:#\ufeff]|:(?=[^\s,\[\]{}])|(?<=\S)#)*")
IN_BRACKETS = re.compile(r"[^,?:\[\]{}]*")
WORDS = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null|nan|inf)")
NUMBER = re.compile(r"[0-9][0-9_.,:+\-eExXoabcdefABCDEFtTzZ \t]*")
BLOCK = re.compile(r"[^\x00-\x08\x0b-\x1f\ufeff]+")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\ufeff": "\\uFEFF"}
ESCAPED = re.compile(r'[\\"\n\t\ufeff]')


def scalar(text: str, indent: int) -> str:
    """`text` as YAML: bare, in quotation marks, or as a block indented by `indent`."""
    if "\n" in text and indent and BLOCK.fullmatch(text) and not text[0].isspace():
        return block(text, indent)
    return text if bare(text) else in_quotes(text)


def bare(text: str) -> bool:
    """Whether `text` without quotation marks is that text to every reader of YAML."""
    return bool(
        BARE.fullmatch(text)
        and not text[-1].isspace()
        and not WORDS.fullmatch(text)
        and not NUMBER.fullmatch(text)
    )


def block(text: str, indent: int) -> str:
    """`text` as a literal block, each of its lines after `indent` spaces."""
    space = " " * indent
    return "\n".join(["|-", *(space + line if line else "" for line in text.split("\n"))])


def in_quotes(text: str) -> str:
    """`text` in double quotation marks; in single ones where that saves every backslash."""
    if ('"' in text or "\\" in text) and not re.search(r"[\n\t\ufeff]", text):
        return "'{}'".format(text.replace("'", "''"))
    return f'"{ESCAPED.sub(lambda match: ESCAPES[match[0]], text)}"'


def in_brackets(found: Iterable[str]) -> str:
    """Texts as a list on one line."""
    shown = (
        text if bare(text) and IN_BRACKETS.fullmatch(text) else in_quotes(text) for text in found
    )
    return f"[{', '.join(shown)}]"
