"""The wheel, as somebody installs it: packs and sources are found from anywhere."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from tests.programs import REPOSITORY, environment

MOST = 1_000_000  # bytes
FIND = """
from quiz.packs.folders import folders
from quiz.packs.library import Library
from quiz.packs.sources import passage
import os

library = Library(folders(os.environ))
(entry,) = [one for one in library.packs() if one.id == "armored-train"]
pack = library.open(entry.id)
citation = next(cited for question in pack.questions for cited in question.citations)
found = passage(entry.path, pack, citation)
print(entry.path)
print(found.text[found.start : found.end])
"""


def python(*arguments: str, folder: Path, env: dict[str, str]) -> str:
    """What Python prints when it is run with these arguments in `folder`."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this repository, built."""
    out = tmp_path_factory.mktemp("dist")
    build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(REPOSITORY))
    python(*build, folder=out, env=dict(os.environ))
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An otherwise empty folder into which the wheel was installed."""
    target = tmp_path_factory.mktemp("site")
    install = ("-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", str(target))
    python(*install, str(wheel), folder=target, env=dict(os.environ))
    return target


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < MOST


def test_the_wheel_has_no_compiled_code(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        kinds = {PurePosixPath(name).suffix for name in opened.namelist()}
    assert ".py" in kinds
    assert not kinds & {".so", ".pyd", ".dll", ".dylib", ".a", ".o", ".pyc", ".exe"}
    assert wheel.name.endswith("-py3-none-any.whl")


def test_an_installed_wheel_finds_its_packs_and_their_sources(
    installed: Path, tmp_path: Path
) -> None:
    env = environment(tmp_path, PYTHONPATH=str(installed))
    place, words = python("-P", "-c", FIND, folder=tmp_path, env=env).split("\n", 1)
    assert Path(place).is_relative_to(installed)
    assert words.strip()


def test_an_installed_wheel_lists_its_packs(installed: Path, tmp_path: Path) -> None:
    env = environment(tmp_path, PYTHONPATH=str(installed))
    assert "armored-train" in python("-m", "quiz", "list", folder=tmp_path, env=env)


def test_the_repository_finds_its_packs_from_anywhere(tmp_path: Path) -> None:
    env = environment(tmp_path, PYTHONPATH=str(REPOSITORY))
    place, words = python("-P", "-c", FIND, folder=tmp_path, env=env).split("\n", 1)
    assert Path(place).is_relative_to(REPOSITORY / "questions")
    assert words.strip()
