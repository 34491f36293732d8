"""Times of the score book, as a person reads them."""

from datetime import datetime


def here(at: str) -> str:
    """A UTC time in ISO 8601 as the clock on the wall showed it; any other text as it is."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return at


def lasted(seconds: float) -> str:
    """A length of time in minutes and seconds, or in hours too, such as 1:02:03."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
