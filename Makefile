# `make run` starts the product, `make test` checks everything. Both need Python 3.11 or later, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check messages lock clean
.DEFAULT_GOAL := run

run: $(VENV)/.runs
	$(BIN)/simulator demo

# Every check and test; installs a browser and PostgreSQL by the system's package manager if it may.
test: $(VENV)/.tests
	@sh tests/system_packages.sh
	@$(MAKE) --no-print-directory check

check: $(VENV)/.tests
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/simulator lint
	$(BIN)/pytest --numprocesses 2

# Bring the translation catalogues up to date with the sources and compile them.
messages: $(VENV)/.tests
	$(BIN)/simulator messages

# Pin the dependencies anew, with hashes and without addresses. Needs uv.
LOCK := uv pip compile pyproject.toml --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --no-header --no-strip-extras --quiet --group build --extra encoder
lock:
	$(LOCK) --output-file requirements.txt
	$(LOCK) --extra train --group test --constraint requirements.txt --output-file requirements-test.txt

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; say which with: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "Python cannot make a virtual environment; on Debian: apt install python3-venv"; exit 1; }

$(VENV)/.runs: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.tests: requirements-test.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.runs
