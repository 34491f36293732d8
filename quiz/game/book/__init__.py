"""The score book: what the kept answers tell of a person, and how that is drawn in text."""
