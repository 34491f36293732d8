"""What the YAML parser complains of, in plain words and at the place where the mistake is."""

import re
from collections.abc import Callable
from typing import Any

from . import complaints as c
from .complaints import Found, Spot
from .faults import Fault, Faults


def explain(error: Any, told: Faults, above: int, last: Any) -> Fault:
    """The fault that a `yaml.MarkedYAMLError` stands for.

    `above` is how many lines come before the text that was parsed, `last` the last event before.
    """
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark or mark
    begun_at = (begun.line + above, begun.column)
    spot = Spot(told.lines, mark.line + above, mark.column, begun_at, last, above)
    found = plainly(f"{error.context or ''} | {error.problem or ''}", spot)
    line = min(found.line, len(told.lines) - 1)
    return Fault(found.code, found.message, told.file, line + 1, found.column + 1, found.advice)


def plainly(complaint: str, spot: Spot) -> Found:
    """`complaint` in plain words."""
    for pattern, rule in RULES:
        if re.search(pattern, complaint) and (found := rule(spot)):
            return found
    message = f"this cannot be read as YAML ({complaint.rpartition('| ')[2]})"
    return Found("Q120", spot.line, spot.column, message, "Look at this line and the one above.")


Rule = Callable[[Spot], Found | None]

RULES: tuple[tuple[str, Rule], ...] = (
    (r"quoted scalar \| found unexpected (end|document)", c.never_closed),
    (r"escape|hexdecimal|hexadecimal|Unicode character", c.backslash),
    (r"", c.tab),
    (r"", c.ran_on),
    (r"directive|YAML document|undefined tag handle", c.directive),
    (r"mapping values are not allowed", c.colon),
    (r"mapping keys are not allowed", c.special),
    (r"an? (alias|anchor|tag|block scalar)\b", c.special_begun),
    (r"cannot start any token", c.special),
    (r"sequence entries are not allowed", c.list_on_line),
    (r"expected ':'", c.no_colon),
    (r"flow (mapping|sequence|node) ?\|?.*expected", c.open_bracket),
    (r"document start", c.after_directive),
    (r"", c.after_quotes),
    (r"", c.after_bracket),
    (r"", c.stray_bracket),
    (r"expected (key|'-'|<block end>|<document start>|'<document start>')", c.indentation),
)
