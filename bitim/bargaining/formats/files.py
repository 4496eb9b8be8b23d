"""Opening files that strangers wrote: within limits of size, packed or not, with the file's name in every error."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

from bitim.bargaining.domain import BargainingError

LARGEST = 256_000_000
"""Bytes of text, unpacked: a domain of 10^10000 packages needs about four million."""

GZIP = b"\x1f\x8b"


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, unpacked if it is gzip; BargainingError says what is wrong with it."""
    try:
        with path.open("rb") as file:
            packed = file.read(len(GZIP)) == GZIP
            file.seek(0)
            content = gzip.GzipFile(fileobj=file).read(LARGEST + 1) if packed else file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise BargainingError(f"{path}: holds more than {LARGEST // 10**6} MB; no domain needs that")
        return content.decode("utf-8-sig")
    except OSError as error:
        raise BargainingError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (EOFError, zlib.error) as error:
        raise BargainingError(f"{path}: is a damaged gzip file: {error}") from error
    except UnicodeDecodeError as error:
        raise BargainingError(f"{path}: is not text in UTF-8 (byte {error.start})") from error
