"""What is printed and signed: archivable, tagged PDFs in Kazakh, Russian and English."""

from bitim.documents.agreement import (
    AgreementToMediate,
    Expenses,
    MediationTerm,
    Way,
    agreement_headings,
    agreement_text,
    agreement_to_mediate,
)
from bitim.documents.blocks import Block
from bitim.documents.court import ApprovalPack, CourtRole, approval_pack
from bitim.documents.glyphs import require_printable, unprintable
from bitim.documents.invitation import InvitationLetter, invitation_letter
from bitim.documents.journal import JournalEntry, JournalExtract, journal_extract
from bitim.documents.notices import (
    ON_REQUEST,
    Ground,
    OutcomeReport,
    TerminationNotice,
    outcome_report,
    termination_notice,
)
from bitim.documents.pending import CourtNotice, court_notice
from bitim.documents.press import document_digest
from bitim.documents.settlements import (
    Enforcement,
    Instalment,
    Obligation,
    ObligationKind,
    Payment,
    SettlementDocument,
    settlement,
)
from bitim.documents.values import (
    LANGUAGES,
    Basis,
    Capacity,
    DocumentError,
    Language,
    Mediator,
    Method,
    Money,
    Party,
    Representative,
    Signature,
    Signed,
    Unprintable,
    Words,
)

__all__ = [
    "LANGUAGES",
    "ON_REQUEST",
    "AgreementToMediate",
    "ApprovalPack",
    "Basis",
    "Block",
    "Capacity",
    "CourtNotice",
    "CourtRole",
    "DocumentError",
    "Enforcement",
    "Expenses",
    "Ground",
    "Instalment",
    "InvitationLetter",
    "JournalEntry",
    "JournalExtract",
    "Language",
    "MediationTerm",
    "Mediator",
    "Method",
    "Money",
    "Obligation",
    "ObligationKind",
    "OutcomeReport",
    "Party",
    "Payment",
    "Representative",
    "SettlementDocument",
    "Signature",
    "Signed",
    "TerminationNotice",
    "Unprintable",
    "Way",
    "Words",
    "agreement_headings",
    "agreement_text",
    "agreement_to_mediate",
    "approval_pack",
    "court_notice",
    "document_digest",
    "invitation_letter",
    "journal_extract",
    "outcome_report",
    "require_printable",
    "settlement",
    "termination_notice",
    "unprintable",
]
