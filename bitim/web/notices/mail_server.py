"""The mail server that BITIM_SMTP names. No letter crosses a network unencrypted."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import unquote, urlsplit

FORM = "smtp://user:password@host:587 or smtps://user:password@host:465"
PORTS = {"smtp": 587, "smtps": 465}
THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}
PATIENCE_SECONDS = 20


@dataclass(frozen=True, kw_only=True)
class MailServer:
    """Where letters are handed over, and how."""

    host: str
    port: int
    username: str
    password: str
    use_tls: bool
    use_ssl: bool
    timeout: int = PATIENCE_SECONDS

    @classmethod
    def named_by(cls, address: str) -> Self | None:
        """The server of an address, None for an empty one; ValueError, without the password, for one that is none.

        smtps is encrypted from the first byte, smtp after STARTTLS, which only a server on this machine need not know.
        """
        if not address:
            return None
        try:
            given = urlsplit(address)
            host, port = given.hostname, given.port
        except ValueError:
            host = port = None
            given = urlsplit("")
        if given.scheme not in PORTS or not host:
            raise ValueError(f"BITIM_SMTP is not an address of a mail server. It looks like {FORM}")
        return cls(
            host=host,
            port=port or PORTS[given.scheme],
            username=unquote(given.username or ""),
            password=unquote(given.password or ""),
            use_tls=given.scheme == "smtp" and host not in THIS_MACHINE,
            use_ssl=given.scheme == "smtps",
        )
