"""What the answers of players say about the questions of a pack: item statistics."""
