"""Measures, run by hand: `python -m tests.bench` for all, `python -m tests.bench start` for one.

These are not tests: figures depend on the machine, and only ratios can be compared. Each program
says what it measures and prints one line a figure.
"""
