"""What keeps the translations whole."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from scripts import messages


@pytest.mark.parametrize(
    ("message", "faults"),
    [
        (Message("Hello %(name)s", "Сәлем, %(name)s"), []),
        (Message("Hello %(name)s", "Сәлем"), ["other placeholders than the source"]),
        (Message("{days} days", "{day} күн"), ["other placeholders than the source"]),
        (Message("Hello", ""), ["untranslated"]),
        (Message("Hello", "Сәлем", flags=["fuzzy"]), ["fuzzy"]),
        (Message(("one day", "%(n)s days"), ("бір күн", "%(n)s күн")), []),
        (Message(("one day", "%(n)s days"), ("бір күн", "")), ["untranslated"]),
    ],
)
def test_a_translation_that_misleads_is_found(message: Message, faults: list[str]) -> None:
    assert list(messages.faults_in(message)) == faults


def domain(folder: Path, *texts: str) -> messages.Domain:
    source = Catalog()
    for text in texts:
        source.add(text)
    return messages.Domain(name="django", folder=folder, source=lambda: source)


def test_a_new_message_comes_in_untranslated_and_an_old_one_stays_as_obsolete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    monkeypatch.setattr(messages, "DOMAINS", [domain(tmp_path, "Peace")])
    messages.extract_all()
    po = tmp_path / "kk" / "LC_MESSAGES" / "django.po"
    po.write_text(po.read_text().replace('msgid "Peace"\nmsgstr ""', 'msgid "Peace"\nmsgstr "Бітім"'))
    assert list(messages.faults_of(messages.DOMAINS[0], "kk")) == []

    changed = domain(tmp_path, "Dispute")
    monkeypatch.setattr(messages, "DOMAINS", [changed])
    messages.extract_all()
    where = "kk/LC_MESSAGES/django.po"
    assert list(messages.faults_of(changed, "kk")) == [
        f"{where}: untranslated: 'Dispute'",
        f"{where}: obsolete: 'Peace'",
    ]


def test_nothing_moves_in_a_file_when_nothing_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "DOMAINS", [domain(tmp_path, "Peace", "Dispute")])
    messages.extract_all()
    po = tmp_path / "ru" / "LC_MESSAGES" / "django.po"
    first = po.read_text()
    messages.extract_all()
    assert po.read_text() == first
    assert "Date" not in first
