"""The looks of our own: dark, light, and high contrast.

Right is a blue-green and wrong an orange, which stay apart for eyes that lack one kind of cone;
a sign and a word tell them apart without any colour. Each text has at least the contrast that
WCAG 2.2 asks for at level AA (success criterion 1.4.3), the last theme that of level AAA.
"""

from textual.theme import Theme

from ..game.settings import DARK

OWN = {
    theme.name: theme
    for theme in (
        Theme(
            DARK,
            primary="#4a94d0",
            secondary="#7c8fa3",
            accent="#f0b04a",
            warning="#f0b04a",
            error="#ff9466",
            success="#52d1b2",
            foreground="#e8e4da",
            background="#11161c",
            surface="#18202a",
            panel="#22303e",
            variables={
                "text-muted": "#9fb0bf",
                "text-success": "#5fdcbd",
                "text-error": "#ff9c72",
                "text-accent": "#ffc266",
                "primary-muted": "#1f4568",
            },
        ),
        Theme(
            "citequiz-light",
            dark=False,
            primary="#1a5f9c",
            secondary="#5a6b7b",
            accent="#a35a00",
            warning="#a35a00",
            error="#b03a00",
            success="#00604c",
            foreground="#1b2228",
            background="#fbf8f1",
            surface="#f3eee3",
            panel="#e2dccd",
            variables={
                "text-muted": "#55606a",
                "text-success": "#00604c",
                "text-error": "#ab3800",
                "text-accent": "#7a4300",
                "primary-muted": "#cfe2f3",
            },
        ),
        Theme(
            "citequiz-contrast",
            primary="#66b8ff",
            secondary="#ffffff",
            accent="#ffd24d",
            warning="#ffd24d",
            error="#ffb08a",
            success="#5cffd6",
            foreground="#ffffff",
            background="#000000",
            surface="#000000",
            panel="#00264d",
            variables={
                "text-muted": "#e0e0e0",
                "text-success": "#5cffd6",
                "text-error": "#ffb08a",
                "text-accent": "#ffe08a",
                "primary-muted": "#003d7a",
            },
        ),
    )
}
