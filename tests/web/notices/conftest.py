from collections.abc import Iterator

import pytest
from pytest_django import Settings

from bitim.web.notices.mail_server import MailServer
from tests.post_office import PostOffice, post_office_at_work


@pytest.fixture
def post_office(settings: Settings) -> Iterator[PostOffice]:
    """The mail server that BITIM_SMTP names in this test."""
    with post_office_at_work() as office:
        settings.MAIL_SERVER = MailServer.named_by(office.address)
        yield office


@pytest.fixture
def nobody_answers(settings: Settings) -> None:
    """BITIM_SMTP names a server that is not there."""
    settings.MAIL_SERVER = MailServer.named_by("smtp://127.0.0.1:1")
