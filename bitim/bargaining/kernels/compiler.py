"""How kernels become machine code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from numba import njit
from numba.core.dispatcher import Dispatcher

Kernel = TypeVar("Kernel", bound=Callable[..., Any])


def compiled(function: Kernel) -> Dispatcher[Kernel]:
    """The function in machine code, made when first called and kept for later processes where it can be.

    Kept beside the kernels, else in the user's cache, or where NUMBA_CACHE_DIR says; it lets other threads run.
    """
    try:
        return njit(cache=True, nogil=True)(function)
    except RuntimeError:
        # Numba raises it where this user may write to none of these: then each process compiles for itself.
        return njit(nogil=True)(function)
