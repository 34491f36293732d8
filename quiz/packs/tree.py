"""From YAML to nodes with places.

The parser's events are used, not its documents: nothing is converted, so `No` and `1.0` stay
texts, and nothing is expanded, so no alias can grow. libyaml parses where PyYAML has it.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from . import syntax
from .characters import HIDDEN, invisible
from .faults import Fault, Faults
from .nodes import Broken, Field, Fields, Items, Node, Text, shown

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 16
MOST_NODES = 1_500_000


class Unreadable(Exception):  # noqa: N818 - it carries a fault to where it is told
    """The text is no YAML from some place on."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


class Hopeless(Unreadable):
    """There is so much, or so much is wrong, that reading on is no use."""


class Grower:
    """Grows the trees of one file; faults that do not stop the growing are told to `told`.

    All methods that grow raise Unreadable.
    """

    def __init__(self, told: Faults) -> None:
        self.told = told
        self.count = 0
        self._event: Callable[[], Any] = lambda: None
        self._last: Any = None
        self._above = 0

    def grow(self, text: str, above: int = 0) -> Node | None:
        """The node that `text` holds, or None when there is only white space and comments.

        `above` is how many lines of the file come before `text`. Raises Unreadable.
        """
        loader = LOADER(text)
        self._event, self._above, self._last = loader.get_event, above, None
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            raise Unreadable(syntax.explain(error, self.told, above, self._last)) from None
        finally:
            loader.dispose()

    def _next(self) -> Any:
        self._last = event = self._event()
        return event

    def _document(self) -> Node | None:
        root: Node | None = None
        while type(event := self._next()) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                if root is not None:
                    message = "a second document begins here"
                    self.tell("Q130", self._at(event), message, ONE_DOCUMENT)
                    break
                if event.tags:
                    advice = "Take the %TAG line away."
                    self.tell("Q129", self._at(event), "packs use no YAML tags", advice)
                root = self._node(self._next(), 0)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        mark = event.start_mark
        line, column = self._above + mark.line + 1, mark.column + 1
        self.count += 1
        if depth > DEEPEST:
            message = f"this is nested more than {DEEPEST} levels deep"
            raise Unreadable(Fault("Q131", message, self.told.file, line, column, NO_NEED))
        if self.count > MOST_NODES:
            message = f"the file has more than {MOST_NODES:,} parts"
            raise Hopeless(Fault("Q131", message, self.told.file, line, column, NO_NEED))
        if kind is AliasEvent:
            return self._alias(event)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if kind is ScalarEvent:
            value = event.value
            if not value.isprintable():
                self._escaped(value, (line, column))
            return Text(value, line, column, not event.style)
        if kind is SequenceStartEvent:
            return Items(self._items(depth + 1), line, column)
        return Fields(self._fields(depth + 1), line, column, event.flow_style)

    def _items(self, depth: int) -> list[Node]:
        items = []
        while type(event := self._next()) is not SequenceEndEvent:
            items.append(self._node(event, depth))
        return items

    def _fields(self, depth: int) -> dict[str, Field]:
        fields: dict[str, Field] = {}
        while type(event := self._next()) is not MappingEndEvent:
            key = self._node(event, depth)
            value = self._node(self._next(), depth)
            if not isinstance(key, Text):
                self._not_text(key)
            elif key.value in fields:
                self.doubled(key, fields[key.value].key)
            else:
                fields[key.value] = Field(key, value)
        return fields

    def tell(self, code: str, at: tuple[int, int], message: str, advice: str) -> None:
        """Tell a fault that leaves the rest readable."""
        self.told.add(code, at, message, advice)
        if self.told.full:
            message = "the file has too many faults to go on"
            raise Hopeless(Fault("Q113", message, self.told.file, *at, "Mend these first."))

    def _at(self, event: Any) -> tuple[int, int]:
        return self._above + event.start_mark.line + 1, event.start_mark.column + 1

    def _escaped(self, value: str, at: tuple[int, int]) -> None:
        """Tell of a hidden character that a text spells with a backslash."""
        if match := HIDDEN.search(value):
            self.tell("Q112", at, invisible(match[0]), "Take the backslash and its letters away.")

    def _alias(self, event: Any) -> Broken:
        name = shown(f"*{event.anchor}")
        advice = "Write it out, or put a text that begins with * in quotation marks."
        self.tell("Q128", self._at(event), f"packs use no aliases such as {name}", advice)
        return Broken(*self._at(event))

    def _decorated(self, event: Any) -> None:
        if event.anchor is not None:
            name = shown(f"&{event.anchor}")
            advice = "Take it away, or put a text that begins with & in quotation marks."
            self.tell("Q128", self._at(event), f"packs use no anchors such as {name}", advice)
        else:
            name = shown(event.tag.replace("tag:yaml.org,2002:", "!!"))
            advice = "Take it away, or put a text that begins with ! in quotation marks."
            self.tell("Q129", self._at(event), f"packs use no YAML tags such as {name}", advice)

    def _not_text(self, key: Node) -> None:
        if not isinstance(key, Broken):
            advice = "Put a text that begins with a bracket or brace in quotation marks."
            self.tell("Q133", key.at, "a key must be a plain word", advice)

    def doubled(self, key: Text, first: Text) -> None:
        """Tell that `key` stands twice in a mapping."""
        message = f"the key {shown(key.value)} stands twice, first on line {first.line}"
        self.tell("Q132", key.at, message, "Keep one; a new entry begins with a dash.")


NO_NEED = "No pack needs that."
ONE_DOCUMENT = "One file holds one pack: move the rest to a file of its own."
