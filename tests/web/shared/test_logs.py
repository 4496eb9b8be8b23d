import logging
import sys

from bitim.web.shared.logs import Discreet


def logged() -> str:
    """What the log says of an error that quotes a person, caused by another one."""
    record = logging.LogRecord("bitim", logging.ERROR, __file__, 1, "Failed", None, None)
    try:
        try:
            int("Berik owes me")
        except ValueError as error:
            raise RuntimeError("about the debt of Berik") from error
    except RuntimeError:
        record.exc_info = sys.exc_info()
    return Discreet().format(record)


def test_an_error_is_logged_by_kind_and_place() -> None:
    line = logged()
    assert "Failed" in line
    assert "test_logs.py" in line
    assert line.index("ValueError") < line.index("RuntimeError")


def test_what_a_person_wrote_is_not_logged() -> None:
    # The source line itself is shown; what it was given is not.
    written = logged().replace('int("Berik owes me")', "").replace('RuntimeError("about the debt of Berik")', "")
    assert "Berik" not in written
