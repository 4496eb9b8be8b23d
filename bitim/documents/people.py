"""The people of a document as they are printed: sides with their representatives, mediators, and who signs."""

from collections.abc import Sequence

from bitim.documents.blocks import Block, Fields, Fingerprint, Heading, NewPage, Paragraph, SignatureLines, Table
from bitim.documents.values import DocumentError, Mediator, Party, Representative, Signature, Signed
from bitim.documents.wording import Wording


def side_name(number: int, words: Wording) -> str:
    """How a side is called: `Side A`; DocumentError for more sides than there are letters."""
    letters = words.list("common.letters")
    if number >= len(letters):
        raise DocumentError(f"a document names at most {len(letters)} sides, not {number + 1}")
    return words.say("common.side", letter=letters[number])


def sides(parties: Sequence[Party], words: Wording, *, identified: bool = False) -> tuple[Fields, ...]:
    """Each side with the authority of those who represent it; `identified` by number and address too."""
    if len(parties) < 2:
        raise DocumentError(f"a dispute has at least two sides, not {len(parties)}")
    return tuple(
        Fields(
            (
                (words.say("common.identity"), party.identity if identified else ""),
                (words.say("common.address"), party.address if identified else ""),
                *_represented(party, words),
            ),
            name=f"{side_name(number, words)}: {party.name}",
        )
        for number, party in enumerate(parties)
    )


def details(parties: Sequence[Party], words: Wording) -> tuple[Fields, ...]:
    """Identity, address and telephone of each side and its representatives."""
    say, unknown = words.say, words.say("common.not_stated")
    blocks = []
    for number, party in enumerate(parties):
        rows = [
            (say("common.identity"), party.identity or unknown),
            (say("common.address"), party.address or unknown),
            (say("common.phone"), party.phone or unknown),
            (say("common.email"), party.email),
        ]
        for person in party.representatives:
            known = "\n".join(filter(None, (person.identity, person.address, person.phone)))
            rows.append((say("common.representative"), f"{person.name}\n{known}" if known else ""))
        blocks.append(Fields(tuple(rows), name=f"{side_name(number, words)}: {party.name}"))
    return tuple(blocks)


def mediators(people: Sequence[Mediator], words: Wording) -> tuple[Fields, ...]:
    """Each mediator with basis, organisation, register and contact."""
    if not people:
        raise DocumentError("a mediation has at least one mediator: name one")
    say = words.say
    return tuple(
        Fields(
            (
                (say("common.mediator"), f"{person.name}, {say(f'common.{person.basis}')}"),
                (say("common.organisation"), person.organisation or say("common.no_organisation")),
                (say("common.register"), person.register),
                (say("common.contact"), person.contact),
            )
        )
        for person in people
    )


def signing(
    parties: Sequence[Party], leaders: Sequence[Mediator], languages: Sequence[Wording], signed: Signed | None
) -> tuple[Block, ...]:
    """Lines to sign on; or, once signed, a page that says who signed when and how, and the document's fingerprint.

    There is one set of signatures under a text in several languages, so its labels stand in all of them.
    """
    if signed is not None:
        return _signature_page(signed, languages)
    people = [(name, role) for number, party in enumerate(parties) for name, role in _signers(number, party, languages)]
    people += [(leader.name, _in_all(languages, "signatures.mediator")) for leader in leaders]
    return (
        Heading(_in_all(languages, "signatures.title")),
        SignatureLines(tuple(people), _in_all(languages, "signatures.line")),
    )


def signer_count(parties: Sequence[Party], leaders: Sequence[Mediator]) -> int:
    """How many people sign: of each side its representatives or itself, and the mediators."""
    return sum(max(len(party.representatives), 1) for party in parties) + len(leaders)


def _signers(number: int, party: Party, languages: Sequence[Wording]) -> list[tuple[str, str]]:
    side = " / ".join(side_name(number, words) for words in languages)
    role = f"{side}\n{_in_all(languages, 'signatures.representative_of', party.name)}"
    return [(person.name, role) for person in party.representatives] or [(party.name, side)]


def _represented(party: Party, words: Wording) -> list[tuple[str, str]]:
    rows = [row for person in party.representatives for row in _representative(person, words)]
    return rows or [(words.say("common.representative"), words.say("agreement.no_representative"))]


def _representative(person: Representative, words: Wording) -> tuple[tuple[str, str], ...]:
    authority = words.written(person.authority)
    if person.may_settle:
        stated = words.say("common.may_settle")
        authority = f"{authority}\n{stated}"
    return (words.say("common.representative"), person.name), (words.say("common.authority"), authority)


def _signature_page(signed: Signed, languages: Sequence[Wording]) -> tuple[Block, ...]:
    head = tuple(_in_all(languages, f"signatures.{name}") for name in ("name", "capacity", "given", "method"))
    rows = tuple(
        (
            signature.name,
            _in_all(languages, *_capacity(signature), between="\n"),
            languages[0].moment(signature.signed_at),
            _in_all(languages, f"signatures.{signature.method}", between="\n"),
        )
        for signature in signed.signatures
    )
    return (
        NewPage(),
        Heading(_in_all(languages, "signatures.page")),
        Table(head, rows, widths=(6, 7, 6, 7)),
        Fingerprint(_in_all(languages, "signatures.fingerprint"), signed.digest),
        *(Paragraph(words.say("signatures.explained"), tone="small") for words in languages),
    )


def _in_all(languages: Sequence[Wording], key: str, party: str = "", *, between: str = " / ") -> str:
    """A label in every language of the document, each wording once."""
    return between.join(dict.fromkeys(words.say(key, party=party) for words in languages))


def _capacity(signature: Signature) -> tuple[str, str]:
    if signature.party:
        acts = signature.capacity == "representative"
        return "signatures.representative_of" if acts else "signatures.party_of", signature.party
    return f"signatures.{signature.capacity}", ""
