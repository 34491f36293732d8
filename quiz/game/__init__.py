"""The rules: frozen values and pure functions. No file, clock, format or terminal."""
