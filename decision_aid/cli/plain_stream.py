"""What a command says, on any terminal: what its encoding lacks is replaced, and nothing commands the terminal."""

from typing import Any, TextIO

from decision_aid.plain_signs import without_commands_but_colour


class Plain:
    """A stream that passes on texts without signs that command. There may be none, as in a window on Windows."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        """Be the stream in all else."""
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write what can be written."""
        if self._stream is not None:
            encoding = getattr(self._stream, "encoding", None) or "utf-8"
            plain = without_commands_but_colour(text)
            self._stream.write(plain.encode(encoding, "replace").decode(encoding))
        return len(text)
