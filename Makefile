# Two commands are enough: `make run` starts the example mall, `make test` proves it.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin

# Whoever sets it would have every process of a test compile the whole project anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run setup check test soak lint types unit parts lock schema screenshots wheel

help:  ## show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: setup  ## start the example mall on this machine
	@$(BIN)/antrean demo

setup: .venv/.installed ui/static/vendor/.installed  ## what the other commands share; does nothing the second time

.venv/.installed: requirements.lock pyproject.toml
	@$(PYTHON) tests/parts.py python
	@echo "Making .venv and installing the locked Python packages (one or two minutes) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

node_modules/.installed: package-lock.json package.json
	@$(PYTHON) tests/parts.py node
	@echo "Fetching the browser libraries ..."
	@npm ci --ignore-scripts --silent
	@touch $@

ui/static/vendor/.installed: node_modules/.installed ui/vendor.mjs
	@node ui/vendor.mjs
	@touch $@

check: setup lint types unit  ## lint, types, import contract and unit tests, under a minute

lint:
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-logo

types:
	@$(BIN)/mypy
	@npm run --silent types

unit:
	@$(BIN)/pytest -q -n auto -m "not slow"

parts:
	@$(PYTHON) tests/parts.py test

test: setup parts lint types  ## everything, browser tests included
	@$(BIN)/pytest -q -n auto --dist worksteal

soak: setup parts  ## the fault tests at length and a simulated week: some hours
	@ANTREAN_KILLS=1000 ANTREAN_KIOSK_KILLS=1000 ANTREAN_CUTS=500 ANTREAN_DOUBLES=10000 ANTREAN_DISK_ROUNDS=100 \
	  ANTREAN_PRINTER_ROUNDS=200 ANTREAN_SOAK=1 ANTREAN_WEEK=7 ANTREAN_EXAMPLES=25 \
	  $(BIN)/pytest -q -rP -n 2 --dist worksteal tests/faults tests/web/test_schemathesis.py

lock:  ## resolve the newest versions anew
	@$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --python-version 3.11 \
	  --extra voice --extra dev --no-header --no-annotate --no-strip-extras --upgrade \
	  --output-file requirements.lock

schema: setup  ## remake schema.sql from the models
	@$(BIN)/python -m server.storage.schema > schema.sql

screenshots: setup  ## remake the README's pictures in a real browser
	@$(BIN)/python -m tests.screenshots

wheel: setup  ## a wheel that carries the browser libraries
	@$(BIN)/python -m build --wheel --no-isolation
