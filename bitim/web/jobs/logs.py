"""What the log says of jobs."""

import logging


class WithoutArguments(logging.Filter):
    """A job is named in the log by its task and number, never by what it was given."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten the record and let it pass."""
        job = getattr(record, "job", None)
        if job and isinstance(record.msg, str):
            record.msg = record.msg.replace(job["call_string"], f"{job['task_name']}[{job['id']}]")
        return True
