"""XML read without its dangers, with the line of every element.

Document types and entities are refused, as is nesting without end; the content of `<file>` is
passed over, since a file in base64 can be as large as all the rest.
"""

from collections.abc import Callable
from typing import NoReturn
from xml.parsers import expat

from ...errors import PROBLEMS, QuizError

DEEPEST = 50
PASSED_OVER = "file"


class Node:
    """One element: its own text in `text`, its elements in `children`."""

    __slots__ = ("attributes", "children", "line", "name", "pieces")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.children: list[Node] = []
        self.pieces: list[str] = []

    @property
    def text(self) -> str:
        """The text of the element itself, without the white space round it."""
        return "".join(self.pieces).strip()

    def all(self, name: str) -> list["Node"]:
        """The elements directly within this one that are called `name`."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> "Node | None":
        """The first of `all`."""
        return next((child for child in self.children if child.name == name), None)


class Reader:
    """Reads a document and hands each element of its second level to `each`."""

    def __init__(self, file: str, each: Callable[[Node], None]) -> None:
        self.file = file
        self.each = each
        self.root = ""
        self.comments: list[str] = []
        self.stack: list[Node] = []
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.begin
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.say
        self.parser.CommentHandler = self.comment
        self.parser.StartDoctypeDeclHandler = self.refuse
        self.parser.EntityDeclHandler = self.refuse

    def read(self, text: str) -> None:
        """Read a whole document. Raises QuizError with the place where it is broken."""
        try:
            self.parser.Parse(text.encode("utf-8", "surrogatepass"), True)
        except expat.ExpatError as error:
            reason = expat.errors.messages.get(error.code, "it cannot be read")
            self.stop(f"this is not XML: {reason}", error.lineno, error.offset + 1)

    def stop(
        self, message: str, line: int, column: int | None = None, advice: str = ""
    ) -> NoReturn:
        """Raise the error of a document that cannot be read."""
        raise QuizError(
            message, file=self.file, line=line, column=column, advice=advice, exit_code=PROBLEMS
        ) from None

    def refuse(self, *_: object) -> None:
        """Document types and entities can make a small file endless."""
        message = "document types and entities are refused"
        line = self.parser.CurrentLineNumber
        self.stop(message, line, advice="Take the DOCTYPE away; Moodle writes none.")

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        node = Node(name, attributes, self.parser.CurrentLineNumber)
        if len(self.stack) >= DEEPEST:
            self.stop("elements are nested too deep", node.line)
        if not self.stack:
            self.root = name
        elif len(self.stack) > 1:
            self.stack[-1].children.append(node)
        self.stack.append(node)

    def end(self, _: str) -> None:
        """An element ends."""
        node = self.stack.pop()
        if len(self.stack) == 1:
            self.each(node)

    def say(self, text: str) -> None:
        """Text within an element."""
        if len(self.stack) > 1 and self.stack[-1].name != PASSED_OVER:
            self.stack[-1].pieces.append(text)

    def comment(self, text: str) -> None:
        """The comments before the root."""
        if not self.stack and not self.root:
            self.comments.append(text)
