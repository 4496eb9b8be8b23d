from django.template.loader import render_to_string


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


def test_a_sealed_note_may_lead_on() -> None:
    source = render_to_string("shared/_sealed.html", {"text": "Only you", "url": "/about/", "link": "Who sees what"})
    assert "Only you" in source
    assert '<a href="/about/">Who sees what</a>' in source
