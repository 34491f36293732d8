"""A terminal and a place that are the same for every picture."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import tzset

import pytest

SET = {"TZ": "UTC", "LC_ALL": "C.UTF-8"}


@contextmanager
def surroundings() -> Iterator[None]:
    """Colours, every sign, and a clock on the wall that shows UTC, whatever the tests run in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("NO_COLOR", raising=False)
        for variable, value in SET.items():
            patch.setenv(variable, value)
        tzset()
        yield
    tzset()
