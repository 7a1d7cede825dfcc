# The two commands to know: make run, make test. Each does its own set-up first.

.PHONY: help run test setup lint bench coverage lock

help:
	@echo "make run       open the workstation (without a display: run the demonstration)"
	@echo "make test      run every check that the build machine runs"
	@echo "make setup     only the set-up; leaves .venv/bin/warraq"
	@echo "make lint      style, types, layers"
	@echo "make bench     measure; prints a table, writes build/bench.json"
	@echo "make coverage  make test, and what the tests do not reach"
	@echo "make lock      write requirements.lock anew from pyproject.toml"

setup:
	@.ci/setup

run: setup
	@.ci/start

test:
	@.ci/setup tests
	@.ci/checkers
	@.ci/test

lint: setup
	@.ci/lint

bench: setup
	@.venv/bin/python -m tests.bench

coverage:
	@.ci/setup tests
	@.ci/checkers
	@.ci/test --cov --cov-report term

# Hashes and versions only: where packages come from is a matter of each machine's pip.
lock: setup
	CUSTOM_COMPILE_COMMAND="make lock" .venv/bin/pip-compile --quiet --extra dev --all-build-deps \
	    --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url \
	    --no-emit-trusted-host --no-emit-find-links --no-emit-options \
	    --output-file requirements.lock pyproject.toml
