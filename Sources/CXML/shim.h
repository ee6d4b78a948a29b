#ifndef CXML_SHIM_H
#define CXML_SHIM_H
#include <libxml/xmlversion.h>
/* Debian's libxml2 shows ICU's types, which clash with those of Foundation's module. Only the tail of
   a struct that is never made here depends on them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/* xmlFree is a variable, which Swift holds to be shared mutable state. */
static inline void cxml_free(void *memory) { xmlFree(memory); }
#endif
