"""Packs in a line, checked by all rules or by one."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from quiz.game.question import Option, Pack, Question
from quiz.packs.check.checking import Report, check
from quiz.packs.check.selection import Selection
from quiz.packs.writer import dump

QUIET = Selection(ignore=("Q306", "Q308"))


def dice(seed: float) -> Random:
    """Chance that is the same in every run."""
    return Random(seed)  # noqa: S311 - nothing is kept secret by it


def word(seed: float, size: int = 3) -> str:
    """A made-up word of `size` syllables."""
    chance = dice(seed)
    return "".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(size))


def asked(
    text: str = "Which river is the longest?",
    right: str | tuple[str, ...] = "The Nile",
    wrong: tuple[str, ...] = ("The Congo", "The Volga", "The Rhine"),
    *,
    why: str = "",
    shuffle: bool = True,
    id: str = "",
) -> Question:
    """A question with its right options first."""
    rights = (right,) if isinstance(right, str) else right
    options = [Option(one, correct=True) for one in rights] + [Option(one) for one in wrong]
    return Question(id or f"{text} {rights[0]}"[:90], text, tuple(options), why, shuffle=shuffle)


def a_pack(*questions: Question, language: str = "en") -> Pack:
    """A pack of these questions."""
    return Pack("rivers", "Rivers", questions, language=language)


def of_text(text: str, selection: Selection = QUIET, **beside: str) -> Report:
    """The report on a file with this text; `beside` are documents by name without `.md`."""
    with TemporaryDirectory() as folder:
        for name, words in beside.items():
            Path(folder, f"{name}.md").write_text(words, encoding="utf-8")
        path = Path(folder, "rivers.yaml")
        path.write_text(text, encoding="utf-8")
        return check(path, selection)


def of_pack(pack: Pack, selection: Selection = QUIET) -> Report:
    """The report on a pack."""
    return of_text(dump(pack), selection)


def codes(report: Report) -> list[str]:
    """The codes of all problems, in order."""
    return [problem.rule.code for problem in report.problems]


def fires(code: str, *questions: Question, language: str = "en") -> bool:
    """Whether a rule tells of a pack of these questions."""
    return code in codes(of_pack(a_pack(*questions, language=language), Selection((code,))))
