"""The jobs that look after jobs."""

from procrastinate import JobContext
from procrastinate.contrib.django import app

# A worker gives a sign of life more often than that; see worker.
SILENCE_SECONDS = 30
KEPT_HOURS = 30 * 24


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="jobs.rescue", pass_context=True)
async def rescue(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - every periodic job is given its time
    """Have the jobs of workers that were killed done again."""
    jobs = context.app.job_manager
    for job in await jobs.get_stalled_jobs(seconds_since_heartbeat=SILENCE_SECONDS):
        # Whoever does this job lives, even after a pause in which it gave no sign.
        if job.worker_id != context.job.worker_id:
            await jobs.retry_job(job)


@app.periodic(cron="41 3 * * *")
@app.task(queueing_lock="jobs.forget", pass_context=True)
async def forget(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - likewise
    """Delete what remains of old jobs, also of those that failed."""
    await context.app.job_manager.delete_old_jobs(
        KEPT_HOURS, include_failed=True, include_cancelled=True, include_aborted=True
    )
