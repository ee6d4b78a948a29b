/* Made by list.sh: do not edit. */
#include "data.h"
struct file { const char *name; const unsigned char *bytes; size_t size; };
static const struct file files[] = {
};
const int32_t linimasa_file_count = 0;
const char *linimasa_file_name(int32_t index) { return files[index].name; }
const unsigned char *linimasa_file_bytes(int32_t index) { return files[index].bytes; }
size_t linimasa_file_size(int32_t index) { return files[index].size; }
