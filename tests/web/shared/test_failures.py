import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path
from django.views.decorators.csrf import csrf_protect

FAILURES = {"denied": PermissionDenied, "missing": Http404, "senseless": SuspiciousOperation, "broken": RuntimeError}


def fail(_request: HttpRequest, how: str) -> HttpResponse:
    raise FAILURES[how]("the secret of Aliya")


urlpatterns = [
    path("fail/<how>/", fail),
    path("form/", csrf_protect(fail), {"how": "broken"}),
    path("", include("bitim.web.urls")),
]
handler400 = "bitim.web.shared.views.not_understood"
handler403 = "bitim.web.shared.views.not_here"
handler404 = "bitim.web.shared.views.not_here"
handler500 = "bitim.web.shared.views.out_of_order"


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


def page(client: Client, address: str, language: str = "en") -> tuple[int, str]:
    response = client.get(address, headers={"accept-language": language})
    return response.status_code, response.content.decode()


def test_the_handlers_are_those_of_the_site() -> None:
    from bitim.web import urls  # noqa: PLC0415 - the addresses can be read only once Django is set up

    for handler in ("handler400", "handler403", "handler404", "handler500"):
        assert getattr(urls, handler) == globals()[handler]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_is_denied_looks_like_what_is_missing(client: Client, language: str) -> None:
    denied = page(client, "/fail/denied/", language)
    missing = page(client, "/fail/missing/", language)
    assert denied[0] == missing[0] == 404
    assert denied[1].replace("denied", "missing") == missing[1]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("how", FAILURES)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_failure_is_said_in_the_language_of_the_page_and_tells_no_secret(
    client: Client, how: str, language: str
) -> None:
    _, source = page(client, f"/fail/{how}/", language)
    assert f'<html lang="{language}">' in source
    assert "Aliya" not in source
    assert '<meta name="robots" content="noindex">' in source
    assert 'id="quick-exit"' in source


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("how", "status", "heading"),
    [
        ("denied", 404, "There is no such page"),
        ("senseless", 400, "We did not understand this request"),
        ("broken", 500, "Something went wrong on our side"),
    ],
)
def test_each_failure_has_its_status_and_heading(client: Client, how: str, status: int, heading: str) -> None:
    assert page(client, f"/fail/{how}/")[0] == status
    assert f"<h1>{heading}</h1>" in page(client, f"/fail/{how}/")[1]


@pytest.mark.urls(__name__)
@pytest.mark.django_db
def test_a_form_without_its_token_is_called_out_of_date(client: Client) -> None:
    response = client.post("/form/", headers={"accept-language": "ru"})
    assert response.status_code == 403
    assert "<h1>Эта форма устарела</h1>" in response.content.decode()


def test_a_request_for_a_foreign_host_is_not_answered(client: Client) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400
