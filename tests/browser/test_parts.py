from collections.abc import Callable
from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import include, path
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.urls(__name__)]

Visit = Callable[..., Page]

QUESTION = """{% extends "shared/base.html" %}{% block title %}Сұрақ{% endblock %}{% block main %}
<form class="narrow stack"><p class="eyebrow">2-сұрақ</p>{% include "shared/_choices.html" %}
<div class="row"><button class="button">Әрі қарай</button>
<button class="button quiet" formnovalidate>Жауапты қазір көрсету</button></div></form>
{% endblock %}"""
ANSWER = """{% extends "shared/base.html" %}{% block title %}Жауап{% endblock %}{% block main %}
<div class="with-aside"><div class="stack">{% include "shared/_answer.html" %}
<section class="stack tight"><h2>Неге</h2>{% include "shared/_reason.html" %}
{% include "shared/_reason.html" %}</section>
{% include "shared/_sealed.html" with text="Жауаптарыңыз сақталмайды." url="/about/" link="Кім нені көреді?" %}
<div class="row no-print"><a class="button" href="/">Қайта бастау</a><a class="button quiet" href="/">Басып шығару</a>
<a class="button stop small" href="/">Тоқтату</a><span class="tag">жаңа</span>
<span class="tag wait">7 күн қалды</span></div>
</div><aside class="stack"><div class="sheet stack tight"><h3>Сот және медиация</h3>{% include "shared/_dues.html" %}
</div></aside></div>{% endblock %}"""
SPOKEN = {
    "name": "state",
    "legend": "Дауға мемлекеттік орган қатыса ма?",
    "text": "Мысалы, әкімдік, министрлік немесе полиция.",
    "mistake": "Бір жауапты таңдаңыз.",
    "choices": [
        {"value": "yes", "label": "Иә"},
        {"value": "no", "label": "Жоқ"},
        {"value": "unknown", "label": "Білмеймін", "hint": "Екі жағдайдың да жауабын көрсетеміз"},
    ],
    "chosen": "no",
    "heading": "Иә, бұл дауды медиация арқылы шешуге болады",
    "assumptions": ["дау медиацияға қатыспайтын адамдарға әсер етпейді", "ешкім әрекетке қабілетсіз деп танылмаған"],
    "cite": "«Медиация туралы» Заң, 1-баптың 1-тармағы",
    "since": date(2011, 8, 5),
    "url": "https://adilet.zan.kz/kaz/docs/Z1100000401",
    "lang": "kk",
    "dues": [
        ("1\u00a0200\u00a0000\u00a0₸ талаптың мемлекеттік бажы", "12\u00a0000\u00a0₸"),
        ("Медиация мерзімі", "30 күн, тағы 30 күнге дейін"),
    ],
}


def part(request: HttpRequest, source: str, outcome: str = "yes") -> HttpResponse:
    return HttpResponse(Template(source).render(RequestContext(request, {**SPOKEN, "outcome": outcome})))


urlpatterns = [
    path("question/", part, {"source": QUESTION}),
    path("answer/<outcome>/", part, {"source": ANSWER}),
    path("", include("bitim.web.urls")),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/question/", "/answer/yes/", "/answer/no/", "/answer/depends/"])
def test_a_part_has_no_grave_fault_of_accessibility(visit: Visit, address: str, scheme: str) -> None:
    page = visit(address, color_scheme=scheme)
    faults = Axe().run(page).response["violations"]
    assert [fault for fault in faults if fault["impact"] in {"serious", "critical"}] == []


@pytest.mark.parametrize("address", ["/question/", "/answer/yes/"])
def test_no_part_sticks_out_on_the_narrowest_phone(visit: Visit, address: str) -> None:
    page = visit(address, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_choice_is_made_with_the_arrows(visit: Visit) -> None:
    page = visit("/question/")
    page.locator("[value=no]").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Білмеймін")).to_be_checked()


def test_a_whole_card_can_be_pressed(visit: Visit) -> None:
    page = visit("/question/")
    card = page.locator(".choice label").first
    box = card.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] - 5, box["y"] + 5)
    expect(page.get_by_label("Иә")).to_be_checked()
