"""From a sheet to a PDF: Typst sets it, tagged and archivable (PDF/A-2a, PDF/UA-1), with the fonts of this package."""

import functools
import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path

import typst

from bitim.documents.blocks import Sheet
from bitim.documents.glyphs import FONTS, as_set
from bitim.documents.values import DocumentError

TEMPLATE = Path(__file__).parent / "sheet.typ"


def printed(sheet: Sheet, made_at: datetime) -> bytes:
    """The PDF of a sheet; the same bytes for the same sheet and moment."""
    if made_at.tzinfo is None:
        raise DocumentError(f"made_at {made_at} has no time zone: give an aware one")
    try:
        return typst.compile(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=_fonts(),
            sys_inputs={"sheet": json.dumps(_plain(sheet), ensure_ascii=False)},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int(made_at.timestamp()),
        )
    except typst.TypstError as error:
        raise DocumentError(f"the document {sheet.title!r} cannot be set: {error.message}") from error


def document_digest(pdf: bytes) -> str:
    """The SHA-256 of a document, in hex: what a signature is bound to."""
    return hashlib.sha256(pdf).hexdigest()


@functools.cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _plain(value: object) -> object:
    """A value as JSON knows it; each dataclass says which it is."""
    if isinstance(value, str):
        return as_set(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {"is": type(value).__name__} | {
            field.name: _plain(getattr(value, field.name)) for field in fields(value)
        }
    return value
