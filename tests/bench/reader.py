"""Five thousand questions read from one YAML file."""

from quiz.packs.format import parse
from tests.bench.figures import timed, told
from tests.bench.library import a_pack


def main() -> None:
    """Read the text with all checks of the format."""
    text = a_pack(0, 5000)
    told("5,000 questions read from YAML", timed(5, parse, text, "pack.yaml"))
