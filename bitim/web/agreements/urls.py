"""The addresses of papers: drawing up, reading, signing, keeping."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from bitim.web.agreements.models import Kind
from bitim.web.agreements.views import agreement, ending, free_will, outcome, performance, settlement, signing


class PaperConverter(StringConverter):
    """Which paper an address is about: the agreement to mediate, or the settlement."""

    regex = "|".join(Kind)


register_converter(PaperConverter, "paper")

app_name = "agreements"

urlpatterns = [
    path("<uuid:case_id>/agreement/", agreement.show, name="agreement"),
    path("<uuid:case_id>/agreement/draw-up/", agreement.draw_up, name="draw_up"),
    path("<uuid:case_id>/agreement/<int:version>/", agreement.show, name="version"),
    path("<uuid:case_id>/agreement/<int:version>/offer/", agreement.offer, name="offer"),
    path("<uuid:case_id>/agreement/notice.pdf", outcome.court_notice, name="court_notice"),
    path("<uuid:case_id>/agreement/handed-in/", agreement.hand_in, name="hand_in"),
    path("<uuid:case_id>/extension/", agreement.extend, name="extend"),
    path("<uuid:case_id>/no-settlement/", ending.end, name="end"),
    path("<uuid:case_id>/outcome/", outcome.outcome, name="outcome"),
    path("<uuid:case_id>/outcome/report.pdf", outcome.outcome_report, name="outcome_report"),
    path("<uuid:case_id>/outcome/termination.pdf", outcome.termination, name="termination"),
    path("<uuid:case_id>/paper/<paper:kind>/<int:version>/sign/", signing.sign, name="sign"),
    path("<uuid:case_id>/paper/<paper:kind>/<int:version>/check/", signing.check, name="check"),
    path("<uuid:case_id>/paper/<paper:kind>/<int:version>/paper.pdf", signing.pdf, name="pdf"),
    path("<uuid:case_id>/settlement/", settlement.show, name="settlement"),
    path("<uuid:case_id>/settlement/version/<int:version>/", settlement.version, name="settlement_version"),
    path("<uuid:case_id>/settlement/<int:version>/offer/", settlement.offer, name="settlement_offer"),
    path("<uuid:case_id>/settlement/whole/", settlement.whole, name="settlement_whole"),
    path("<uuid:case_id>/settlement/new/<slug:kind>/", settlement.new_clause, name="clause_new"),
    path("<uuid:case_id>/settlement/clause/<slug:term_id>/", settlement.clause, name="clause"),
    path("<uuid:case_id>/settlement/clause/<slug:term_id>/plan/", settlement.plan, name="clause_plan"),
    path("<uuid:case_id>/settlement/clause/<slug:term_id>/move/", settlement.move_clause, name="clause_move"),
    path("<uuid:case_id>/settlement/answer/<slug:digest>/accept/", settlement.accept, name="clause_accept"),
    path("<uuid:case_id>/settlement/answer/<slug:digest>/wish/", settlement.wish, name="clause_wish"),
    path("<uuid:case_id>/settlement/alone/", free_will.ask, name="free_will"),
    path("<uuid:case_id>/performance/", performance.show, name="performance"),
    path("<uuid:case_id>/performance/return/", performance.come_back, name="come_back"),
    path("<uuid:case_id>/performance/motion/", performance.pack, name="pack"),
    path("<uuid:case_id>/performance/approval/", performance.approval, name="approval"),
    path("<uuid:case_id>/performance/<uuid:owed>/report/", performance.report, name="report"),
    path("<uuid:case_id>/performance/<uuid:owed>/confirm/", performance.confirm, name="confirm"),
    path("<uuid:case_id>/performance/<uuid:owed>/dispute/", performance.dispute, name="dispute"),
    path("<uuid:case_id>/performance/<uuid:owed>/breach/", performance.breach, name="breach"),
    path("<uuid:case_id>/performance/<uuid:owed>/proof/", performance.proof, name="proof"),
]
