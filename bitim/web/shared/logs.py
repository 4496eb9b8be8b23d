"""Logs that hold no content."""

import logging
import traceback
from types import TracebackType
from typing import TypeAlias

_Error: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """A log line whose error says its kind and place, but not its message, which may quote what a person wrote."""

    def formatException(self, ei: _Error) -> str:  # noqa: N802 - the name is logging's
        """The stack and the names of the errors, from the first cause to the last."""
        kind, error, trace = ei
        if kind is None or error is None:
            return ""
        before = error.__cause__ or error.__context__
        cause = f"{self.formatException((type(before), before, before.__traceback__))}\n" if before else ""
        return f"{cause}{''.join(traceback.format_tb(trace))}{kind.__qualname__}"
