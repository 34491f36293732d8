"""The keys of the pack format `quiz: 1`, and the patterns that some of its texts fit as a whole."""

VERSION = 1

PACK = (
    "quiz",
    "id",
    "title",
    "description",
    "language",
    "author",
    "license",
    "tags",
    "sources",
    "route",
    "check",
    "questions",
)
SOURCE = ("title", "file", "sha256", "author", "url", "edition", "license")
ROUTE = ("from", "to", "length", "unit")
QUESTION = (
    "id",
    "question",
    "options",
    "why",
    "cite",
    "hint",
    "difficulty",
    "tags",
    "shuffle",
    "pool",
    "image",
    "check",
)
OPTION = ("correct", "wrong", "why")
CITATION = ("source", "quote", "at", "prefix", "suffix")
IMAGE = ("file", "alt")
CHECK = ("ignore",)
ALL = frozenset((*PACK, *SOURCE, *ROUTE, *QUESTION, *OPTION, *CITATION, *IMAGE, *CHECK))

PACK_ID = r"\w[\w.-]{0,99}"
LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
FILE = r"(?!\.)[^/\\:]*[^/\\:. ]"
ADDRESS = r"https?://[^\s/]\S*"
SHA256 = "[0-9a-fA-F]{64}"
RULE = "Q[0-9]{3}"
