"""Open Trivia DB, where it is at hand: what is found there was measured before, by other code."""

import json
from html import unescape
from pathlib import Path
from random import Random

import pytest

from quiz.game.question import Option, Pack, Question, identity
from quiz.packs.check import guessers as g
from quiz.packs.check.battery import battery
from quiz.packs.check.checking import Report, check
from quiz.packs.check.manuscript import Manuscript
from quiz.packs.check.registry import RULES
from quiz.packs.format import Reading, read
from quiz.packs.nodes import Text
from quiz.packs.writer import dump
from tests.programs import REPOSITORY

from .packs import dice

CORPUS = REPOSITORY.parent / "shared/corpus/opentdb/kickturn/opentdb.json"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="Open Trivia DB is not at hand")

PARTS = {
    "Q104": 0.002, "Q201": 0.003, "Q202": 0.002, "Q204": 0.003, "Q206": 0.002, "Q207": 0.0013,
    "Q301": 0.039, "Q302": 0.002, "Q303": 0.001, "Q304": 0.018, "Q305": 0.001,
}  # fmt: skip


def question(record: dict[str, object]) -> Question:
    """One question of the database with four options."""
    text = unescape(str(record["question"])).strip()
    right = unescape(str(record["correct_answer"])).strip()
    wrong = record["incorrect_answers"]
    assert isinstance(wrong, list)
    options = (Option(right, correct=True), *(Option(unescape(one).strip()) for one in wrong))
    return Question(identity(text, [right]), text, options, why="It is so.")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The questions with four options as a pack."""
    records = json.loads(CORPUS.read_text(encoding="utf-8"))["results"]
    made = [question(record) for record in records if record["type"] == "multiple"]
    pack = Pack("opentdb", "Open Trivia DB", tuple({one.id: one for one in made}.values()))
    path = tmp_path_factory.mktemp("opentdb") / "opentdb.yaml"
    path.write_text(dump(pack), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def report(file: Path) -> Report:
    """What the check finds in it."""
    return check(file)


@pytest.fixture(scope="module")
def manuscript(file: Path) -> Manuscript:
    """The pack as the rules see it."""
    return Manuscript(file, read(file))


@pytest.mark.parametrize(
    ("guesser", "rate", "within", "of"),
    [
        (g.longest, 0.251, 0.005, 3990),
        (g.much_longest, 0.23, 0.01, 308),
        (g.echo, 0.22, 0.015, None),
        (g.meeting, 0.31, 0.01, None),
        (g.meeting_letters, 0.28, 0.01, None),
        (g.middle, 0.36, 0.02, None),
        (g.specific, 0.24, 0.025, None),
        (g.hedged, 0.16, 0.02, None),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_guesser_is_right_as_often_as_was_measured(
    guesser: g.Guesser, rate: float, within: float, of: int | None, manuscript: Manuscript
) -> None:
    standing = battery(manuscript).standings[guesser]
    assert standing.rate == pytest.approx(rate, abs=within)
    assert of is None or standing.of == of


def test_the_vote_of_all_guessers_is_a_little_better_than_luck(report: Report) -> None:
    assert report.guess is not None
    assert report.guess.of == 4464
    assert report.guess.rate == pytest.approx(0.276, abs=0.01)


def test_the_middle_number_is_told_and_no_length_and_no_word(report: Report) -> None:
    found = {problem.rule.code for problem in report.problems}
    assert {"Q404", "Q405"} <= found
    assert not {"Q401", "Q402", "Q403", "Q406", "Q407", "Q410"} & found


@pytest.mark.parametrize(("code", "share"), PARTS.items())
def test_a_rule_tells_of_as_many_questions_as_was_measured(
    code: str, share: float, report: Report
) -> None:
    told = {problem.question for problem in report.problems if problem.rule.code == code}
    assert len(told) / 4464 == pytest.approx(share, rel=0.1, abs=0.0025)


def test_with_right_options_drawn_anew_there_is_nothing_to_find(manuscript: Manuscript) -> None:
    chance = dice(11)
    battery_rules = [rule for rule in RULES if rule.code.startswith("Q4") and rule.code != "Q408"]
    alarms = 0
    for _ in range(60):
        drawn = [anew(one, chance) for one in chance.sample(manuscript.pack.questions, 60)]
        nodes = {one.id: Text("", 1, 1) for one in drawn}
        again = Manuscript(manuscript.path, Reading(Pack("x", "x", tuple(drawn)), nodes=nodes))
        alarms += any(True for rule in battery_rules for _ in rule.find(again))
    assert alarms <= 8


def anew(question: Question, chance: Random) -> Question:
    """A question with one of its options, whichever, as the right one."""
    right = chance.randrange(len(question.options))
    options = (
        option._replace(correct=place == right) for place, option in enumerate(question.options)
    )
    return question._replace(options=tuple(options))
