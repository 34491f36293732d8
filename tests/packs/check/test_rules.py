import shutil
from pathlib import Path

import pytest

from quiz.packs.check.checking import check
from quiz.packs.check.examples import FOLDER, LEFT_OUT, example, pack
from quiz.packs.check.refusals import REFUSALS, WHY
from quiz.packs.check.registry import BY_CODE, OWN, RULES
from quiz.packs.check.rule import FORMAT, SEVERITIES, Rule
from quiz.packs.check.selection import Selection
from quiz.packs.faults import CODES

WITHOUT_EXAMPLE = {"Q110", "Q111", "Q113", "Q148"}
SHOWN = [rule for rule in RULES if rule.code not in WITHOUT_EXAMPLE]


def named(rule: Rule) -> str:
    return f"{rule.code} {rule.name}"


def found(rule: Rule, text: str, folder: Path) -> set[str]:
    """The codes that the check of an example gives, without what examples leave out."""
    for document in FOLDER.glob("*.*"):
        shutil.copy(document, folder)
    path = folder / "example.yaml"
    path.write_text(pack(text, rule.copies), encoding="utf-8")
    quiet = tuple(code for code in LEFT_OUT if code != rule.code)
    asked = (rule.code,) if rule.asked_for else ()
    return {one.rule.code for one in check(path, Selection((), quiet, asked)).problems}


@pytest.mark.parametrize("rule", SHOWN, ids=named)
def test_the_bad_example_is_told_of_by_its_rule_and_no_other(rule: Rule, tmp_path: Path) -> None:
    assert found(rule, example(rule.code).bad, tmp_path) == {rule.code}


@pytest.mark.parametrize("rule", SHOWN, ids=named)
def test_the_good_example_is_told_of_by_no_rule(rule: Rule, tmp_path: Path) -> None:
    assert found(rule, example(rule.code).good, tmp_path) == set()


def test_every_code_is_of_one_rule_and_the_readers_codes_stay_the_readers() -> None:
    codes = [rule.code for rule in (*REFUSALS, *OWN)]
    assert len(codes) == len(set(codes))
    assert not {rule.code for rule in OWN} & CODES.keys()
    assert {rule.code for rule in REFUSALS} == CODES.keys() == WHY.keys()


def test_every_example_belongs_to_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("Q*.yaml")} == BY_CODE.keys() - WITHOUT_EXAMPLE


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_every_rule_says_why_it_matters(rule: Rule) -> None:
    assert rule.severity in SEVERITIES
    assert rule.about.rstrip().endswith(".")
    assert len(rule.about) > 20


def test_a_pack_of_another_language_meets_no_list_of_english_words(tmp_path: Path) -> None:
    english = [rule for rule in RULES if rule.english]
    assert english
    for rule in english:
        text = pack(example(rule.code).bad).replace("language: en", "language: de")
        path = tmp_path / "example.yaml"
        path.write_text(text, encoding="utf-8")
        assert rule.code not in {one.rule.code for one in check(path).problems}


def test_only_faults_of_the_format_are_in_the_family_format() -> None:
    assert {rule.code for rule in RULES if rule.family == FORMAT} == CODES.keys()
