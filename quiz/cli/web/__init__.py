"""The game in a browser, for people without a terminal: pages, visitors, and a process for each."""
