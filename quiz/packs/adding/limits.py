"""How much of a stranger's material is looked at. Sizes are in bytes, times in seconds."""

MIB = 1024 * 1024

LARGEST_FILE = 16 * MIB
LARGEST_WHOLE = 64 * MIB  # all files of an archive, a repository or a pack together
LARGEST_DOWNLOAD = 32 * MIB
LARGEST_CLONE = 128 * MIB  # with git's own files, which are packed
MOST_FILES = 2_000
MOST_PACKS = 100
DEEPEST = 4  # folders below the top in which packs are looked for
RATIO = 100  # how many times an archive may grow
SMALL = MIB  # below this size the ratio does not matter
LONGEST_NAME = 200

DOWNLOAD_TIME = 60.0
CLONE_TIME = 180.0
STEP_TIME = 20.0  # for one connection, or one answer
MOST_REDIRECTS = 5
STALE = 3_600.0  # after this time what an interrupted adding has left is swept away
