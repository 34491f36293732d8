"""A harness that crashes the score file: stories, the ways to stop them, and what must hold after.

`stories` are what a game does to the file. `kills` stops them by a real SIGKILL at every system
call that changes a file. `cuts` takes the current away: `record` writes down every operation of a
story, and `durable` tells what a file system may leave of them. `verdict` is the judge of all.
"""
