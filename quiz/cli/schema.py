"""`quiz schema`: the pack format, for editors, and that of the score file, for programs."""

import click

from .examples import Command


@click.command(
    cls=Command,
    short_help="Print the JSON Schema of packs, or of the score file.",
    examples=(
        ("quiz schema > pack-1.schema.json", "a file for your editor"),
        ("quiz new rivers", "writes it beside the pack, and names it there"),
        ("quiz check rivers.yaml", "finds more than an editor can"),
        ("quiz schema --scores", "what scores.json looks like"),
    ),
)
@click.option("--scores", is_flag=True, help="That of the score file.")
def command(scores: bool) -> int:
    """Print the JSON Schema of the pack format (draft-07), for editors that check and complete.

    `quiz check` finds more than a schema can say.
    """
    from .report import as_json

    if scores:
        from ..scores.schema import schema as of_scores

        as_json(of_scores())
        return 0
    from ..packs.schema import schema

    as_json(schema())
    return 0
