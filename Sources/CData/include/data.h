#ifndef LINIMASA_DATA_H
#define LINIMASA_DATA_H
#include <stddef.h>
#include <stdint.h>

/* The files of Data that the binary carries, sorted by name. data.c is made by list.sh. */
extern const int32_t linimasa_file_count;
const char *linimasa_file_name(int32_t index);
const unsigned char *linimasa_file_bytes(int32_t index);
size_t linimasa_file_size(int32_t index);
#endif
