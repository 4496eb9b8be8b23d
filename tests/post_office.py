"""A mail server for tests."""

import queue
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller

TAKEN = "250 OK"


@dataclass
class PostOffice:
    """Takes letters over SMTP, or answers as it is told to."""

    address: str = ""
    to_receivers: str = TAKEN
    to_letters: str = TAKEN
    taken: "queue.Queue[EmailMessage]" = field(default_factory=queue.Queue)

    def letters(self) -> list[EmailMessage]:
        """The letters that were taken so far."""
        return list(self.taken.queue)

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Answer to a receiver's address."""
        if self.to_receivers == TAKEN:
            envelope.rcpt_tos.append(address)
        return self.to_receivers

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - likewise
        """Answer to a letter."""
        if self.to_letters == TAKEN:
            self.taken.put(message_from_bytes(envelope.content, EmailMessage, policy=policy.default))
        return self.to_letters


@contextmanager
def post_office_at_work() -> Iterator[PostOffice]:
    """A mail server on a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    office = PostOffice(address=f"smtp://127.0.0.1:{port}")
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield office
    finally:
        controller.stop()
