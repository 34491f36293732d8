"""A monkey at the keyboard: it does anything in any order, and the rules tell what comes of it."""
