"""Translations without gettext's programs: `python scripts/messages.py extract | compile | check`.

There are two catalogues for each language: the interface, whose English source stands in the code and templates of
`bitim/web`, and the law, whose English source is what the law pack says of itself. English needs no catalogue.

extract  bring the .po files in line with the sources; translations stay, new messages come untranslated
compile  write the .mo files that the program reads
check    fail when a message is missing, untranslated, fuzzy, obsolete, or has other placeholders than its source
"""

import io
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("kk", "ru")
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
SHOWN = 40
# They change with each run, or wait for names that the history tells better.
IDLE_HEADERS = (
    *("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Project-Id-Version"),
    *("Report-Msgid-Bugs-To", "Last-Translator", "Language-Team"),
)


def interface() -> Catalog:
    """The messages of the code and the templates of bitim/web."""
    catalogue = Catalog(charset="utf-8")
    for path in sorted((ROOT / "bitim" / "web").rglob("*")):
        if path.suffix in {".py", ".html", ".txt"}:
            source = path.read_text(encoding="utf-8")
            # Templates become code that is no Python: its indentation means nothing.
            code = source if path.suffix == ".py" else re.sub(r"(?m)^\s+", "", templatize(source, origin=str(path)))
            for _, message, comments, context in extract(
                "python", io.BytesIO(code.encode()), KEYWORDS, ["Translators:"]
            ):
                catalogue.add(message, auto_comments=comments, context=context)
    return catalogue


def law() -> Catalog:
    """The messages of the law pack."""
    # The law is imported for its own catalogue alone: the interface can be translated without it.
    from bitim.law.dockets import report  # noqa: PLC0415 - see above
    from bitim.law.texts import texts  # noqa: PLC0415 - see above

    catalogue = Catalog(charset="utf-8")
    for text in (*texts(), *report.PHRASES):
        catalogue.add(text)
    return catalogue


@dataclass(frozen=True, kw_only=True)
class Domain:
    """A set of messages, where they come from and where their translations are kept."""

    name: str
    folder: Path
    source: Callable[[], Catalog]

    def po(self, language: str) -> Path:
        """The file of the translations into a language."""
        return self.folder / language / "LC_MESSAGES" / f"{self.name}.po"


DOMAINS = (
    Domain(name="django", folder=ROOT / "locale", source=interface),
    Domain(name="law", folder=ROOT / "bitim" / "law" / "locale", source=law),
)


def read(path: Path, language: str) -> Catalog:
    """The translations of a file; none when there is no file yet."""
    if not path.exists():
        return Catalog(locale=language, charset="utf-8", header_comment="# Bitim", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, charset="utf-8")


def extract_all() -> None:
    """Bring every .po file in line with its sources."""
    for domain in DOMAINS:
        source = domain.source()
        for language in LANGUAGES:
            path = domain.po(language)
            catalogue = read(path, language)
            catalogue.update(source, no_fuzzy_matching=True, update_header_comment=False)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(written(catalogue))


def written(catalogue: Catalog) -> bytes:
    """A .po file in which nothing moves but what was changed."""
    file = io.BytesIO()
    write_po(file, catalogue, width=120, no_location=True, sort_output=True)
    idle = tuple(f'"{header}:'.encode() for header in IDLE_HEADERS)
    return b"".join(line for line in file.getvalue().splitlines(keepends=True) if not line.startswith(idle))


def compile_all() -> None:
    """Write the .mo file beside each .po file."""
    for path in (domain.po(language) for domain in DOMAINS for language in LANGUAGES):
        if path.exists():
            with path.with_suffix(".mo").open("wb") as file:
                write_mo(file, read(path, path.parent.parent.name))


def check_all() -> None:
    """Print what is wrong with the translations, at least the first of it, and fail when anything is."""
    faults = [fault for domain in DOMAINS for language in LANGUAGES for fault in faults_of(domain, language)]
    for fault in faults[:SHOWN]:
        print(fault)
    if faults:
        sys.exit(f"{len(faults)} faults in the translations. New messages come in with: scripts/messages.py extract")


def faults_of(domain: Domain, language: str) -> Iterator[str]:
    """The faults of one catalogue, a sentence each."""
    path = domain.po(language)
    source, catalogue = domain.source(), read(path, language)
    where = path.relative_to(ROOT)
    for message in source:
        if message.id and catalogue.get(message.id, message.context) is None:
            yield f"{where}: missing: {message.id!r}"
    for message in catalogue:
        if message.id:
            if source.get(message.id, message.context) is None:
                yield f"{where}: in no source: {message.id!r}"
            yield from (f"{where}: {fault}: {message.id!r}" for fault in faults_in(message))
    yield from (f"{where}: obsolete: {identity!r}" for identity in catalogue.obsolete)


def faults_in(message: Message) -> Iterator[str]:
    """What is wrong with one translation."""
    strings = [message.string] if isinstance(message.string, str) else list(message.string or [""])
    sources = [message.id] if isinstance(message.id, str) else list(message.id)
    if message.fuzzy:
        yield "fuzzy"
    if not all(strings):
        yield "untranslated"
        return
    wanted = [sorted(set(PLACEHOLDER.findall(source))) for source in sources]
    # A plural's form may leave out its number: "one day left".
    if any(sorted(set(PLACEHOLDER.findall(string))) not in wanted for string in strings):
        yield "other placeholders than the source"


ACTIONS = {"extract": extract_all, "compile": compile_all, "check": check_all}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in ACTIONS:
        sys.exit(__doc__)
    settings.configure(USE_I18N=False)
    ACTIONS[sys.argv[1]]()
