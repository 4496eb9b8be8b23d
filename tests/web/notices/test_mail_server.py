"""The mail server that the environment names."""

import pytest

from bitim.web.notices.mail_server import MailServer


def test_no_address_is_no_server() -> None:
    assert MailServer.named_by("") is None


def test_smtp_is_encrypted_after_starttls() -> None:
    assert MailServer.named_by("smtp://bitim:se%40cret@mail.example.kz") == MailServer(
        host="mail.example.kz", port=587, username="bitim", password="se@cret", use_tls=True, use_ssl=False
    )


def test_smtps_is_encrypted_from_the_first_byte() -> None:
    assert MailServer.named_by("smtps://bitim:secret@mail.example.kz") == MailServer(
        host="mail.example.kz", port=465, username="bitim", password="secret", use_tls=False, use_ssl=True
    )


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_a_server_on_this_machine_may_be_spoken_to_in_the_clear(host: str) -> None:
    server = MailServer.named_by(f"smtp://{host}:25")
    assert server is not None
    assert (server.port, server.use_tls, server.use_ssl) == (25, False, False)


@pytest.mark.parametrize(
    "address", ["mail.example.kz", "http://mail.example.kz", "smtp://", "smtp://bitim:secret@", "smtp://host:port", "smtp://[a"]
)  # fmt: skip
def test_what_is_no_address_is_told_in_a_sentence_without_the_password(address: str) -> None:
    with pytest.raises(ValueError, match="BITIM_SMTP is not an address of a mail server") as told:
        MailServer.named_by(address)
    assert "secret" not in str(told.value)
