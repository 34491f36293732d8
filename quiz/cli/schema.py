"""`quiz schema`: the pack format, for editors."""

import click

from .examples import Command


@click.command(
    cls=Command,
    short_help="Print the JSON Schema of packs.",
    examples=(
        ("quiz schema > pack-1.schema.json", "a file for your editor"),
        ("quiz new rivers", "writes it beside the pack, and names it there"),
        ("quiz check rivers.yaml", "finds more than an editor can"),
    ),
)
def command() -> int:
    """Print the JSON Schema of the pack format (draft-07), for editors that check and complete.

    `quiz check` finds more than a schema can say.
    """
    from ..packs.schema import schema
    from .report import as_json

    as_json(schema())
    return 0
