from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bitim.procedure.steps import Step
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import performing
from bitim.web.agreements.models import Obligation
from bitim.web.cases.actions.ending import leave
from bitim.web.cases.models import Case
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.people import signed_in

pytestmark = pytest.mark.django_db


def case_page(cast: stages.Cast, user: User) -> str:
    response: Any = signed_in(Client(headers={"accept-language": "en"}), user).get(f"/cases/{cast.case}/")
    return str(response.content.decode())


def test_a_case_is_closed_from_its_page_once_it_is_over() -> None:
    cast = stages.accepted()
    close = f"/cases/{cast.case}/close/"
    assert close not in case_page(cast, cast.aliya)
    with acting_as(cast.berik.pk):
        leave(cast.case, cast.berik)
    page = case_page(cast, cast.aliya)
    assert close in page
    assert "A side left before the mediation began." in page
    signed_in(Client(), cast.aliya).post(close)
    page = case_page(cast, cast.aliya)
    assert close not in page
    assert "Its papers and its journal can still be read." in page
    with acting_as(cast.berik.pk):
        assert Case.objects.get(pk=cast.case).step == Step.CLOSED


def test_after_a_breach_nobody_is_led_to_close_the_way_back() -> None:
    cast = stages.settled(timezone.localdate() + timedelta(days=30))
    with acting_as(cast.berik.pk):
        owed = Obligation.objects.get().pk
        performing.report(cast.case, cast.berik, owed, performing.Proof("Paid."))
    with acting_as(cast.aliya.pk):
        performing.dispute(cast.case, cast.aliya, owed, "Only half.")
        performing.breach(cast.case, cast.aliya, owed, "Only half.")
        assert Case.objects.get(pk=cast.case).step == Step.BREACHED
    for user in (cast.aliya, cast.berik, cast.dana):
        assert f"/cases/{cast.case}/close/" not in case_page(cast, user)
