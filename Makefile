# Builds, tests, shows and measures Linimasa. `make` alone lists what there is.

# The Swift command; may be several words.
SWIFT ?= swift
PREFIX ?= /usr/local
# Gold and sample texts that are not part of the repository.
SHARED ?= ../shared
# What is installed first. Elsewhere than on Debian: install what these stand for, then say
# `make PACKAGES= …`.
PACKAGES ?= libgraphviz-dev libsqlite3-dev libxml2-dev zlib1g-dev nettle-dev pkg-config \
  fonts-inter fonts-noto-core fonts-dejavu-core librsvg2-bin

RELEASE := .build/release
BIN := $(RELEASE)/linimasa
STORE := .build/demo.db
TEST := $(SWIFT) test -c release --skip-build --disable-xctest
SENTENCES := .build/sentences
SOURCES := Sources Tests Package.swift

.PHONY: help build demo test bench measure models soak format lint install standalone clean packages \
  toolchain treebanks measure-models measure-dates measure-sentences

help:
	@echo 'make demo      read the sample articles, answer questions, draw the gallery in Graphs'
	@echo 'make test      run the tests'
	@echo 'make bench     measure speed'
	@echo 'make measure   score against the gold in SHARED ($(SHARED))'
	@echo 'make models    train the models of Data/models from the treebanks in SHARED'
	@echo 'make soak      run the tests with the long checks'
	@echo 'make format    format the code'
	@echo 'make lint      check the format of the code'
	@echo 'make build     build the commands and the tests, for release'
	@echo 'make install   put the commands into PREFIX/bin ($(PREFIX)/bin); build first if there are none'
	@echo 'make packages  install the Debian packages that are missing; the others do it first'
	@echo 'make clean     remove what was built'

build: packages toolchain
	sh Sources/CData/list.sh
	$(SWIFT) build -c release --build-tests

demo: build
	rm -f $(STORE) $(STORE)-wal $(STORE)-shm
	$(BIN) read Data/articles --store $(STORE)
	$(BIN) timeline Rusia Prancis --store $(STORE)
	$(BIN) connect Indonesia "Korea Utara" --store $(STORE)
	sh Graphs/gallery.sh $(BIN) $(STORE)

test: build
	$(TEST)

soak: build
	LINIMASA_SOAK=1 $(TEST)

bench: build
	$(RELEASE)/bench Data/articles

measure: build
	for language in en id; do \
	  $(BIN) eval --examples $$language | grep "^$$language "; \
	  $(BIN) eval --alarms Data/gold/calm/$$language.jsonl; \
	done
	@if [ ! -d "$(SHARED)" ]; then \
	  echo "skipped: $(SHARED) is not here"; \
	else \
	  set -x; \
	  $(BIN) eval --gold "$(SHARED)/eval/events/dev.gold.jsonl" \
	    "$(SHARED)/eval/events/dev.articles.jsonl" --by-type; \
	  for language in id en; do \
	    $(BIN) eval --gold Data/gold/confidence/gold.$$language.jsonl \
	      "$(SHARED)/data/news/$$language.jsonl" --by-confidence; \
	  done; \
	  $(BIN) eval --parallel "$(SHARED)/data/news/parallel.id.txt" \
	    "$(SHARED)/data/news/parallel.en.txt"; \
	  $(MAKE) --no-print-directory measure-sentences; \
	  $(MAKE) --no-print-directory measure-dates; \
	  $(MAKE) --no-print-directory measure-models; \
	fi

# Scores single sentences by the sentence scorer, which needs python3. The gold's sides are left out
# of what is read.
measure-sentences: build
	@if ! command -v python3 > /dev/null; then \
	  echo "skipped: the scorer of sentences needs python3"; \
	else \
	  set -e; mkdir -p $(SENTENCES); \
	  python3 -c 'import json, sys; [print(json.dumps({k: r[k] for k in ("id", "text", "language")})) for r in map(json.loads, sys.stdin)]' \
	    < "$(SHARED)/eval/sentences/plv-train.jsonl" > $(SENTENCES)/bare.jsonl; \
	  $(BIN) extract $(SENTENCES)/bare.jsonl > $(SENTENCES)/events.jsonl; \
	  python3 "$(SHARED)/eval/sentences/score_sentences.py" \
	    "$(SHARED)/eval/sentences/plv-train.jsonl" $(SENTENCES)/events.jsonl; \
	fi

# Scores the dates on each set of gold, by the manner of TempEval-3 and by days of the calendar.
measure-dates: build
	@if ! command -v python3 > /dev/null; then \
	  echo "skipped: the scorer of dates needs python3"; \
	else \
	  set -e; mkdir -p $(DATES); \
	  $(TRAIN) dates-gold --mask "$(SHARED)/eval/dates/bracket.id.jsonl" > $(DATES)/masked.id.jsonl; \
	  for part in dev final; do \
	    $(TRAIN) dates-gold --gold Data/gold/dates-id --news "$(SHARED)/data/news/id.jsonl" \
	      --part $$part > $(DATES)/own-$$part.id.jsonl; \
	  done; \
	  for file in "$(SHARED)"/eval/dates/dev.en.jsonl "$(SHARED)"/eval/dates/dev.id.jsonl \
	    "$(SHARED)"/eval/dates/bracket.id.jsonl $(DATES)/masked.id.jsonl \
	    $(DATES)/own-dev.id.jsonl $(DATES)/own-final.id.jsonl; do \
	    language=$${file%.jsonl}; language=$${language##*.}; \
	    $(BIN) dates "$$file" --language $$language --format jsonl > $(DATES)/found.jsonl; \
	    for profile in te3 date; do \
	      python3 "$(SHARED)/eval/dates/score_timex.py" --gold "$$file" --sys $(DATES)/found.jsonl \
	        --profile $$profile; \
	    done; \
	  done; \
	fi

DATES := .build/dates

# Scores the models that ship on what they were not trained on. Indonesian parsing has no such part
# here, and is scored by cross-validation.
measure-models: treebanks
	$(TRAIN) eval --model Data/models/en.model --treebank $(TREEBANKS)/en_ewt-dev.conllu
	$(TRAIN) cross --treebank $(TREEBANKS)/id_csui-train.conllu --times 2 --runs 3 \
	  --also $(TREEBANKS)/id_gsd-dev.conllu $(TREEBANKS)/id_pud-test.conllu
	$(TRAIN) names-eval --model Data/models/en.model --language en \
	  --gold Data/gold/names-en --news "$(SHARED)/data/news/en.jsonl"
	$(TRAIN) names-eval --model Data/models/id.model --language id \
	  --gold Data/gold/names-id --news "$(SHARED)/data/news/id.jsonl"
	$(TRAIN) names-eval --model Data/models/id.model --language id \
	  --names "$(SHARED)/data/ner/idner_dev.txt"

TRAIN := $(RELEASE)/train
TREEBANKS := .build/treebanks
# Trainings that a model is the sum of: more cost time here and none later.
RUNS ?= 8

treebanks: build
	mkdir -p $(TREEBANKS)
	for file in "$(SHARED)"/data/ud/*.conllu.gz; do \
	  gunzip -c "$$file" > $(TREEBANKS)/$$(basename "$$file" .gz) || exit 1; \
	done

models: treebanks
	mkdir -p Data/models
	$(TRAIN) model --language en --treebank $(TREEBANKS)/en_ewt-train.conllu --runs $(RUNS) \
	  --out Data/models/en.model
	$(TRAIN) names --language en --model Data/models/en.model --out Data/models/en.model \
	  --gold Data/gold/names-en --news "$(SHARED)/data/news/en.jsonl" \
	  --also "$(SHARED)/data/ner/re3d_train.txt"
	# CSUI is news, as our articles are: it counts twice.
	$(TRAIN) model --language id --treebank $(TREEBANKS)/id_csui-train.conllu \
	  $(TREEBANKS)/id_csui-train.conllu $(TREEBANKS)/id_gsd-dev.conllu \
	  $(TREEBANKS)/id_pud-test.conllu --runs $(RUNS) --out Data/models/id.model
	$(TRAIN) names --language id --model Data/models/id.model --out Data/models/id.model \
	  --names "$(SHARED)/data/ner/idner_train.txt" --also "$(SHARED)/data/ner/nergrit_train.txt" \
	  --gold Data/gold/names-id --news "$(SHARED)/data/news/id.jsonl" \
	  --text "$(SHARED)/data/news/parallel.id.txt" "$(SHARED)/data/news/id.jsonl"
	sh Sources/CData/list.sh

format: toolchain
	$(SWIFT) format -i -p -r $(SOURCES)

lint: toolchain
	$(SWIFT) format lint --strict -p -r $(SOURCES)

# Links the Swift runtime in, so that what is installed runs where no Swift is. Builds only where
# nothing is built, so that `sudo make install` needs no Swift after `make standalone`.
STANDALONE := .build/standalone/release

install: $(STANDALONE)/linimasa $(STANDALONE)/linimasa-draw
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $^ "$(DESTDIR)$(PREFIX)/bin"

$(STANDALONE)/linimasa $(STANDALONE)/linimasa-draw &:
	$(MAKE) standalone

standalone: packages toolchain
	sh Sources/CData/list.sh
	for product in linimasa linimasa-draw; do \
	  $(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/standalone \
	    --product $$product || exit 1; \
	done

clean:
	rm -rf .build

packages:
	@missing=; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${db:Status-Status}\n' $$package 2>/dev/null | grep -qx installed \
	    || missing="$$missing $$package"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	if ! command -v apt-get >/dev/null; then \
	  echo "needed, and no apt-get to install them:$$missing; install what they stand for," \
	    "then run make with PACKAGES=" >&2; \
	  exit 1; \
	elif [ "$$(id -u)" -eq 0 ]; then \
	  as=; \
	elif command -v sudo >/dev/null; then \
	  as=sudo; \
	else \
	  echo "packages to install first, as root: apt-get install$$missing" >&2; \
	  exit 1; \
	fi; \
	echo "installing:$$missing"; \
	$$as apt-get update -q \
	  && $$as env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -q -y --no-install-recommends $$missing

toolchain:
	@if ! command -v $(firstword $(SWIFT)) >/dev/null; then \
	  echo "no \"$(firstword $(SWIFT))\" here: install Swift 6.2 or later from https://swift.org/install" \
	    "and put it on the PATH" >&2; \
	  exit 1; \
	fi; \
	set -- $$($(SWIFT) --version 2>/dev/null \
	  | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p'); \
	major=$${1:-0}; minor=$${2:-0}; \
	if [ "$$major" -lt 6 ] || { [ "$$major" -eq 6 ] && [ "$$minor" -lt 2 ]; }; then \
	  echo "Swift 6.2 or later is needed; \"$(SWIFT)\" is $${1:-of no known version}$${2:+.$$2}:" \
	    "see https://swift.org/install" >&2; \
	  exit 1; \
	fi
