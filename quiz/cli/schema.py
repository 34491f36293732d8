"""`quiz schema`: the pack format, for editors, and that of the score file, for programs."""

import click

from ..tongue import _
from .examples import Command


@click.command(
    cls=Command,
    short_help=_("Print the JSON Schema of packs, or of the score file."),
    examples=(
        ("quiz schema > pack-1.schema.json", _("a file for your editor")),
        ("quiz new rivers", _("writes it beside the pack, and names it there")),
        ("quiz check rivers.yaml", _("finds more than an editor can")),
        ("quiz schema --scores", _("what scores.json looks like")),
    ),
)
@click.option("--scores", is_flag=True, help=_("That of the score file."))
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
