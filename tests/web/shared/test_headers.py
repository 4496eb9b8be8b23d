import pytest
from django.test import Client

PAGES = ["/", "/about/", "/accessibility/", "/nowhere/"]


@pytest.mark.parametrize("address", PAGES)
def test_the_policy_allows_our_own_files_and_nothing_else(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    assert {part.strip() for part in policy.split(";")} == {
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("script", "style", "img", "font", "connect")),
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    }


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_not_kept_framed_guessed_or_told_of(client: Client, address: str) -> None:
    headers = client.get(address).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_carries_no_script_and_no_style_of_its_own(client: Client, address: str) -> None:
    source = client.get(address).content.decode()
    assert "<style" not in source
    assert " style=" not in source
    assert " onclick=" not in source
    assert source.count("<script") == source.count('<script src="/static/')
