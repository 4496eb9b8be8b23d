"""`bitim law`: answer, verify, ask and sheet, with honest exit codes and messages that help."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from bitim.cli.main import app
from bitim.law import atlas
from bitim.law.words import say
from tests.law.worked import FILES

BITIM = str(Path(sys.executable).parent / "bitim")
CASE = """\
id: kz-mediability-999
jurisdiction: kz
date: "2026-03-02"
question: mediability
facts: {dispute.field: civil, parties.all_consent: false}
expect:
  answer: "no"
  includes: [{kind: bar_to_mediation, reason: consent_missing}]
cites: ["LM 5(1)"]
"""
Written = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Write a file of cases."""

    def write(*documents: str, name: str = "cases.yaml") -> Path:
        path = tmp_path / name
        path.write_text("---\n".join(documents), encoding="utf-8")
        return path

    return write


def law(*arguments: str | Path, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["law", *map(str, arguments)], input=typed)


def bitim(*arguments: str | Path, typed: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [BITIM, "law", *map(str, arguments)], input=typed, capture_output=True, timeout=60, check=False
    )


# answer -------------------------------------------------------------------------------------------------


def test_an_answer_is_told_with_its_reasons(written: Written) -> None:
    result = law("answer", written(CASE))
    assert result.exit_code == 0
    lines = result.stdout.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert lines[:4] == [
        "# kz-mediability-999",
        "May this dispute be mediated in Kazakhstan?",
        "The law of Kazakhstan on 2 March 2026.",
        "No.",
    ]
    assert any(line.startswith("  - Law on mediation, art. 5(1): ") for line in lines)
    assert "  - bar_to_mediation(reason=consent_missing): Law on mediation, art. 5(1)" in lines
    assert lines[-1] == "This is information on the law, not legal advice."


def test_what_is_presumed_and_what_is_missing_is_told(written: Written) -> None:
    open_case = CASE.replace("civil, parties.all_consent: false", "criminal")
    told = law("answer", written(open_case)).stdout
    assert "\nIt depends.\n" in told
    assert "[offence.gravity]" in told
    assert "the victim agrees to mediate" in told
    granted = law("answer", written(CASE.replace("false", "true"))).stdout
    assert "\nYes.\n" in granted
    assert "\nPresuming nothing: It depends.\n" in granted


@pytest.mark.parametrize(("language", "answer"), [("en", "No."), ("ru", "Нет."), ("kk", "Жоқ.")])
def test_an_answer_is_told_in_each_language(written: Written, language: str, answer: str) -> None:
    result = law("answer", written(CASE), "--language", language)
    assert result.exit_code == 0
    assert f"\n{answer}\n" in result.stdout
    assert say("May this dispute be mediated in Kazakhstan?", language) in result.stdout  # type: ignore[arg-type]  # one of three


def test_one_case_is_one_object_of_json_and_many_are_a_list(written: Written) -> None:
    one = json.loads(law("answer", written(CASE), "--json").stdout)
    assert (one["id"], one["answer"], one["strict"], one["cites"]) == ("kz-mediability-999", "no", "no", one["cites"])
    many = json.loads(law("answer", written(CASE, CASE.replace("999", "998")), "--json").stdout)
    assert [case["id"] for case in many] == ["kz-mediability-999", "kz-mediability-998"]
    assert many[0] == one


def test_the_words_of_json_are_in_the_language(written: Written) -> None:
    one = json.loads(law("answer", written(CASE), "--json", "-l", "kk").stdout)
    assert one["because"][0]["named"].startswith("Медиация туралы заң, ")


def test_what_a_case_expects_is_ignored_by_an_answer(written: Written) -> None:
    assert law("answer", written(CASE.replace("expect:", "expect: [1]\nsource:"))).exit_code == 0


def test_many_cases_are_told_one_after_the_other(written: Written) -> None:
    told = law("answer", written(CASE, CASE.replace("999", "998"))).stdout
    assert re.findall(r"^# (.*)$", told, re.MULTILINE) == ["kz-mediability-999", "kz-mediability-998"]


# verify -------------------------------------------------------------------------------------------------


def test_cases_that_pass_are_counted(written: Written) -> None:
    result = law("verify", written(CASE), written(CASE, CASE, name="more.yaml"))
    assert (result.exit_code, result.stdout) == (0, "3 passed, 0 failed\n")


def test_what_differs_is_told_and_the_exit_code_is_1(written: Written) -> None:
    wrong = CASE.replace('"no"', '"yes"').replace("LM 5(1)", "LM 27(2)").replace("999", "998")
    result = law("verify", written(CASE, wrong))
    assert result.exit_code == 1
    assert result.stdout == (
        "kz-mediability-998\n  answer is no, expected yes\n  LM 27(2) is not cited\n1 passed, 1 failed\n"
    )


def test_a_case_that_fails_without_a_name_is_told_by_its_place(written: Written) -> None:
    path = written(CASE.replace("id: kz-mediability-999\n", "").replace('"no"', '"yes"'))
    assert law("verify", path).stdout.startswith(f"{path}, case number 1\n  answer is no")


def test_the_command_verifies_worked_cases_of_the_law() -> None:
    path = next(path for path in FILES if path.name == "worked.yaml")
    count = sum(1 for case in yaml.safe_load_all(path.read_text(encoding="utf-8")) if case)
    result = bitim("verify", path)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode().splitlines()[-1] == f"{count} passed, 0 failed"


# ask ------------------------------------------------------------------------------------------------------


def test_an_interview_ends_with_the_answer() -> None:
    result = law("ask", "kz", "mediability", "--date", "2026-03-02", typed="civil\n1\n2\n")
    assert result.exit_code == 0
    assert "What is the dispute about?" in result.stdout
    assert "The law of Kazakhstan on 2 March 2026." in result.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "\nNo.\n" in result.stdout


def test_mediability_is_asked_about_today_where_nothing_else_is_said() -> None:
    result = law("ask", "kz", typed="")
    assert result.exit_code == 0
    assert "May this dispute be mediated in Kazakhstan?" in result.stdout
    assert "It depends." in result.stdout


@pytest.mark.parametrize("question", atlas.QUESTION_NAMES)
def test_an_interview_on_every_question_ends_even_of_who_knows_nothing(question: str) -> None:
    result = law("ask", "kz", question, "--date", "2026-03-02", "--language", "ru", typed="\n" * 100)
    assert result.exit_code == 0
    assert result.stdout.rstrip().endswith(say("This is information on the law, not legal advice.", "ru"))


def test_a_bad_answer_is_told_and_the_interview_goes_on() -> None:
    result = law("ask", "kz", typed="civl\ncivil\n1\nno\n")
    assert result.exit_code == 0
    assert "did you mean 'civil'?" in result.stderr
    assert "\nNo.\n" in result.stdout


# sheet ------------------------------------------------------------------------------------------------------


def test_a_sheet_holds_every_act_or_the_one_named() -> None:
    whole = law("sheet", "kz")
    assert whole.exit_code == 0
    assert re.findall(r"^# .* \((.*)\)$", whole.stdout, re.MULTILINE) == list(atlas.JURISDICTIONS["kz"].acts)
    one = law("sheet", "kz", "--act", "SC", "--language", "kk")
    assert one.stdout.startswith("# Медиация туралы Сингапур конвенциясы (SC)\n")
    assert one.stdout.count("\n# ") == 0


# What is not understood --------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["answer", "verify"])
@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (("dispute.field", "dispute.feild"), "unknown fact 'dispute.feild'; did you mean 'dispute.field'?"),
        (("false", '"no"'), "parties.all_consent is true or false, not 'no'"),
        (("2026-03-02", "2026-02-30"), "date is a day that exists, written \"YYYY-MM-DD\", not '2026-02-30'"),
        (("jurisdiction: kz", "jurisdiction: kx"), "unknown jurisdiction 'kx'; did you mean 'kz'?"),
        (("question: mediability", "question: mediable"), "unknown question 'mediable'"),
        (("facts: {", "facts: {{"), "is not valid YAML: line 6: expected"),
        (("facts: {", "facts: {fee.paid: 1.0e+300, "), "between 0 and 10^15"),
    ],
)
def test_a_case_that_is_not_understood_is_told_with_its_file_and_exit_code_2(
    written: Written, verb: str, changed: tuple[str, str], told: str
) -> None:
    path = written(CASE.replace(*changed))
    result = law(verb, path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"bitim: {path}")
    assert told in result.stderr
    assert "is not valid YAML" in told or "kz-mediability-999" in result.stderr


@pytest.mark.parametrize("verb", ["answer", "verify"])
def test_a_file_that_cannot_be_read_is_told_with_exit_code_2(verb: str, tmp_path: Path) -> None:
    result = law(verb, tmp_path / "none.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "none.yaml: cannot be read: No such file or directory" in result.stderr


def test_nothing_is_verified_while_one_file_is_not_understood(written: Written) -> None:
    result = law("verify", written(CASE), written("id: [", name="broken.yaml"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "broken.yaml: is not valid YAML" in result.stderr


@pytest.mark.parametrize(
    ("expect", "told"),
    [
        ("because: none\n", "expect is a mapping of answer, includes, excludes, missing"),
        ("expect: {anwser: no}\n", "expect: unknown key 'anwser'; did you mean 'answer'?"),
        ("expect: {answer: no}\n", 'answer is a word in quotes, such as "yes", not False'),
        ("expect: {includes: [court_fee]}\n", "includes is a list of consequences"),
    ],
)
def test_an_expectation_that_is_not_understood_is_told_with_exit_code_2(
    written: Written, expect: str, told: str
) -> None:
    result = law("verify", written(CASE.split("expect:", maxsplit=1)[0] + expect))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "kz-mediability-999" in result.stderr
    assert told in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ask", "kx"), "bitim: unknown jurisdiction 'kx'; did you mean 'kz'?\n"),
        (("ask", "kz", "mediable"), "bitim: unknown question 'mediable'; did you mean 'mediability'?\n"),
        (("ask", "kz", "--date", "2026-02-30"), "bitim: --date is a day that exists"),
        (("ask", "kz", "--date", "20260302"), "bitim: --date is a day that exists"),
        (("sheet", "kx"), "bitim: unknown jurisdiction 'kx'; did you mean 'kz'?\n"),
        (("sheet", "kz", "--act", "LMM"), "bitim: unknown act 'LMM'; did you mean 'LM'?\n"),
        (("sheet", "kz", "--language", "de"), "de"),
        (("ask", "kz", "--language", "de"), "de"),
        (("answer",), "Missing argument"),
        (("verify",), "Missing argument"),
        (("ask",), "Missing argument"),
        (("sheet",), "Missing argument"),
        (("judge",), "No such command"),
    ],
)
def test_words_that_are_not_understood_are_told_with_exit_code_2(arguments: tuple[str, ...], told: str) -> None:
    result = law(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


@pytest.mark.parametrize("verb", ["answer", "verify", "ask", "sheet"])
def test_the_help_of_each_verb_shows_an_example(verb: str) -> None:
    result = law(verb, "--help")
    assert result.exit_code == 0
    assert "For example:" in result.stdout
    assert f"bitim law {verb} " in result.stdout.split("For example:", 1)[1]


# As it is installed ------------------------------------------------------------------------------------------


def test_the_command_answers_in_utf_8(written: Written) -> None:
    result = bitim("answer", written(CASE), "--json", "--language", "kk")
    assert (result.returncode, result.stderr) == (0, b"")
    assert json.loads(result.stdout)["because"][0]["named"].startswith("Медиация туралы заң")


def test_the_command_tells_a_bomb_of_aliases_at_once_and_without_a_traceback(written: Written) -> None:
    layers = "".join(f"  - &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(10))
    result = bitim("answer", written(CASE.split("facts:", maxsplit=1)[0] + "facts:\n  - &a [x]\n" + layers))
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"an alias such as *name is not read" in result.stderr
    assert result.stderr.count(b"\n") == 1


def test_the_command_holds_an_interview_with_whatever_is_typed() -> None:
    typed = b"\xff\xfe\n" + b"9" * 5000 + b"\ncivil\n\n\xd0\xbd\xd0\xb5\xd1\x82\n"
    result = bitim("ask", "kz", "--language", "ru", "--date", "2026-03-02", typed=typed)
    assert result.returncode == 0
    assert b"Traceback" not in result.stderr
    assert "\nНет.\n" in result.stdout.decode()


def test_the_command_writes_a_sheet() -> None:
    result = bitim("sheet", "kz", "--act", "SC")
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.startswith(b"# Singapore Convention on Mediation (SC)\n")
