#!/bin/sh
# Writes data.c: the list of files under Data that are embedded. Run by `make` when a file comes or
# goes; a test holds the list against the folder.
set -eu
cd "$(dirname "$0")/../.."
out=Sources/CData/data.c
{
  echo '/* Made by list.sh: do not edit. */'
  echo '#include "data.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  index=0
  names=$(cd Data && find languages world pictures models -name '*.tsv' -o -name '*.model' 2>/dev/null | LC_ALL=C sort)
  for name in $names; do
    printf 'static const unsigned char file_%d[] = {\n#embed "../../Data/%s"\n};\n' "$index" "$name"
    index=$((index + 1))
  done
  echo 'struct file { const char *name; const unsigned char *bytes; size_t size; };'
  echo 'static const struct file files[] = {'
  index=0
  for name in $names; do
    printf '  {"%s", file_%d, sizeof file_%d},\n' "$name" "$index" "$index"
    index=$((index + 1))
  done
  echo '};'
  printf 'const int32_t linimasa_file_count = %d;\n' "$index"
  echo 'const char *linimasa_file_name(int32_t index) { return files[index].name; }'
  echo 'const unsigned char *linimasa_file_bytes(int32_t index) { return files[index].bytes; }'
  echo 'size_t linimasa_file_size(int32_t index) { return files[index].size; }'
} > "$out.new"
if cmp -s "$out.new" "$out"; then rm "$out.new"; else mv "$out.new" "$out"; fi
