#!/bin/sh
# Draws the gallery: each picture as SVG and as DOT, beside this script.
# Usage: sh Graphs/gallery.sh LINIMASA STORE [ARTICLES]
set -eu
if [ $# -lt 2 ] || [ $# -gt 3 ]; then
  echo "usage: sh Graphs/gallery.sh LINIMASA STORE [ARTICLES]" >&2
  exit 2
fi
bin=$1
store=$2
folder=$(dirname "$0")
articles=${3:-$folder/../Data/articles}

# Prints a command line so that it can be copied, then runs it.
run() {
  line="linimasa"
  for word in "$@"; do
    case $word in
      *" "*) line="$line \"$word\"" ;;
      *) line="$line $word" ;;
    esac
  done
  echo "$line"
  "$bin" "$@"
}

# draw NAME QUESTION…
draw() {
  name=$1
  shift
  run "$@" --svg "$folder/$name.svg" --store "$store"
  run "$@" --dot "$folder/$name.dot" --store "$store"
}

# tree NAME ARTICLE SENTENCE LANGUAGE
tree() {
  for format in svg dot; do
    run parse "$articles/$2" --sentence "$3" --labels "$4" "--$format" "$folder/$1.$format"
  done
}

# Each names the language of its captions, so that no locale changes the picture.
draw timeline-france-russia timeline Prancis Rusia --labels en
draw timeline-indonesia timeline Indonesia --labels id
draw timeline-usa-china timeline "United States" China --labels en
draw lanes-ukraine-2025 timeline Ukraina --lanes --since 2025-01-01 --labels id
draw lanes-contacts-2024 timeline --lanes --since 2024-01-01 --until 2024-12-31 --type CONSULT \
  --labels en
draw relations-2022-2025 relations --labels en
draw relations-parties relations --level party --labels id
draw relations-russia relations Rusia --labels en
tree tree-indonesian a/2022-07-01-jokowi-moskow-pos.html 4 id
