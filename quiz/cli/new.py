"""`quiz new`: a pack to start from."""

from pathlib import Path

import click

from ..tongue import _
from .examples import Command

ENDINGS = (".yaml", ".yml")


@click.command(
    cls=Command,
    short_help=_("Begin a pack of your own."),
    examples=(
        ("quiz new rivers", _("rivers.yaml, with an example question")),
        ("quiz new rivers --from notes.md", _("and a stub for every section of your notes")),
        ("quiz check rivers.yaml", _("what to mend, and where")),
        ("quiz play rivers.yaml", _("play it while you write it")),
    ),
)
@click.argument("name")
@click.option("--from", "source", metavar="SOURCE", help=_("A .md or .txt file to ask about."))
def command(name: str, source: str | None) -> int:
    """Write NAME.yaml: a pack that can be played at once, and written over.

    SOURCE is copied to the folder `sources` beside the pack, unless it is there already. For each
    of its sections the pack has a question in comments, with a sentence of the section cited. The
    schema by which editors check and complete is put beside the pack. No file is written over.
    """
    from shlex import quote

    from ..packs.begin import begin
    from .report import lines

    path = Path(name if name.lower().endswith(ENDINGS) else f"{name}.yaml")
    made = begin(path, Path(source) if source else None)
    told = [f"wrote {path}" for path in (made.pack, *made.others)]
    pack = quote(str(made.pack))
    lines([*told, _("Next: quiz check {pack}, quiz play {pack}").format(pack=pack)])
    return 0
