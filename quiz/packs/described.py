"""What every key of a pack is for, in a sentence: shown by editors, by way of the schema."""

from collections.abc import Mapping

PACK: Mapping[str, str] = {
    "quiz": "The version of the pack format. It is 1.",
    "id": "The pack's name in commands and scores. Without it the file's name is taken.",
    "title": "What players see in the list of packs.",
    "description": "What the pack is about, in a sentence or two.",
    "language": "The language of the pack, as a tag such as en or pt-BR (BCP 47).",
    "author": "Who wrote the pack: a name, or a list of names.",
    "license": "Under which licence others may use it, such as CC-BY-4.0 (SPDX).",
    "tags": "Words by which packs can be found.",
    "route": "The track that the train travels from the first question to the last.",
    "sources": "The documents that the questions are written from, each under a short name.",
    "check": "Rules that `quiz check` is not to apply to this pack.",
    "questions": "The questions, each of them beginning with a dash.",
}
SOURCE: Mapping[str, str] = {
    "title": "The document's title, as players see it.",
    "author": "Who wrote the document: a name, or a list of names.",
    "edition": "Which edition or version of the document it is.",
    "license": "The document's licence.",
    "url": "Where the document can be found on the web.",
    "file": "The file's bare name; it lies beside the pack or in its folder `sources`.",
    "sha256": "The file's checksum, as `sha256sum` prints it: 64 hexadecimal digits.",
}
ROUTE: Mapping[str, str] = {
    "from": "Where the journey begins.",
    "to": "Where it ends.",
    "length": "How long it is, as a whole number.",
    "unit": "What the length is counted in, such as km.",
}
QUESTION: Mapping[str, str] = {
    "id": "The question's own name. It keeps a player's progress when the text is mended.",
    "question": "What is asked. Only `code` in backticks is markup.",
    "options": "All choices. A bare text is a wrong one; a right one begins with `correct:`.",
    "why": "Why the right option is right; shown after every answer.",
    "cite": "Where a source says so: one citation, or a list of them.",
    "hint": "Help before the answer: one text, or a list that is shown one by one.",
    "difficulty": "easy, medium or hard.",
    "tags": "Words by which questions can be chosen.",
    "shuffle": "false keeps the options in the order in which they are written.",
    "pool": "How many options to show; wrong ones are drawn from all there are.",
    "image": "A picture that belongs to the question.",
    "check": "Rules that `quiz check` is not to apply to this question.",
}
OPTION: Mapping[str, str] = {
    "correct": "The text of a right option.",
    "wrong": "The text of a wrong option; the long form, for one with its own why.",
    "why": "Why this option is right or wrong; shown when it was picked.",
}
CITATION: Mapping[str, str] = {
    "source": "The short name of a document in `sources`.",
    "quote": "The exact words of the document.",
    "at": "The section or paragraph they stand in, by its number or heading.",
    "prefix": "The words just before the quotation, where it occurs twice.",
    "suffix": "The words just after the quotation, where it occurs twice.",
}
IMAGE: Mapping[str, str] = {
    "file": "The picture's bare file name.",
    "alt": "What the picture shows, in words; a terminal shows this first.",
}
CHECK: Mapping[str, str] = {"ignore": "The codes of the rules, such as Q204."}
