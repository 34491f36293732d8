"""The game line by line, without Textual: for screen readers, pipes, and slow connections."""
