#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H
#include <zlib.h>

/* inflateInit2 is a macro. 47 = 15 bits of window, and gzip or zlib heads told apart by zlib. */
static inline int czlib_inflate_init(z_stream *s) { return inflateInit2(s, 47); }
#endif
