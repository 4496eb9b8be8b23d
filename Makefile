# Python 3.11 or newer with pip is all that must be there; the rest is fetched into .venv.
PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup run demo test check lock clean
.PHONY: format lint types layers templates translations settings python development chromium cluster

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 14

setup: python ## Make .venv with what Bitim needs to run
	@$(PYTHON) scripts/setup.py run

run: setup ## Serve Bitim on http://localhost:8000 (other port: make run PORT=8080)
	@exec $(BIN)/bitim serve --host $(HOST) --port $(PORT)

demo: setup ## Serve a demonstration: invented mediators, people and cases, kept in var/demo
	@test -e var/demo/demo || BITIM_DATA=var/demo $(BIN)/bitim demo
	@BITIM_DATA=var/demo exec $(BIN)/bitim serve --host $(HOST) --port $(PORT)

test: development chromium cluster ## Run the tests (a part: make test ARGS=tests/law)
	@$(BIN)/pytest $(if $(ARGS),$(ARGS),-n 2 --dist worksteal)

check: format lint types layers templates translations settings ## Check style, types, layers, templates, translations

format: development
	$(BIN)/ruff format --check

lint: development
	$(BIN)/ruff check

types: development
	$(BIN)/mypy

layers: development
	$(BIN)/lint-imports --no-logo

templates: development
	$(BIN)/djlint --quiet --check bitim
	$(BIN)/djlint --quiet --lint bitim

translations: development
	$(BIN)/python scripts/messages.py check

settings: development
	BITIM_URL=https://bitim.example $(BIN)/django-admin check --deploy --fail-level WARNING --settings bitim.web.settings

lock: python ## Write requirements/*.txt anew (newest versions: make lock ARGS=--upgrade)
	@$(PYTHON) scripts/setup.py lock $(ARGS)

clean: ## Remove what was made here, but not the data in var/
	rm -rf .venv .boot .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Bitim needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12 …")'

development: python
	@$(PYTHON) scripts/setup.py dev

chromium:
	@sh scripts/chromium.sh

cluster: development
	@PYTHON="$(PYTHON)" sh scripts/cluster.sh
