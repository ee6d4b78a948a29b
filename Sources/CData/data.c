/* Made by list.sh: do not edit. */
#include "data.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char file_0[] = {
#embed "../../Data/languages/en/abbreviations.tsv"
};
static const unsigned char file_1[] = {
#embed "../../Data/languages/en/countries.tsv"
};
static const unsigned char file_2[] = {
#embed "../../Data/languages/en/dates/patterns.tsv"
};
static const unsigned char file_3[] = {
#embed "../../Data/languages/en/dates/words.tsv"
};
static const unsigned char file_4[] = {
#embed "../../Data/languages/en/grammar.tsv"
};
static const unsigned char file_5[] = {
#embed "../../Data/languages/en/offices.tsv"
};
static const unsigned char file_6[] = {
#embed "../../Data/languages/en/organisations.tsv"
};
static const unsigned char file_7[] = {
#embed "../../Data/languages/en/pages.tsv"
};
static const unsigned char file_8[] = {
#embed "../../Data/languages/en/predicates.tsv"
};
static const unsigned char file_9[] = {
#embed "../../Data/languages/en/shields.tsv"
};
static const unsigned char file_10[] = {
#embed "../../Data/languages/en/words.tsv"
};
static const unsigned char file_11[] = {
#embed "../../Data/languages/id/abbreviations.tsv"
};
static const unsigned char file_12[] = {
#embed "../../Data/languages/id/countries.tsv"
};
static const unsigned char file_13[] = {
#embed "../../Data/languages/id/dates/patterns.tsv"
};
static const unsigned char file_14[] = {
#embed "../../Data/languages/id/dates/words.tsv"
};
static const unsigned char file_15[] = {
#embed "../../Data/languages/id/grammar.tsv"
};
static const unsigned char file_16[] = {
#embed "../../Data/languages/id/offices.tsv"
};
static const unsigned char file_17[] = {
#embed "../../Data/languages/id/organisations.tsv"
};
static const unsigned char file_18[] = {
#embed "../../Data/languages/id/pages.tsv"
};
static const unsigned char file_19[] = {
#embed "../../Data/languages/id/predicates.tsv"
};
static const unsigned char file_20[] = {
#embed "../../Data/languages/id/shields.tsv"
};
static const unsigned char file_21[] = {
#embed "../../Data/languages/id/words.tsv"
};
static const unsigned char file_22[] = {
#embed "../../Data/languages/ms/dates/patterns.tsv"
};
static const unsigned char file_23[] = {
#embed "../../Data/languages/ms/dates/words.tsv"
};
static const unsigned char file_24[] = {
#embed "../../Data/models/en.model"
};
static const unsigned char file_25[] = {
#embed "../../Data/models/id.model"
};
static const unsigned char file_26[] = {
#embed "../../Data/pictures/labels.tsv"
};
static const unsigned char file_27[] = {
#embed "../../Data/pictures/theme.tsv"
};
static const unsigned char file_28[] = {
#embed "../../Data/pictures/widths.tsv"
};
static const unsigned char file_29[] = {
#embed "../../Data/world/countries.tsv"
};
static const unsigned char file_30[] = {
#embed "../../Data/world/office-kinds.tsv"
};
static const unsigned char file_31[] = {
#embed "../../Data/world/offices.tsv"
};
static const unsigned char file_32[] = {
#embed "../../Data/world/organisations.tsv"
};
struct file { const char *name; const unsigned char *bytes; size_t size; };
static const struct file files[] = {
  {"languages/en/abbreviations.tsv", file_0, sizeof file_0},
  {"languages/en/countries.tsv", file_1, sizeof file_1},
  {"languages/en/dates/patterns.tsv", file_2, sizeof file_2},
  {"languages/en/dates/words.tsv", file_3, sizeof file_3},
  {"languages/en/grammar.tsv", file_4, sizeof file_4},
  {"languages/en/offices.tsv", file_5, sizeof file_5},
  {"languages/en/organisations.tsv", file_6, sizeof file_6},
  {"languages/en/pages.tsv", file_7, sizeof file_7},
  {"languages/en/predicates.tsv", file_8, sizeof file_8},
  {"languages/en/shields.tsv", file_9, sizeof file_9},
  {"languages/en/words.tsv", file_10, sizeof file_10},
  {"languages/id/abbreviations.tsv", file_11, sizeof file_11},
  {"languages/id/countries.tsv", file_12, sizeof file_12},
  {"languages/id/dates/patterns.tsv", file_13, sizeof file_13},
  {"languages/id/dates/words.tsv", file_14, sizeof file_14},
  {"languages/id/grammar.tsv", file_15, sizeof file_15},
  {"languages/id/offices.tsv", file_16, sizeof file_16},
  {"languages/id/organisations.tsv", file_17, sizeof file_17},
  {"languages/id/pages.tsv", file_18, sizeof file_18},
  {"languages/id/predicates.tsv", file_19, sizeof file_19},
  {"languages/id/shields.tsv", file_20, sizeof file_20},
  {"languages/id/words.tsv", file_21, sizeof file_21},
  {"languages/ms/dates/patterns.tsv", file_22, sizeof file_22},
  {"languages/ms/dates/words.tsv", file_23, sizeof file_23},
  {"models/en.model", file_24, sizeof file_24},
  {"models/id.model", file_25, sizeof file_25},
  {"pictures/labels.tsv", file_26, sizeof file_26},
  {"pictures/theme.tsv", file_27, sizeof file_27},
  {"pictures/widths.tsv", file_28, sizeof file_28},
  {"world/countries.tsv", file_29, sizeof file_29},
  {"world/office-kinds.tsv", file_30, sizeof file_30},
  {"world/offices.tsv", file_31, sizeof file_31},
  {"world/organisations.tsv", file_32, sizeof file_32},
};
const int32_t linimasa_file_count = 33;
const char *linimasa_file_name(int32_t index) { return files[index].name; }
const unsigned char *linimasa_file_bytes(int32_t index) { return files[index].bytes; }
size_t linimasa_file_size(int32_t index) { return files[index].size; }
