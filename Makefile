# Every target installs what it needs into .venv by itself.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

# The programs are started over and over: what is compiled once is kept, whatever the shell says.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo run test programs lint bench portal-bench draft-score draft-bench letters pictures portal-pictures words demo-portal lock clean

help: ## show this help
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1\t/' | expand -t 15

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Cần Python 3.11 trở lên (đặt PYTHON=…)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Thiếu venv. Cài bằng: apt-get install python3-venv"; exit 1; }

$(VENV)/run.stamp: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Đang cài đặt (chỉ lần đầu)…"
	@$(PIP) install --no-deps --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "Installing what the tests need (first time only) …"
	@$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/run.stamp

demo: $(VENV)/run.stamp ## live through June and July 2024 with the five real plans, and show what was sent
	@$(BIN)/dondoc demo

demo-portal: $(VENV)/run.stamp ## open the portal on the demo's register, on its last day, with three accounts to sign in
	@$(BIN)/dondoc demo --portal

run: $(VENV)/run.stamp ## start the service on today's date (Ctrl-C stops it)
	@$(BIN)/dondoc up

test: programs $(VENV)/dev.stamp ## run all tests (installs what they need)
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

programs:
	@.ci/programs

lint: $(VENV)/dev.stamp ## ruff, mypy --strict, import-linter
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(VENV)/dev.stamp ## time the morning's sweep beside its durable floor (100,000 obligations)
	@$(BIN)/python -m tests.benchmarks.run

portal-bench: $(VENV)/dev.stamp ## each page's server time, 20 readers at once, 100,000 obligations, beside a bare query
	@$(BIN)/python -m tests.benchmarks.portal

draft-score: $(VENV)/dev.stamp ## how much of the annotated documents drafting has right, and of damaged copies of them
	@$(BIN)/python -m tests.drafting.measure --seeds

draft-bench: programs $(VENV)/dev.stamp ## time and memory of drafting 25 pages of text and 40 of PDF
	@$(BIN)/python -m tests.benchmarks.drafting

letters: $(VENV)/dev.stamp ## draw a letter of each kind into docs/letters
	@$(BIN)/python -m tests.letters

pictures: programs $(VENV)/dev.stamp ## walk the guide's way from a Word file to the first reminder; draw it into docs/pictures
	@$(BIN)/python -m tests.pictures

portal-pictures: programs $(VENV)/dev.stamp ## draw every page of the portal, wide and narrow, into docs/portal
	@$(BIN)/python -m tests.portal_pictures

words: $(VENV)/dev.stamp ## renew the portal's English catalogue from its pages; lists what has no English yet
	@$(BIN)/python -m tests.portal_words

lock: $(BIN)/python ## renew the lock files from pyproject.toml
	@$(PIP) install pip-tools
	@for target in "requirements-dev.lock --extra postgresql --extra test --extra lint --extra build" "requirements.lock --extra build -c requirements-dev.lock"; do \
	  $(BIN)/pip-compile -q --no-strip-extras --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	    --allow-unsafe --no-header -o $$target pyproject.toml; done

clean: ## remove the environment and the demo's data
	@rm -rf $(VENV) var
