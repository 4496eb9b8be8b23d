"""The kinds of arrays that the kernels take."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Int64s: TypeAlias = NDArray[np.int64]
Int32s: TypeAlias = NDArray[np.int32]
Bools: TypeAlias = NDArray[np.bool_]
Floats: TypeAlias = NDArray[np.float64]
Vectors: TypeAlias = Int64s | NDArray[np.object_]
"""Worths (N, sides) in units: int64, or Python's whole numbers where 62 bits do not hold them."""
