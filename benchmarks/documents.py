"""Times every kind of document, and watches whether printing many of them makes the process grow.

.venv/bin/python benchmarks/documents.py [DOCUMENTS]
"""

import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bitim import documents
from tests.documents import samples

AT = samples.MADE_AT
# Each gets a number, so that no document is the one before it.
KINDS: dict[str, Callable[[str], bytes]] = {
    "invitation, 1 page": lambda case: documents.invitation_letter(
        replace(samples.INVITATION, case_number=case), "kk", made_at=AT
    ),
    "agreement to mediate, kk and ru": lambda case: documents.agreement_to_mediate(
        replace(samples.AGREEMENT, case_number=case), made_at=AT
    ),
    "settlement, kk and ru, signed": lambda case: documents.settlement(
        replace(samples.SETTLEMENT, case_number=case), made_at=AT, signed=samples.SIGNED
    ),
    "approval pack": lambda case: documents.approval_pack(
        replace(samples.PACK, court_case_number=case), "ru", made_at=AT
    ),
    "notice of termination": lambda case: documents.termination_notice(
        replace(samples.NOTICE, case_number=case), "ru", made_at=AT
    ),
    "outcome report": lambda case: documents.outcome_report(
        replace(samples.OUTCOME, case_number=case), "ru", made_at=AT
    ),
    "journal, 30 entries": lambda case: documents.journal_extract(
        replace(samples.JOURNAL, case_number=case), "ru", made_at=AT
    ),
}


def measure(count: int) -> None:
    """Print a table of documents per second, milliseconds and size, and how much the process grew."""
    documents.outcome_report(samples.OUTCOME, "ru", made_at=AT)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print("| document | a second | median ms | p95 ms | kB |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, printing in KINDS.items():
        times, size = [], 0
        for number in range(count):
            begin = time.perf_counter()
            size = len(printing(f"2026-{number:06}"))
            times.append(time.perf_counter() - begin)
        median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        print(f"| {name} | {count / sum(times):.0f} | {median * 1e3:.0f} | {p95 * 1e3:.0f} | {size / 1e3:.0f} |")
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"\n{count * len(KINDS)} documents; the process grew by {grown:.0f} MB.")


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
