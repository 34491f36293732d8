"""Rules of the format: what the reader refuses, and why it does."""

from collections.abc import Iterator

from ..faults import CODES
from .manuscript import Manuscript, Note
from .rule import ERROR, FORMAT, Finder, Rule

WHY = {
    "Q103": "A player cannot tell them apart, and only one of them would count as right. Case, "
    "white space and a final full stop do not make a difference.",
    "Q110": "A pack is text; one of this size holds something else, and would fill the memory.",
    "Q111": "Letters in another encoding cannot be told apart from damage.",
    "Q112": "It could hide text, turn it round, or make a terminal do what nobody sees.",
    "Q113": "The first faults often cause the others, so mending them shortens the list.",
    "Q114": "There is nothing to play.",
    "Q120": "The line is neither a text nor a key with a text.",
    "Q121": "How far a tab indents depends on the editor, so YAML allows spaces only.",
    "Q122": "YAML ends a quoted text at the second mark, and what follows belongs to nothing.",
    "Q123": "A colon with a space after it is how YAML writes a key, even within a sentence.",
    "Q124": "These signs have a meaning of their own at the beginning of a text in YAML.",
    "Q125": "What belongs together begins in the same column; this line fits no column above.",
    "Q126": "Within brackets a comma ends a text, and the closing bracket ends the list.",
    "Q127": "In double quotation marks a backslash begins a code, and this one is none.",
    "Q128": "Aliases let a small file grow to any size, and hide what a question says.",
    "Q129": "Tags can ask a reader to run code. In a pack all text is text.",
    "Q130": "Only the first would be read, and the rest would be lost in silence.",
    "Q131": "No pack needs it, and files made to exhaust a reader look like this.",
    "Q132": "Most readers of YAML keep one of them and drop the other without a word.",
    "Q133": "A list or mapping in the place of a key is nearly always a text without its marks.",
    "Q140": "A pack is recognised by its first key, so that other YAML files are left alone.",
    "Q141": "The number says which rules the rest of the file follows.",
    "Q142": "What this program would make of it may not be what its author wrote.",
    "Q143": "A key that is spelled wrongly would be left out in silence.",
    "Q144": "Without it there is nothing to show or to ask.",
    "Q145": "Another kind of value cannot be shown, or not as it was meant.",
    "Q146": "Mostly a # or an empty line has swallowed the text.",
    "Q147": "It would not fit on a screen.",
    "Q148": "Long lists are made by mistake, and a pack of that size is slow to play.",
    "Q149": "The value is used by the program, so it has to have one of the forms it knows.",
    "Q150": "An id becomes part of file names, links and score files.",
    "Q151": "Scores are kept by id, so two questions would share one memory.",
    "Q152": "Without an id a question is known by its words, and these are the same.",
    "Q153": "One option is no choice, and there are 26 letters to name them.",
    "Q154": "Nobody could answer it.",
    "Q155": "Nobody could answer it wrongly.",
    "Q156": "An option is one text: a bare one is wrong, `correct:` stands before a right one.",
    "Q157": "The three words are all that players filter by.",
    "Q158": "Other words for yes and no mean different things to different readers of YAML.",
    "Q159": "A pool needs room for every right option and a wrong one, and cannot be larger than "
    "what there is.",
    "Q510": "The passage could not be shown.",
    "Q511": "The passage could not be shown.",
    "Q512": "A citation proves an answer by exact words; a place alone proves nothing.",
    "Q520": "A pack is a stranger's file: it may name files beside it and no others.",
    "Q521": "A checksum of another form would fit no file at all.",
}


def refusal(code: str) -> Rule:
    """The rule behind a fault of the reader."""
    return Rule(code, CODES[code], FORMAT, ERROR, WHY[code], told(code))


def told(code: str) -> Finder:
    """Finds what the reader has told under this code."""

    def find(manuscript: Manuscript) -> Iterator[Note]:
        for fault in manuscript.reading.faults:
            if fault.code == code:
                yield Note(fault.line, fault.column, fault.message, fault.advice)

    return find


REFUSALS = tuple(refusal(code) for code in CODES)
