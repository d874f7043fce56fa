# `make run` and `make test` do all the set-up themselves; see README.md.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.SILENT:
.PHONY: tour run test dist check bench fuzz mutants coverage release reproduce setup

# Builds the page, serves it on this machine and says where the single file lies.
run: dist
	node tools/serve.mjs dist

# Builds the release page: dist/sluis.html, and dist/ for a web server. Nothing is done where nothing changed.
dist: dist/sluis.html
dist/sluis.html: $(shell find .cargo Cargo.lock Cargo.toml Trunk.toml index.html profiles crates/*/Cargo.toml crates/*/src src style tools -type f)
	tools/setup build
	. tools/env.sh
	echo "== Building the page"
	with_wasm trunk build --release --locked

# Everything: format, lints, documentation, the core natively, real archive programs, real browsers.
test: check
	tools/setup test
	$(MAKE) --no-print-directory dist
	. tools/env.sh
	echo "== Testing"
	cargo test --locked --workspace

# Format, lints, documentation, and the licences, sources and known faults of all that is inside the page.
check:
	tools/setup check
	. tools/env.sh
	echo "== Checking format, lints and documentation"
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets --quiet -- -D warnings
	cargo check --locked --quiet --manifest-path crates/sevenz/fuzz/Cargo.toml
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --no-deps --quiet
	cargo deny --log-level error check licenses bans sources
	tools/advisories

# Speeds, as ratios beside other programs in the same run.
bench: dist
	tools/setup test
	. tools/env.sh
	cargo bench --locked -p oracles
	# It measures a browser, so that its own build needs no time to become fast.
	cargo bench --locked --profile dev --bench page

# The fuzz targets, RUNS executions each; whatever they find stays in crates/sevenz/fuzz/artifacts.
RUNS ?= 1000000
fuzz:
	tools/setup fuzz
	. tools/env.sh
	for target in header archive codec; do
		echo "== Fuzzing $$target, $(RUNS) executions"
		cargo +nightly fuzz run --fuzz-dir crates/sevenz/fuzz --sanitizer none $$target -- -runs=$(RUNS) -max_len=4096 -timeout=2 -rss_limit_mb=400
	done

# Would the tests of a crate notice? Changes its files in every small way; what none noticed is listed at the end.
CRATE ?= sluis-core
FILES ?= crates/*/src/passphrase/**
mutants:
	tools/setup mutants
	. tools/env.sh
	# A change can make a loop that fills the memory: it ends at 8 GB. 2 and 3: something survived, or took too long.
	ulimit -v 8000000
	PROPTEST_CASES=16 cargo mutants --package $(CRATE) --file '$(FILES)' --jobs 2 --colors never --minimum-test-timeout 10 || [ $$? = 2 ] || [ $$? = 3 ]

# Which lines of the crates below the page the native tests run, file by file.
coverage:
	tools/setup coverage
	. tools/env.sh
	export LLVM_COV=$$(llvm_tools)/llvm-cov LLVM_PROFDATA=$$(llvm_tools)/llvm-profdata
	cargo llvm-cov --quiet --package sevenz --package sluis-core

# Everything that is handed out, in release/: the page in both forms, its sums, its parts, their licences.
release: dist
	. tools/env.sh
	with_wasm node tools/release.mjs dist release

# Two builds from nothing, in two folders, give the same bytes (several minutes).
reproduce:
	tools/setup build
	tools/reproduce

# The pictures of doc/tour.md anew, from what the browser tests see.
tour: dist
	tools/setup test
	tools/tour

# Installs all that building and testing need.
setup:
	tools/setup test
