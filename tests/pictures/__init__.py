"""The pictures of the README: what the program draws, with chance and clock standing still."""
