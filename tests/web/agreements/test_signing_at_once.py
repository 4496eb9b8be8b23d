"""Signatures that come at the same moment, and a server that dies in the middle of one."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest
from django.db import connection

from bitim.procedure.chain import breaks
from bitim.procedure.steps import Refused, Step
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import agreement, extending
from bitim.web.agreements.models import Paper, Signature, State
from bitim.web.cases import queries as cases
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from tests.web import stages

pytestmark = pytest.mark.django_db(transaction=True)

# Signs, and stays in the middle: the signature is in its row, the transaction is open.
SIGNS_AND_STAYS = """
import sys
from uuid import UUID
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import agreement
from bitim.web.agreements.models import Signature
from bitim.web.cases.doing import Doing
from bitim.web.shared.acting import acting_as
from tests.web.stages import proof

def stay(*_args, **_about):
    assert Signature.objects.count() == 1
    print("in the middle", flush=True)
    sys.stdin.read()

Doing.note = stay
with connection.cursor() as cursor:
    cursor.execute("set role app")
user = User.objects.get(pk=int(sys.argv[3]))
with acting_as(user.pk):
    agreement.sign(UUID(sys.argv[2]), user, 1, user.name, proof())
"""


def at_once(*deeds: Callable[[], object]) -> list[object]:
    """What each deed gave or refused, all begun at the same moment, each with a connection of its own."""
    start, given = threading.Barrier(len(deeds)), list[object]([None] * len(deeds))

    def run(place: int, deed: Callable[[], object]) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("set role app")
            start.wait(60)
            given[place] = deed()
        except Refused as refused:
            given[place] = refused.code
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=one) for one in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return given


def signing(cast: stages.Cast, who: User) -> Callable[[], str]:
    def sign() -> str:
        with acting_as(who.pk):
            return agreement.sign(cast.case, who, 1, who.name, stages.proof()).state

    return sign


def test_two_sides_that_sign_at_the_same_moment_have_both_signed() -> None:
    cast, _ = stages.offered_agreement()
    assert at_once(signing(cast, cast.aliya), signing(cast, cast.berik)) == [State.OFFERED, State.OFFERED]
    with acting_as(cast.dana.pk):
        assert Signature.objects.count() == 2
        assert breaks(links(cast.case)) == []
    assert signing(cast, cast.dana)() == State.SIGNED


def test_one_button_pressed_twice_gives_one_signature() -> None:
    cast, _ = stages.offered_agreement()
    given = at_once(*[signing(cast, cast.aliya)] * 3)
    assert sorted(map(str, given)) == ["already_signed", "already_signed", State.OFFERED]
    with acting_as(cast.dana.pk):
        assert Signature.objects.count() == 1


def test_a_new_version_and_a_signature_at_the_same_moment_never_leave_a_signature_under_the_new_one() -> None:
    cast, _ = stages.offered_agreement()
    draft = stages.complete_agreement(cast)

    def replaces() -> int:
        with acting_as(cast.dana.pk):
            return agreement.draw_up(cast.case, cast.dana, draft, ["kk"], "kk").version

    signed, replaced = at_once(signing(cast, cast.aliya), replaces)
    assert replaced == 2
    assert signed in {State.OFFERED, "not_offered"}
    with acting_as(cast.dana.pk):
        assert [paper.state for paper in Paper.objects.order_by("version")] == [State.REPLACED, State.DRAFT]
        assert not Signature.objects.filter(paper__version=2).exists()


def test_both_sides_that_consent_at_the_same_moment_extend_the_term_once() -> None:
    cast = stages.mediating(stage="trial")

    def consents(who: User) -> Callable[[], bool]:
        def consent() -> bool:
            with acting_as(who.pk):
                return extending.consent(cast.case, who, 10)

        return consent

    assert sorted(map(bool, at_once(consents(cast.aliya), consents(cast.berik)))) == [False, True]


def test_a_server_that_is_killed_in_the_middle_leaves_nothing_half_signed() -> None:
    cast, _ = stages.offered_agreement()
    command = [sys.executable, "-c", SIGNS_AND_STAYS, str(connection.settings_dict["NAME"])]
    arguments, environment = [str(cast.case), str(cast.aliya.pk)], {"DJANGO_SETTINGS_MODULE": "bitim.web.settings"}
    with subprocess.Popen(
        [*command, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "in the middle\n"
        child.kill()
    with acting_as(cast.aliya.pk):
        assert not Signature.objects.exists()
        assert Paper.objects.get().state == State.OFFERED
        assert cases.participation(cast.aliya, cast.case).case.step == Step.APPOINTED
        assert breaks(links(cast.case)) == []
    assert signing(cast, cast.aliya)() == State.OFFERED
