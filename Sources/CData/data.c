/* Made by list.sh: do not edit. */
#include "data.h"
static const unsigned char file_0[] = {
#embed "../../Data/pictures/labels.tsv"
};
static const unsigned char file_1[] = {
#embed "../../Data/pictures/theme.tsv"
};
static const unsigned char file_2[] = {
#embed "../../Data/pictures/widths.tsv"
};
struct file { const char *name; const unsigned char *bytes; size_t size; };
static const struct file files[] = {
  {"pictures/labels.tsv", file_0, sizeof file_0},
  {"pictures/theme.tsv", file_1, sizeof file_1},
  {"pictures/widths.tsv", file_2, sizeof file_2},
};
const int32_t linimasa_file_count = 3;
const char *linimasa_file_name(int32_t index) { return files[index].name; }
const unsigned char *linimasa_file_bytes(int32_t index) { return files[index].bytes; }
size_t linimasa_file_size(int32_t index) { return files[index].size; }
