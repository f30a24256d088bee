# Every command of the project. Each installs only what it misses; see CONTRIBUTING.md for what each tool is for.
# `make serve` shows the map, `make test` tests everything.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

WASM_BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
TRUNK_VERSION := 0.22.1
GECKODRIVER_VERSION := 0.37.1
CARGO_DENY_VERSION := 0.20.2
NETWORKX_VERSION := 3.6.1
export PATH := $(CURDIR)/node_modules/.bin:$(HOME)/.cargo/bin:$(PATH)
# The address of the published site, such as https://example.org/carte/: with it, other sites can embed a pasted link (oEmbed).
SITE ?=
# The author's command line, which draws ahead and lists: the program itself, since cargo would wait for its other builds.
CARTE := $(or $(CARGO_TARGET_DIR),target)/debug/carte
# What `.ci/run` puts before a build that the modules and the browsers do not wait for: the lowest priority.
BEHIND ?=
# Where this machine keeps what it builds from is nobody's business, and would make the same source another wasm elsewhere.
# $(call forget,NAME,FOLDERS): the options by which the compiler writes NAME for each folder.
CARGO_HOME ?= $(HOME)/.cargo
forget = printf -- '--remap-path-prefix=%s=$(1)\x1f' $(2)
PLACELESS = CARGO_ENCODED_RUSTFLAGS="$$($(call forget,crates,"$(CARGO_HOME)"/registry/src/*); \
	$(call forget,/rustc/$$(rustc -vV | sed -n 's/^commit-hash: //p'),"$$(rustc --print sysroot)/lib/rustlib/src/rust"); \
	printf -- '--remap-path-prefix=%s=.' "$(CURDIR)")"
# With QUICK=1, `make dist` builds in a fraction of the time what weighs more and says where it was built: to try and to test
# while you edit.
ifdef QUICK
export CARTE_QUICK := 1
export CARGO_PROFILE_RELEASE_LTO := off
export CARGO_PROFILE_RELEASE_OPT_LEVEL := 1
export CARGO_PROFILE_RELEASE_CODEGEN_UNITS := 16
export CARGO_PROFILE_RELEASE_INCREMENTAL := true
PLACELESS :=
endif
# Ask for the rights of root only where they are lacking.
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
APT := $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get

# $(call need,COMMAND,PACKAGES): the command is there, or Debian's packages bring it, or one sentence says what to install.
need = command -v $(1) >/dev/null || { \
	command -v apt-get >/dev/null && $(APT) update -qq && $(APT) install -y -qq --no-install-recommends $(2) >/dev/null; } || { \
	echo "Please install $(1) (on Debian or Ubuntu: apt-get install $(2)), then run this command again." >&2; exit 1; }

# The first and the last line of a command whose time is kept, in target/times/.
BEGIN = @mkdir -p target/times && date +%s > target/times/$@
END = @start=$$(cat target/times/$@) && echo "$$(($$(date +%s) - start)) s" | tee target/times/$@

.PHONY: help
help: ## Say what each command does
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 20

.PHONY: serve
serve: build-tools ## Show the map at http://127.0.0.1:8080 and rebuild as you edit
	trunk serve

# One compiler after another, which `dist` waits for longest; beside them, the command line.
.PHONY: modules
modules: build-tools
	$(BEGIN)
	cargo fetch --quiet --locked --target wasm32-unknown-unknown
	$(PLACELESS) trunk build --release --dist dist
	for module in whole opening; do \
		$(PLACELESS) cargo build --quiet --release --target wasm32-unknown-unknown --features $$module --bin $$module; \
		wasm-bindgen --target web --no-typescript --out-dir target/whole target/wasm32-unknown-unknown/release/$$module.wasm; \
	done
	$(END)

# With an example, as with tests, cargo unifies the features of what only tests depend on: without, it would compile this library
# and what draws and compresses a second time for `cargo test`.
.PHONY: carte
carte: rust
	$(BEHIND) cargo build --quiet --features cli --bin carte --example fuzz

.PHONY: dist
dist: modules carte node_modules ## Build what is published, small, into dist/
	$(BEGIN)
	$(CARTE) predraw data/carte-sociale-2015.json --into dist/index.html --into dist/embed/iframe.html
	node scripts/dist.mjs
	$(CARTE) element types > dist/embed/carte-sociale.d.ts
	$(CARTE) element manifest > dist/embed/custom-elements.json
	SITE="$(SITE)" node scripts/package.mjs
	node scripts/app.mjs
	$(END)

.PHONY: test
test: test-native test-graphs test-browser ## Run what must pass before a change lands

# Each state of the page is opened afresh on each screen, and whatever an engine can do is tried in all three.
.PHONY: test-all
test-all: export MATRIX := whole
test-all: test test-programs ## Run the same, on every screen afresh and in every engine, and in the programs that people use

.PHONY: test-native
test-native: rust | carte ## Run the tests that need no browser
	$(BEGIN)
	$(BEHIND) cargo test --features cli --no-run
	nice -n 5 cargo test --features cli
	nice -n 5 $(MAKE) --no-print-directory fuzz FUZZ_SECONDS=60
	$(END)

.PHONY: test-graphs
test-graphs: carte target/networkx ## Read the exported graphs with networkx
	$(BEGIN)
	target/networkx/bin/python tests/graphs.py $(CARTE) data/carte-sociale-2015.json
	$(END)

# How many files of browser tests run at once.
JOBS ?= 2
.PHONY: test-browser
test-browser: dist test-tools ## Run the tests in real browsers, on dist/
	$(BEGIN)
	node --test --test-concurrency=$(JOBS) --test-reporter=spec --test-reporter-destination=stdout \
		--test-reporter=./tests/browser/support/times.mjs --test-reporter-destination=stdout tests/browser/*.test.mjs
	$(END)

# By itself, as the browsers are. A program that cannot be had fails its tests.
.PHONY: test-programs
test-programs: dist test-tools programs | $(if $(filter test-all,$(MAKECMDGOALS)),test)
test-programs: ## Try what docs/embed.md says in WordPress and other programs
	$(BEGIN)
	node --test --test-concurrency=1 --test-reporter=spec tests/programs/*.test.mjs
	$(END)

# How long, and from which seed; an input that fails is kept in target/fuzz/.
FUZZ_SECONDS ?= 32400
FUZZ_SEED ?= 1
.PHONY: fuzz
fuzz: rust ## Feed mutated inputs to every entry point of data, an hour each
	cargo run --features cli --example fuzz -- --seconds $(FUZZ_SECONDS) --seed $(FUZZ_SEED)

.PHONY: audit
audit: rust ## Check the licences, versions and known vulnerabilities of what the project depends on
	@[ "$$(cargo deny --version 2>/dev/null)" = "cargo-deny $(CARGO_DENY_VERSION)" ] \
		|| CARGO_PROFILE_RELEASE_OPT_LEVEL=0 $(INSTALL) --locked --force cargo-deny --version $(CARGO_DENY_VERSION)
	@$(call need,node,nodejs)
	@$(call need,npm,npm)
	node scripts/audit.mjs

# For the browser with the profile of `dist`, which has compiled its macros; debug assertions are linted too.
.PHONY: check
check: wasm-target | $(if $(filter dist test test-all,$(MAKECMDGOALS)),modules carte) ## Check the style, and the lints for both targets
	$(BEGIN)
	cargo fmt --all --check
	$(BEHIND) cargo clippy --all-targets --features cli -- -D warnings
	RUSTFLAGS="-C debug-assertions" $(BEHIND) cargo clippy --release --target wasm32-unknown-unknown --features widget,companion,checker,editor,files,compare,reader,spreadsheets,opening,hulls,interaction,whole --bins -- -D warnings
	$(END)

.PHONY: release
release: check audit test ## Build, check and pack what is published, into release/
	node scripts/release.mjs

.PHONY: bench
bench: rust ## Measure what each step costs, on the bundled map and on larger ones
	cargo bench

# As `--counts 1000 --rates 4`; see tests/browser/bench-large.mjs. The other programs are of a package of their own, which nothing else installs.
ARGUMENTS ?=
.PHONY: bench-large
bench-large: dist test-tools benches/peers/node_modules ## Measure gestures on large maps under a real mouse, beside other programs
	cargo build --quiet --features cli --bin carte
	node tests/browser/bench-large.mjs --peers $(ARGUMENTS)

benches/peers/node_modules: benches/peers/package-lock.json
	npm ci --prefix benches/peers --no-audit --no-fund
	touch $@

.PHONY: bench-contestant
bench-contestant: build-tools node_modules ## Build the layout engine as a contestant: see benches/contestant.mjs
	cargo build --release --package landmark-layout --features large --example contestant --target wasm32-unknown-unknown
	wasm-bindgen --target experimental-nodejs-module --out-dir target/contestant target/wasm32-unknown-unknown/release/examples/contestant.wasm
	node -e 'import("./scripts/shrink.mjs").then(({ shrink }) => shrink("target/contestant/contestant_bg.wasm", true))'

.PHONY: bench-load
bench-load: test-tools ## Measure how soon the page in dist/ is there on a slow phone
	node tests/browser/bench-load.mjs

.PHONY: bench-edit
bench-edit: test-tools ## Measure how soon what an author does to a large map is on the screen
	node tests/browser/bench-edit.mjs

.PHONY: bench-open
bench-open: test-tools ## Measure how soon a large file has its picture, and two editions their differences
	node tests/browser/bench-open.mjs

.PHONY: screenshots
screenshots: dist test-tools ## Draw the pictures of the README and of docs/author.md again
	node tests/browser/screenshots.mjs
	node tests/browser/author-pictures.mjs

.PHONY: contact-sheet
contact-sheet: dist test-tools ## Draw twelve screens of the page on one picture
	node tests/browser/contact-sheet.mjs

.PHONY: clean
clean: ## Remove what the commands made
	rm -rf target dist release node_modules tests/browser/out

# The tools.

# They run for seconds: compile them for a short installation rather than for speed. What wasm-bindgen does takes longer.
INSTALL := CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo install

.PHONY: tools
tools: build-tools test-tools target/networkx ## Install what the commands above need and this machine misses

.PHONY: rust
rust:
	@command -v cargo >/dev/null || { echo "Please install Rust from https://rustup.rs, then run this command again." >&2; exit 1; }

.PHONY: wasm-target
wasm-target: rust
	@rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown

.PHONY: build-tools
build-tools: wasm-target
	@[ "$$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $(WASM_BINDGEN_VERSION)" ] \
		|| CARGO_PROFILE_RELEASE_OPT_LEVEL=1 $(INSTALL) --force wasm-bindgen-cli --version $(WASM_BINDGEN_VERSION)
	@command -v trunk >/dev/null \
		|| CARGO_PROFILE_RELEASE_OPT_LEVEL=0 $(INSTALL) --locked --ignore-rust-version trunk --version $(TRUNK_VERSION) --no-default-features --features rustls

# The browsers: Chromium, Firefox and WebKit, each with its driver.
.PHONY: test-tools
test-tools: rust node_modules
	@$(call need,chromium,chromium)
	@$(call need,chromedriver,chromium-driver)
	@command -v firefox >/dev/null || { $(call need,firefox-esr,firefox-esr); }
	@$(call need,WebKitWebDriver,webkit2gtk-driver)
	@$(call need,Xvfb,xvfb)
	@$(call need,fc-match,fontconfig)
	@fc-match 'Liberation Sans' | grep -q Liberation || { \
		command -v apt-get >/dev/null && $(APT) update -qq && $(APT) install -y -qq --no-install-recommends fonts-liberation >/dev/null; } || { \
		echo "Please install the fonts called Liberation (on Debian or Ubuntu: apt-get install fonts-liberation), then run this command again." >&2; exit 1; }
	@$(call need,pdftotext,poppler-utils)
	@$(call need,unshare,util-linux)
	@$(call need,ip,iproute2)
	@command -v geckodriver >/dev/null || cargo install --locked geckodriver --version $(GECKODRIVER_VERSION)

# What the pages and the files of the map are tried in.
.PHONY: programs
programs: target/wordpress target/oldest
	@$(call need,inkscape,inkscape)
	@$(call need,soffice,libreoffice-draw-nogui libreoffice-calc-nogui)
	@$(call need,dbus-daemon,dbus at-spi2-core)
	@/usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0')" 2>/dev/null || { $(APT) update -qq && $(APT) install -y -qq --no-install-recommends at-spi2-core python3-gi gir1.2-atspi-2.0 >/dev/null; } || { \
		echo "Please install Python's bindings of AT-SPI (on Debian or Ubuntu: apt-get install at-spi2-core python3-gi gir1.2-atspi-2.0), then run this command again." >&2; exit 1; }

# The oldest Chromium that docs/offline.md promises: its package for functions in the cloud brings the engine and its libraries.
# The driver of today's Chromium drives it, told not to compare their versions.
OLDEST := @sparticuz/chromium@123.0.1
target/oldest:
	@$(call need,chromedriver,chromium-driver)
	rm -rf $@.part && mkdir -p $@.part && cd $@.part && tar xzf "$$(npm pack --silent $(OLDEST))" && node $(CURDIR)/tests/programs/unpack.mjs package/bin/chromium.br engine package/bin/al2023.tar.br lib.tar \
		&& tar xf lib.tar && rm -r package lib.tar ./*.tgz && chmod +x engine
	printf '#!/bin/sh\nLD_LIBRARY_PATH=$(CURDIR)/$@/lib exec $(CURDIR)/$@/engine "$$@"\n' > $@.part/chromium
	printf '#!/bin/sh\nexec chromedriver --disable-build-check "$$@"\n' > $@.part/chromedriver
	chmod +x $@.part/chromium $@.part/chromedriver
	mv $@.part $@

# WordPress in a place of its own: installed, it would bring a web server that starts by itself.
WORDPRESS := wordpress wordpress-theme-twentytwentythree libjs-cropper libjs-underscore php-getid3
target/wordpress:
	@php -r 'exit((int) !extension_loaded("mysqli"));' 2>/dev/null || { $(APT) update -qq && $(APT) install -y -qq --no-install-recommends php-cli php-mysql php-gd php-xml php-mbstring >/dev/null; } || { \
		echo "Please install PHP for WordPress (on Debian or Ubuntu: apt-get install php-cli php-mysql php-gd php-xml php-mbstring), then run this command again." >&2; exit 1; }
	@$(call need,mariadb-install-db,mariadb-server-core)
	rm -rf $@.part && mkdir -p $@.part && cd $@.part && apt-get download -qq $(WORDPRESS) && for package in *.deb; do dpkg-deb -x $$package .; done && rm *.deb
	mv $@.part $@

# networkx, which reads graphs, in a place of its own.
target/networkx:
	@$(call need,python3,python3)
	@python3 -c "import ensurepip" 2>/dev/null || { $(APT) update -qq && $(APT) install -y -qq --no-install-recommends python3-venv >/dev/null; }
	{ python3 -m venv $@ && $@/bin/python -m pip install --quiet --disable-pip-version-check networkx==$(NETWORKX_VERSION); } || { rm -rf $@; exit 1; }

# wasm-opt, esbuild, the WebDriver client, the accessibility checker and what pages that host the map are made with,
# at the versions of the lock file.
node_modules: package-lock.json
	@$(call need,node,nodejs)
	@$(call need,npm,npm)
	npm ci --no-audit --no-fund --silent
	@touch $@
