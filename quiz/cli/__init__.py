"""The commands. They join packs, scores and screens."""
