"""What is done beside the pages: sending letters, watching terms. `python -m bitim.web.jobs` is the worker."""
