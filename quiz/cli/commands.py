"""The command line: a command is imported when it is asked for."""

from importlib import import_module

import click

from ..errors import UNSERVED, WELL
from ..tongue import _
from .examples import Examples, Told, write
from .whose import whose

COMMANDS = (
    "play",
    "daily",
    "review",
    "duel",
    "list",
    "check",
    "scores",
    "status",
    "stats",
    "flags",
    "where",
    "settings",
    "import",
    "export",
    "format",
    "watch",
    "new",
    "add",
    "remove",
    "update",
    "schema",
    "serve",
    "completion",
    "help",
)
WORDS_OF_PYTHON = ("import",)  # a module cannot be called so
PACK_ENDINGS = (".yaml", ".yml")
EXAMPLES: Examples = (
    ("quiz", _("open the quiz")),
    ("quiz play armored-train -n 5", _("play five questions of a pack")),
    ("quiz daily", _("play the seven questions of today")),
    ("quiz my-pack.yaml", _("play a pack you have written")),
    ("quiz --plain", _("play line by line, for a screen reader")),
    ("quiz scores", _("see what you have played")),
)


class Commands(Told, click.Group):
    """The commands of `quiz`, each in the module of its name. A pack file plays itself."""

    def list_commands(self, _: click.Context) -> list[str]:
        """The names, in the order the help shows them."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if cmd_name in WORDS_OF_PYTHON else cmd_name
        command: click.Command = import_module(f".{module}", __package__).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begins with; `quiz FILE.yaml` means `quiz play FILE.yaml`."""
        name = args[0]
        if name.lower().endswith(PACK_ENDINGS):
            return super().resolve_command(ctx, ["play", *args])
        if name not in COMMANDS and not (name.startswith("-") or ctx.resilient_parsing):
            ctx.fail(_("there is no command {name!r}. {near}").format(name=name, near=near(name)))
        return super().resolve_command(ctx, args)

    def format_epilog(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples, and where the answers are kept."""
        write(formatter, EXAMPLES)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--plain", is_flag=True, help=_("Play line by line, for screen readers and pipes."))
@whose
@click.option("--version", "-V", is_flag=True, help=_("Tell the version."))
@click.pass_context
def group(ctx: click.Context, plain: bool, player: str | None, version: bool) -> int:
    """The quiz you play in the terminal. Every answer shows where it comes from.


    Without a command it opens the quiz: the first question at the very first start, the packs and
    a round that was left later on.
    """
    if version:
        from .. import __version__

        click.echo(f"citequiz {__version__}")
        ctx.exit(WELL)
    if ctx.invoked_subcommand:
        ctx.obj = plain
        return WELL
    from .opening import start

    return start(plain=plain, player=player)


def near(name: str) -> str:
    """What `name` may have been meant to be."""
    from difflib import get_close_matches

    close = get_close_matches(name.lower(), COMMANDS, n=1)
    return (
        _("Did you mean '{name}'?").format(name=close[0])
        if close
        else _("A pack is played by 'quiz play {name}'.").format(name=name)
    )


def run(arguments: list[str]) -> int:
    """Serve a command line and return the exit code. Raises QuizError and KeyboardInterrupt."""
    from .ending import complain

    try:
        with group.make_context("quiz", list(arguments)) as context:
            code: object = group.invoke(context)
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as error:
        complain(f"{error.format_message()}{where_to_look(error)}")
        return UNSERVED
    return code if isinstance(code, int) else WELL


def where_to_look(error: click.ClickException) -> str:
    """How to see what can be asked."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f" Try '{context.command_path} --help'." if context else ""
