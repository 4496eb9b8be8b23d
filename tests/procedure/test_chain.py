import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from bitim.procedure.chain import START, Break, Link, breaks, digest, seal

acts = st.lists(st.dictionaries(st.text(), st.text() | st.integers()), min_size=1, max_size=8)


def chained(bodies: list[dict[str, object]]) -> list[Link]:
    links: list[Link] = []
    for number, body in enumerate(bodies, start=1):
        previous = links[-1].digest if links else START
        sealed = seal(body, f"salt{number}")
        links.append(Link(number, sealed, previous, digest(number, sealed, previous), body, f"salt{number}"))
    return links


@given(acts)
def test_a_chain_as_it_was_written_is_whole(bodies: list[dict[str, object]]) -> None:
    links = chained(bodies)
    assert breaks(links) == []
    assert breaks(links, head=links[0].digest) == []
    assert breaks([dataclasses.replace(link, body=None, salt=None) for link in links]) == []


@given(acts, st.data())
def test_a_changed_act_is_noticed(bodies: list[dict[str, object]], data: st.DataObject) -> None:
    links = chained(bodies)
    place = data.draw(st.integers(0, len(links) - 1))
    links[place] = dataclasses.replace(links[place], body={**(links[place].body or {}), "act": "forged"})
    assert Break(place + 1, "changed") in breaks(links)


@given(acts, st.data())
def test_a_removed_act_is_noticed_at_the_latest_by_the_head(
    bodies: list[dict[str, object]], data: st.DataObject
) -> None:
    links = chained(bodies)
    place = data.draw(st.integers(0, len(links) - 1))
    assert breaks(links[:place] + links[place + 1 :], head=links[-1].digest)


@given(acts)
def test_a_chain_written_anew_does_not_hold_the_kept_head(bodies: list[dict[str, object]]) -> None:
    kept = chained(bodies)[-1].digest
    assert breaks(chained([*bodies[:-1], {"act": "other", "at": object.__name__}]), head=kept)
