"""From text to a pack."""
