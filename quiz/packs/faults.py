"""What can be wrong with a pack: the codes, and a list that gathers every fault of a file.

Q103 and Q110 to Q169 are faults of the format, Q510 to Q529 faults of citations and sources.
"""

from typing import NamedTuple

from ..errors import PROBLEMS, UNSERVED, QuizError

MOST = 1_000

CODES = {
    "Q103": "two options of a question are the same once folded",
    "Q110": "the file is larger than 16 MiB",
    "Q111": "the file is not UTF-8",
    "Q112": "a character that a terminal would obey instead of showing it",
    "Q113": "the file has more faults than are listed",
    "Q114": "the file is empty",
    "Q120": "the file is not YAML at this place",
    "Q121": "a tab stands where only spaces may indent",
    "Q122": "a quotation mark that does not enclose the whole text",
    "Q123": "a colon makes a key of what was meant as text",
    "Q124": "a text begins with a sign that YAML keeps for itself",
    "Q125": "a line is indented so that it belongs to nothing",
    "Q126": "a bracket is not closed, or a comma cuts a text in two",
    "Q127": "a backslash in quotation marks that means nothing",
    "Q128": "an anchor or alias",
    "Q129": "a YAML tag or directive",
    "Q130": "a second document in one file",
    "Q131": "lists within lists too deep, or too many parts in all",
    "Q132": "the same key twice",
    "Q133": "a key that is not a text",
    "Q140": "the file is no pack",
    "Q141": "`quiz:` is missing or is not the number of a format",
    "Q142": "the pack is written for a newer version of the program",
    "Q143": "a key that packs do not have",
    "Q144": "something required is missing",
    "Q145": "a text, a list or a mapping where another kind is wanted",
    "Q146": "a text is empty",
    "Q147": "a text is too long",
    "Q148": "more entries than a pack may have",
    "Q149": "a value that is not allowed here",
    "Q150": "an id that cannot be used",
    "Q151": "two questions have the same id",
    "Q152": "the same question stands twice",
    "Q153": "fewer than 2 or more than 26 options",
    "Q154": "no option is right",
    "Q155": "no option is wrong",
    "Q156": "an option is not written as one option",
    "Q157": "a difficulty other than easy, medium or hard",
    "Q158": "`shuffle:` is neither true nor false",
    "Q159": "`pool:` does not fit the options",
    "Q510": "a citation names a source that the pack does not have",
    "Q511": "a citation without its source",
    "Q512": "a citation without its quotation",
    "Q520": "a file name that is more than a bare name",
    "Q521": "a checksum that is not SHA-256",
}

NO_PACK = "Q140"
NEWER = "Q142"
AFTER = "Q130"


class Fault(NamedTuple):
    """One thing that is wrong in a file. Line and column are counted from 1, in characters."""

    code: str
    message: str
    file: str
    line: int
    column: int
    advice: str = ""


def error(fault: Fault, more: int = 0) -> QuizError:
    """`fault` as the error a person sees; `more` is how many others the file has."""
    others = f" (and {more:,} more {'fault' if more == 1 else 'faults'})" if more else ""
    return QuizError(
        fault.message + others,
        file=fault.file,
        line=fault.line,
        column=fault.column,
        advice=fault.advice,
        exit_code=UNSERVED if fault.code == NEWER else PROBLEMS,
    )


class Faults:
    """The faults of one file while it is read: the first 1,000 in full, of the others the place."""

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self._text = text
        self._lines: list[str] | None = None
        self._listed: list[Fault] = []
        self._unlisted: list[tuple[int, int]] = []

    @property
    def full(self) -> bool:
        """Whether further faults are only counted, so that advice for them is wasted."""
        return len(self._listed) >= MOST

    @property
    def lines(self) -> list[str]:
        """The lines of the file, without their ends."""
        if self._lines is None:
            self._lines = self._text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._lines

    def add(self, code: str, at: tuple[int, int], message: str, advice: str = "") -> None:
        """Note a fault at a line and column."""
        if self.full:
            self._unlisted.append(at)
        else:
            self._listed.append(Fault(code, message, self.file, *at, advice))

    def tell(self, fault: Fault) -> None:
        """Note a fault that is already made."""
        self.add(fault.code, (fault.line, fault.column), fault.message, fault.advice)

    def clear(self) -> None:
        """Forget every fault."""
        self._listed.clear()
        self._unlisted.clear()

    def places(self) -> list[tuple[int, int]]:
        """Where the faults within the pack are, in the order of the file."""
        inside = [(fault.line, fault.column) for fault in self._listed if fault.code != AFTER]
        return sorted(inside + self._unlisted)

    def listed(self) -> tuple[Fault, ...]:
        """The faults in the order of the file, ending with one that counts those not listed."""
        told = sorted(self._listed, key=lambda fault: (fault.line, fault.column))
        if self._unlisted:
            message = f"there are {len(self._unlisted):,} more faults"
            told.append(
                Fault("Q113", message, self.file, *min(self._unlisted), "Mend these first.")
            )
        return tuple(told)
