"""The two pages: one asks for a name, the other is the terminal. All they load is ours."""

from html import escape
from string import Template

from ...tongue import _

RULES = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self' {socket}; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
PAGE = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>citequiz</title>
$head<style>
@font-face { font-family: "Roboto Mono"; src: url("/static/fonts/$font"); }
body { background: #121212; color: #e0e0e0; font: 18px/1.5 "Roboto Mono", monospace; margin: 0; }
main { max-width: 36em; margin: 15vh auto; padding: 0 1em; }
input, button { font: inherit; padding: .4em .8em; }
a { color: #7ab8ff; }
.textual-terminal { width: 100vw; height: 100vh; }
.closed { display: none; }
body.-closed .closed { display: block; }
body.-closed .textual-terminal { display: none; }
</style>
</head>
<body>
$body
</body>
</html>
""")
FONT = "RobotoMono-VariableFont_wght.ttf"
TERMINAL = """<link rel="stylesheet" href="/static/css/xterm.css">
<script src="/static/js/textual.js"></script>
"""


def asking(name: str) -> str:
    """The page that asks for a name."""
    told = escape(_("Your name, to keep your scores under"))
    about = escape(_("The quiz that shows where every answer comes from."))
    kept = escape(_("Your scores are found again by this browser."))
    form = (
        f"<main><h1>citequiz</h1><p>{about}</p>"
        f'<form action="/"><label>{told}<br><input name="name" value="{escape(name)}" '
        f'maxlength="40" required autofocus></label> <button>{escape(_("Play"))}</button></form>'
        f"<p>{kept}</p></main>"
    )
    return PAGE.substitute(head="", font=FONT, body=form)


def terminal(socket: str) -> str:
    """The page of the game, which talks to the address `socket`."""
    ended = escape(_("The game has ended; what you answered is kept."))
    again = escape(_("Play on"))
    body = (
        f'<div class="textual-terminal" data-session-websocket-url="{escape(socket)}" '
        f'data-font-size="16"></div><main class="closed"><p>{ended}</p>'
        f'<p><a href="">{again}</a></p></main>'
    )
    return PAGE.substitute(head=TERMINAL, font=FONT, body=body)


def full() -> str:
    """The page for one visitor too many."""
    told = escape(_("All places are taken. Try again in a while."))
    return PAGE.substitute(head="", font=FONT, body=f"<main><p>{told}</p></main>")
