from pathlib import Path

from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from bitim.web import settings as source


def test_every_file_that_a_style_names_is_there_and_pages_use_hashed_names(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.STORAGES = source.STORAGES
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", verbosity=0, interactive=False)
    page = client.get("/").content.decode()
    assert "/static/shared/tokens." in page
    assert "/static/shared/tokens.css" not in page


def test_the_fonts_carry_their_licences() -> None:
    for face in ("golos-text", "literata"):
        licence = finders.find(f"shared/fonts/{face}-OFL.txt")
        assert licence is not None
        assert "SIL OPEN FONT LICENSE" in Path(licence).read_text(encoding="utf-8")
