"""How a command says that it could not do its work."""


class CommandError(Exception):
    """One clear sentence for the person, and the exit code."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code
