"""The figures of questions in words, for the screen and for the command line.

A figure that would mean nothing is not told; what is missing is told in its place.
"""

from collections.abc import Iterator

from ...tongue import _, many
from ..text import one_line
from .discrimination import DISCRIMINATION_FROM, REST_FROM
from .facility import FACILITY_FROM
from .item import Item, PackStats
from .options import IDLE_FROM, Taken
from .times import MEDIAN_FROM

NAMED = 5  # players


def heading(stats: PackStats) -> Iterator[str]:
    """From how many answers the figures are, and whose; what is left out; what to do."""
    if not stats.answers:
        yield _("Nobody has answered a question of this pack yet, so there is nothing to tell.")
        yield _("Play it, or take in the answers of others: quiz scores import FILE")
    else:
        count = many("{n} first answer", "{n} first answers", stats.answers)
        yield f"{count.format(n=f'{stats.answers:,}')} {whose(stats.players)}"
    if left := left_out(stats):
        yield left
    if stats.answers and len(stats.players) < FACILITY_FROM:
        text = _(
            "So few players tell little about a question. Take in the answers of others: "
            "quiz scores import FILE"
        )
        yield text


def whose(players: tuple[str, ...]) -> str:
    """How many players, and the names of the first."""
    count = many("of {n} player", "of {n} players", len(players)).format(n=f"{len(players):,}")
    names = [one_line(name) or _("one without a name") for name in players[:NAMED]]
    more = [_("and others")] if len(players) > NAMED else []
    return f"{count} ({', '.join([*names, *more])})"


def left_out(stats: PackStats) -> str:
    """How many answers do not count, and why."""
    left = stats.left
    told = {
        _("{n} to a question met before"): left.repeated,
        _("{n} after a hint or lifeline"): left.helped,
        _("{n} of several at one keyboard"): left.shared,
        _("{n} skipped or too late"): left.unanswered,
        _("{n} to an older wording"): left.older,
    }
    parts = [text.format(n=f"{count:,}") for text, count in told.items() if count]
    return _("Left out: {what}.").format(what="; ".join(parts)) if parts else ""


def figures(item: Item) -> Iterator[tuple[str, str]]:
    """The name of each figure, and the figure or what it lacks."""
    if not item.of:
        yield _("right"), _("no answer yet")
        return
    yield _("right"), right(item)
    yield _("discrimination"), discrimination(item)
    yield _("median time"), median(item)
    if item.question.difficulty:
        yield _("labelled"), item.question.difficulty


def right(item: Item) -> str:
    """How many got it right, with the share and its interval where there are enough."""
    told = _("{right} of {of}").format(right=item.right, of=item.of)
    if item.facility is None:
        return f"{told} ({too_few(FACILITY_FROM)})"
    share = item.facility
    interval = _("{value:.0%} ({low:.0%} to {high:.0%})")
    return f"{told}, {interval.format(value=share.value, low=share.low, high=share.high)}"


def discrimination(item: Item) -> str:
    """The correlation with the rest, or why there is none."""
    if item.compared < DISCRIMINATION_FROM:
        needed = too_few(DISCRIMINATION_FROM)
        text = _("{n} with {rest} other answers ({needed})")
        return text.format(n=item.compared, rest=REST_FROM, needed=needed)
    if item.discrimination is None:
        return _("none: all answers are alike")
    found = item.discrimination
    text = _("{value:+.2f} (± {error:.2f}, {n} players)")
    return text.format(value=found.value, error=found.error, n=found.players)


def median(item: Item) -> str:
    """The median time, or what it lacks."""
    return too_few(MEDIAN_FROM) if item.seconds is None else f"{item.seconds:.1f} s"


def too_few(needed: int) -> str:
    """That a figure needs more players."""
    return _("a figure needs {n} players").format(n=needed)


def options(item: Item) -> Iterator[tuple[Taken, str]]:
    """Each option with how often it was taken."""
    for taken in item.options:
        told = many("taken {n} time", "taken {n} times", taken.taken).format(n=f"{taken.taken:,}")
        share = f" ({taken.taken / item.of:.0%})" if item.facility else ""
        yield taken, f"{told}{share}{_(', idle') if taken.idle else ''}"


def idle_unknown(item: Item) -> str:
    """Why no option can be called idle, where none can."""
    if item.question.pool:
        return _("which options are idle cannot be told: only some are dealt")
    if item.of < IDLE_FROM:
        return _("which options are idle can be told from {n} players on").format(n=IDLE_FROM)
    return ""
