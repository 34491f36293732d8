"""From a round to the JSON file."""
