"""What a finished PDF says, as a person copies it out and as a program reads its structure."""

import io
from typing import cast

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject, StreamObject


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    """The text of each page, every run of white space as one blank."""
    return [" ".join(page.extract_text().split()) for page in opened(pdf).pages]


def said(pdf: bytes) -> str:
    """The text of all pages."""
    return " ".join(pages(pdf))


def letters(text: str) -> str:
    """A text without its white space, for words that a line end may divide."""
    return "".join(text.split())


def root(pdf: bytes) -> DictionaryObject:
    """The catalogue of a PDF."""
    return opened(pdf).root_object


def entry(holder: PdfObject, *names: str) -> DictionaryObject:
    """What stands under a path of names."""
    for name in names:
        holder = cast("DictionaryObject", holder.get_object())[name]
    return cast("DictionaryObject", holder.get_object())


def metadata(pdf: bytes) -> str:
    """The XMP metadata."""
    return cast("StreamObject", entry(root(pdf), "/Metadata")).get_data().decode()


def title(pdf: bytes) -> str:
    """The title in the metadata."""
    found = opened(pdf).metadata
    assert found is not None
    return str(found.title)


def tags(pdf: bytes) -> set[str]:
    """The names of the structure elements."""
    found: set[str] = set()
    waiting: list[PdfObject] = [entry(root(pdf), "/StructTreeRoot")]
    while waiting:
        item = waiting.pop().get_object()
        if isinstance(item, DictionaryObject):
            found.add(str(item.get("/S", "")))
            if "/K" in item:
                waiting.append(item["/K"])
        elif isinstance(item, list):
            waiting.extend(item)
    return found


def fonts(pdf: bytes) -> dict[str, bool]:
    """The fonts of all pages and whether the file of each is embedded."""
    return {
        str(font["/BaseFont"]): any(
            key.startswith("/FontFile")
            for descendant in cast("list[PdfObject]", font["/DescendantFonts"])
            for key in entry(descendant, "/FontDescriptor")
        )
        for page in opened(pdf).pages
        for name in entry(page, "/Resources", "/Font")
        for font in (entry(page, "/Resources", "/Font", name),)
    }


def rightmost(pdf: bytes) -> float:
    """How far to the right, in points, any text begins."""
    found = [0.0]

    def note(text: str, matrix: list[float], position: list[float], *_: object) -> None:
        if text.strip():
            found.append(matrix[0] * position[4] + matrix[4])

    for page in opened(pdf).pages:
        page.extract_text(visitor_text=note)
    return max(found)
