from datetime import date

from django.template.loader import render_to_string
from django.utils import translation


def test_the_answer_names_what_it_assumes() -> None:
    with translation.override("en"):
        source = render_to_string(
            "shared/_answer.html", {"outcome": "depends", "heading": "It depends", "assumptions": ["nobody else"]}
        )
    assert 'class="answer depends' in source
    assert "<h1>It depends</h1>" in source
    assert "<li>nobody else</li>" in source


def test_an_answer_without_assumptions_does_not_speak_of_any() -> None:
    source = render_to_string("shared/_answer.html", {"outcome": "yes", "heading": "Yes"})
    assert "<ul" not in source


def test_a_reason_gives_its_provision_the_day_it_came_into_force_and_the_official_text() -> None:
    reason = {
        "cite": "ст. 1 п. 1",
        "since": date(2011, 8, 5),
        "text": "Споры <можно>",
        "url": "https://adilet.zan.kz/rus/docs/Z1100000401",
        "lang": "ru",
    }
    with translation.override("ru"):
        source = render_to_string("shared/_reason.html", reason)
    assert "действует с 5\u00a0августа\u00a02011\u00a0г." in source
    assert "Споры &lt;можно&gt;" in source
    assert 'href="https://adilet.zan.kz/rus/docs/Z1100000401"' in source
    assert 'hreflang="ru"' in source


def test_choices_are_one_named_group_that_keeps_what_was_chosen() -> None:
    choices = [{"value": "yes", "label": "Yes"}, {"value": "unknown", "label": "I do not know", "hint": "Both shown"}]
    source = render_to_string(
        "shared/_choices.html",
        {"name": "q", "legend": "A state body?", "choices": choices, "chosen": "unknown", "mistake": "Choose one"},
    )
    assert "<h1>A state body?</h1>" in source
    assert source.count('type="radio"') == source.count('name="q"') == 2
    assert source.count("checked") == 1
    assert source.index('value="unknown"') < source.index("checked")
    assert 'aria-describedby=" q-mistake"' in source
    assert 'id="q-mistake"' in source


def test_dues_pair_names_with_values() -> None:
    source = render_to_string("shared/_dues.html", {"dues": [("State duty", "12 000 ₸")]})
    assert "<dt>State duty</dt><dd>12 000 ₸</dd>" in source


def test_a_sealed_note_may_lead_on() -> None:
    source = render_to_string("shared/_sealed.html", {"text": "Only you", "url": "/about/", "link": "Who sees what"})
    assert "Only you" in source
    assert '<a href="/about/">Who sees what</a>' in source
