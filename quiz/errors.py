"""The one exception a player or pack author may see, and the exit codes of the program."""

WELL = 0
PROBLEMS = 1
UNSERVED = 2
INTERRUPTED = 130


class QuizError(Exception):
    """Something a person can mend: what is wrong, where, and what to do next.

    `str()` gives one line, `file:line:column: message. advice`, with the parts that are known.
    `exit_code` is what the program ends with when nobody handles the error.
    """

    def __init__(
        self,
        message: str,
        *,
        file: str = "",
        line: int | None = None,
        column: int | None = None,
        advice: str = "",
        exit_code: int = UNSERVED,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.column = column
        self.advice = advice
        self.exit_code = exit_code

    def __str__(self) -> str:
        place = [str(part) for part in (self.file, self.line, self.column) if part]
        told = f"{':'.join(place)}: {self.message}" if place else self.message
        return f"{told.rstrip('.')}. {self.advice}" if self.advice else told
