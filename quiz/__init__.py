"""citequiz: a quiz for the terminal that shows where every answer comes from."""

__version__ = "0.1.0"
