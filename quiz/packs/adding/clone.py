"""Fetching a git repository with the git command, which is told to do nothing else."""

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from ...errors import QuizError
from ...tongue import _
from . import limits
from .addresses import target
from .download import Network, Tell

PAUSE = 0.1
NOTHING = os.devnull
NEEDED = ("PATH", "SYSTEMROOT", "TEMP", "TMP")


def clone(url: str, folder: Path, network: Network, tell: Tell) -> Path:
    """Clone the latest state of a repository into `folder`, and give the folder of its files.

    Raises QuizError when git is not there, or the repository cannot be had, is not on the public
    internet, is too large or takes too long.
    """
    to = target(url, network.resolve, network.public)
    pin = f"{to.host}:{to.port}:{','.join(bracketed(one) for one in to.reached_at)}"
    into = folder / "repository"
    tell(_("Cloning from {host}").format(host=to.host))
    run(command(url, into, pin), folder, into)
    return into


def bracketed(address: str) -> str:
    """A numeric address as curl wants it in a list."""
    return f"[{address}]" if ":" in address else address


def command(url: str, into: Path, pin: str, protocol: str = "https") -> list[str]:
    """The command line: one protocol, one commit, and none of git's ways to run or fetch more.

    `pin` makes git connect to the address that was checked (`http.curloptResolve`).
    """
    settings = [
        "protocol.allow=never",
        f"protocol.{protocol}.allow=always",
        "http.followRedirects=false",
        f"http.curloptResolve={pin}",
        "http.sslVerify=true",
        "http.proxy=",
        "credential.helper=",
        f"core.hooksPath={NOTHING}",
        "core.symlinks=false",
        "core.fsmonitor=false",
        "core.protectNTFS=true",
        "core.protectHFS=true",
        "submodule.recurse=false",
        "transfer.fsckObjects=true",
        "transfer.bundleURI=false",
        "filter.lfs.smudge=",
        "filter.lfs.process=",
        "filter.lfs.required=false",
        "gc.auto=0",
    ]
    options = [part for setting in settings for part in ("-c", setting)]
    return [
        *("git", *options, "clone", "--quiet", "--depth", "1", "--single-branch", "--no-tags"),
        *("--no-recurse-submodules", "--no-local", "--template=", "--", url, str(into)),
    ]


def surroundings(environ: Mapping[str, str], folder: Path) -> dict[str, str]:
    """The environment of git: no settings of the machine or the user, and nobody to ask."""
    kept = {name: environ[name] for name in NEEDED if name in environ}
    return {
        **kept,
        "HOME": str(folder),
        "LC_ALL": "C",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": NOTHING,
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "GIT_LFS_SKIP_SMUDGE": "1",
    }


def run(line: list[str], folder: Path, into: Path, patience: float = limits.CLONE_TIME) -> None:
    """Run git until it ends, or end it when it takes too long or too much. Raises QuizError."""
    complaints = folder / "complaints"
    try:
        with complaints.open("wb") as stream:
            process = subprocess.Popen(
                line,
                cwd=folder,
                env=surroundings(os.environ, folder),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stream,
                start_new_session=os.name == "posix",
            )
    except FileNotFoundError:
        advice = _("Install git, or name the address of a .yaml or .zip file.")
        raise QuizError(_("git is not installed"), advice=advice) from None
    try:
        code = watched(process, into, time.monotonic() + patience)
    finally:
        stop(process)
    if code:
        last = complaints.read_bytes()[-2_000:].decode("utf-8", "replace").strip()
        reason = (last.splitlines() or [_("no reason given")])[-1]
        raise QuizError(_("git cannot clone this: {reason}").format(reason=reason))


def watched(process: "subprocess.Popen[bytes]", into: Path, end: float) -> int:
    """How git ended. Raises QuizError when it goes on for too long, or fills the disk."""
    while True:
        try:
            code = process.wait(PAUSE)
        except subprocess.TimeoutExpired:
            code = None
        if not fits(into):
            raise QuizError(_("the repository is too large for packs"))
        if code is not None:
            return code
        if time.monotonic() > end:
            raise QuizError(_("the repository takes too long"), advice=_("Try again later."))


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End git, and what it has started."""
    if process.poll() is None:
        if os.name == "posix":
            import signal

            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()


def fits(folder: Path) -> bool:
    """Whether a folder has no more files, and no more in them, than a clone may have."""
    size = count = 0
    for place, _folders, names in os.walk(folder):
        for name in names:
            count += 1
            try:
                size += os.lstat(os.path.join(place, name)).st_size  # noqa: PTH118 - it is walked
            except OSError:
                continue
            if size > limits.LARGEST_CLONE or count > 10 * limits.MOST_FILES:
                return False
    return True
