"""Packs from elsewhere: fetched, checked, and only then put into the player's library."""
