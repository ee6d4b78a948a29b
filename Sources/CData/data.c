/* Made by list.sh: do not edit. */
#include "data.h"
static const unsigned char file_0[] = {
#embed "../../Data/languages/en/pages.tsv"
};
static const unsigned char file_1[] = {
#embed "../../Data/languages/id/pages.tsv"
};
struct file { const char *name; const unsigned char *bytes; size_t size; };
static const struct file files[] = {
  {"languages/en/pages.tsv", file_0, sizeof file_0},
  {"languages/id/pages.tsv", file_1, sizeof file_1},
};
const int32_t linimasa_file_count = 2;
const char *linimasa_file_name(int32_t index) { return files[index].name; }
const unsigned char *linimasa_file_bytes(int32_t index) { return files[index].bytes; }
size_t linimasa_file_size(int32_t index) { return files[index].size; }
