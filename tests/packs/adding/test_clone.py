"""Cloning with the real git command, from repositories on this machine."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.packs.adding import clone as c
from quiz.packs.adding import limits
from tests.packs.adding.loopback import serving

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
PIN = "packs.example:443:93.184.216.34"


def git(folder: Path, *words: str) -> None:
    """Run git in a test's own folder, with settings of nobody."""
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"]
    env = c.surroundings(os.environ, folder)
    line = [shutil.which("git") or "git", *who, *words]
    subprocess.run(line, cwd=folder, env=env, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "theirs"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "rivers.yaml").write_text("quiz: 1\n")
    (folder / "link.yaml").symlink_to("/etc/passwd")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "one")
    return folder


def cloned(repository: Path, tmp_path: Path, protocol: str = "file") -> Path:
    into = tmp_path / "mine" / "repository"
    into.parent.mkdir()
    c.run(c.command(f"file://{repository}", into, PIN, protocol), into.parent, into, 20.0)
    return into


def test_the_latest_state_is_cloned_and_links_come_as_plain_files(
    repository: Path, tmp_path: Path
) -> None:
    into = cloned(repository, tmp_path)
    assert (into / "rivers.yaml").read_text() == "quiz: 1\n"
    assert not (into / "link.yaml").is_symlink()


def test_only_https_is_spoken(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(QuizError, match="not allowed"):
        cloned(repository, tmp_path, "https")


@pytest.mark.parametrize(
    "url", ["ext::sh -c true", "ssh://packs.example/x", "git://packs.example/x"]
)
def test_other_ways_are_closed(url: str, tmp_path: Path) -> None:
    with pytest.raises(QuizError, match="not allowed"):
        c.run(c.command(url, tmp_path / "r", PIN), tmp_path, tmp_path / "r", 20.0)


def test_no_submodule_is_fetched(repository: Path, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    shutil.copytree(repository, inner, symlinks=True)
    git(repository, "-c", "protocol.file.allow=always", "submodule", "add", f"file://{inner}", "in")
    git(repository, "commit", "-q", "-m", "two")
    into = cloned(repository, tmp_path)
    assert list((into / "in").iterdir()) == []


def test_settings_and_hooks_of_the_user_are_not_read(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = tmp_path / "ran"
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    hook = hooks / "post-checkout"
    hook.write_text(f"#!/bin/sh\ntouch {ran}\n")
    hook.chmod(0o755)
    settings = tmp_path / ".gitconfig"
    settings.write_text(f"[core]\n hooksPath = {hooks}\n[init]\n templateDir = {hooks}\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_TEMPLATE_DIR", str(hooks))
    cloned(repository, tmp_path)
    assert not ran.exists()


def test_nobody_is_asked_for_a_password() -> None:
    env = c.surroundings({"PATH": "/bin", "GIT_ASKPASS": "x", "SSH_ASKPASS": "y"}, Path("/tmp"))
    assert env["GIT_TERMINAL_PROMPT"] == "0"
    assert env["GIT_ASKPASS"] == ""
    assert "SSH_ASKPASS" not in env


def test_the_checked_address_is_the_one_that_git_connects_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[list[str]] = []
    monkeypatch.setattr(c, "run", lambda line, *_: lines.append(line))
    with serving({}) as internet:
        internet.hosts["packs.example"] = ["93.184.216.34", "2606:4700::1111"]
        c.clone("https://packs.example/p.git", tmp_path, internet.network, lambda _: None)
        (line,) = lines
        pin = "http.curloptResolve=packs.example:443:93.184.216.34,[2606:4700::1111]"
        assert pin in line
        assert line[-3:-1] == ["--", "https://packs.example/p.git"]
        with pytest.raises(QuizError, match="public internet"):
            c.clone("https://inside.example/p.git", tmp_path, internet.network, lambda _: None)


def sleeper(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_clone_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(QuizError, match="too long"):
        c.run(sleeper("import time; time.sleep(300)"), tmp_path, tmp_path / "r", 0.3)
    assert time.monotonic() - begun < 100


@pytest.mark.parametrize("size", [(1, 5_000), (50, 0)], ids=["large", "many"])
def test_a_clone_that_fills_the_disk_is_ended(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LARGEST_CLONE", 1_000)
    monkeypatch.setattr(limits, "MOST_FILES", 4)
    into = tmp_path / "r"
    into.mkdir()
    for number in range(size[0]):
        (into / str(number)).write_bytes(bytes(size[1]))
    begun = time.monotonic()
    with pytest.raises(QuizError, match="too large"):
        c.run(sleeper("import time; time.sleep(300)"), tmp_path, into, 20.0)
    assert time.monotonic() - begun < 100


def test_what_git_says_is_told_when_it_fails(tmp_path: Path) -> None:
    line = sleeper("import sys; sys.exit('first\\nno such thing')")
    with pytest.raises(QuizError, match="git cannot clone this: no such thing"):
        c.run(line, tmp_path, tmp_path / "r", 20.0)


def test_without_git_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(QuizError, match="git is not installed"):
        c.run([str(tmp_path / "no-git")], tmp_path, tmp_path / "r")
