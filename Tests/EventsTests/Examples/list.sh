#!/bin/sh
# Lists the examples of the predicate tables that fail, for the test that holds the list against them.
# Run it with the command `linimasa` as it was built: `sh Tests/EventsTests/Examples/list.sh COMMAND`.
set -eu
cd "$(dirname "$0")"
command=${1:-../../../.build/release/linimasa}
for language in en id; do
  {
    echo '# Examples of the predicate tables that are not read as their rows say: root, kind, pattern.'
    echo "# \`linimasa eval --examples $language\` tells what is read in them."
    "$command" eval --examples "$language" | grep '^languages' |
      sed -E 's|^languages/[a-z]+/predicates/([a-z]+)[.]tsv:[0-9]+: (example\|near miss) of "([^"]*)": .*|\1	\2	\3|' |
      LC_ALL=C sort -u
  } > "$language.tsv"
done
