"""`python -m bitim.web.jobs` runs the worker."""

from bitim.web.jobs.worker import work

if __name__ == "__main__":
    work()
