"""The settings file, and what is in force: command line, environment, file, in this order."""
