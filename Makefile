PYTHON ?= python3

setup: python
	@$(PYTHON) scripts/setup.py dev

python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Bitim needs Python 3.11 or newer.")'

.PHONY: setup python
