"""What is done about accounts without anybody asking."""

from procrastinate.contrib.django import app

from bitim.web.accounts import actions


@app.periodic(cron="17 * * * *")
@app.task(queueing_lock="accounts.forget_unfinished")
def forget_unfinished(timestamp: int) -> None:  # noqa: ARG001 - procrastinate passes it
    """Delete the accounts that were never finished."""
    actions.forget_unfinished()
