"""The command lines that the documents, the help texts and `quiz help` show."""

import re
from collections.abc import Iterator

import click

from quiz.cli.commands import COMMANDS, group
from quiz.cli.help import told
from quiz.cli.settings import EXAMPLES as SETTLING
from quiz.cli.topics import topics
from tests.programs import REPOSITORY

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "questions/README.md")
FENCE = re.compile(r"^```(\w*).*?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")
PROSE = re.compile(r"\bquiz((?: +[^\s,;)\"'`]+)*)")
PROGRAM = re.compile(r"(python3?|pip|uv|bash|sha256sum|\.venv/bin/\w+|[A-Z_]+=\S+ \S+) ")


def in_document(name: str) -> list[str]:
    """The command lines of a Markdown file, in its blocks and in its text."""
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    blocks = [found[2] for found in FENCE.finditer(text) if found[1] == "sh"]
    lines = [line.split("   #")[0].strip() for block in blocks for line in block.splitlines()]
    for code in CODE.findall(FENCE.sub("", text)):
        line = " ".join(code.split())
        if PROGRAM.match(line) or re.search(r"(^|[ (])quiz( |$)", line):
            lines.append(line)
    return lines


def in_help(name: str) -> list[str]:
    """The examples of a command, and of the commands in it."""
    command = group.get_command(click.Context(group), name)
    commands = [command, *getattr(command, "commands", {}).values()]
    shown = [getattr(one, "examples", ()) for one in commands] if name != "settings" else [SETTLING]
    return [line for examples in shown for line, _ in examples]


def in_topic(name: str) -> list[str]:
    """The commands that the text of a topic names, each up to where the sentence goes on."""
    text = "\n".join(block for block in told(name) if isinstance(block, str))
    return [" ".join(["quiz", *said(found.split())]) for found in PROSE.findall(text)]


def said(words: list[str]) -> Iterator[str]:
    """Those of the words after `quiz` that belong to the command."""
    known = {*COMMANDS, *(topic.name for topic in topics()), "bash", "zsh", "fish"}
    for word in words:
        bare = word.rstrip(".:")
        if not (bare in known or bare.startswith("-") or bare.partition(".")[0].isupper()):
            return
        yield bare
