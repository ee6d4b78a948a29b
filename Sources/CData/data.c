/* Made by list.sh: do not edit. */
#include "data.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char file_0[] = {
#embed "../../Data/languages/en/abbreviations.tsv"
};
static const unsigned char file_1[] = {
#embed "../../Data/languages/en/contexts.tsv"
};
static const unsigned char file_2[] = {
#embed "../../Data/languages/en/countries.tsv"
};
static const unsigned char file_3[] = {
#embed "../../Data/languages/en/dates/patterns.tsv"
};
static const unsigned char file_4[] = {
#embed "../../Data/languages/en/dates/words.tsv"
};
static const unsigned char file_5[] = {
#embed "../../Data/languages/en/grammar.tsv"
};
static const unsigned char file_6[] = {
#embed "../../Data/languages/en/inflection.tsv"
};
static const unsigned char file_7[] = {
#embed "../../Data/languages/en/offices.tsv"
};
static const unsigned char file_8[] = {
#embed "../../Data/languages/en/organisations.tsv"
};
static const unsigned char file_9[] = {
#embed "../../Data/languages/en/pages.tsv"
};
static const unsigned char file_10[] = {
#embed "../../Data/languages/en/places.tsv"
};
static const unsigned char file_11[] = {
#embed "../../Data/languages/en/predicates/accuse.tsv"
};
static const unsigned char file_12[] = {
#embed "../../Data/languages/en/predicates/agree.tsv"
};
static const unsigned char file_13[] = {
#embed "../../Data/languages/en/predicates/aid.tsv"
};
static const unsigned char file_14[] = {
#embed "../../Data/languages/en/predicates/assault.tsv"
};
static const unsigned char file_15[] = {
#embed "../../Data/languages/en/predicates/coerce.tsv"
};
static const unsigned char file_16[] = {
#embed "../../Data/languages/en/predicates/concede.tsv"
};
static const unsigned char file_17[] = {
#embed "../../Data/languages/en/predicates/consult.tsv"
};
static const unsigned char file_18[] = {
#embed "../../Data/languages/en/predicates/cooperate.tsv"
};
static const unsigned char file_19[] = {
#embed "../../Data/languages/en/predicates/mobilize.tsv"
};
static const unsigned char file_20[] = {
#embed "../../Data/languages/en/predicates/protest.tsv"
};
static const unsigned char file_21[] = {
#embed "../../Data/languages/en/predicates/reject.tsv"
};
static const unsigned char file_22[] = {
#embed "../../Data/languages/en/predicates/request.tsv"
};
static const unsigned char file_23[] = {
#embed "../../Data/languages/en/predicates/retreat.tsv"
};
static const unsigned char file_24[] = {
#embed "../../Data/languages/en/predicates/sanction.tsv"
};
static const unsigned char file_25[] = {
#embed "../../Data/languages/en/predicates/support.tsv"
};
static const unsigned char file_26[] = {
#embed "../../Data/languages/en/predicates/threaten.tsv"
};
static const unsigned char file_27[] = {
#embed "../../Data/languages/en/shields.tsv"
};
static const unsigned char file_28[] = {
#embed "../../Data/languages/en/words.tsv"
};
static const unsigned char file_29[] = {
#embed "../../Data/languages/id/abbreviations.tsv"
};
static const unsigned char file_30[] = {
#embed "../../Data/languages/id/contexts.tsv"
};
static const unsigned char file_31[] = {
#embed "../../Data/languages/id/countries.tsv"
};
static const unsigned char file_32[] = {
#embed "../../Data/languages/id/dates/patterns.tsv"
};
static const unsigned char file_33[] = {
#embed "../../Data/languages/id/dates/words.tsv"
};
static const unsigned char file_34[] = {
#embed "../../Data/languages/id/grammar.tsv"
};
static const unsigned char file_35[] = {
#embed "../../Data/languages/id/offices.tsv"
};
static const unsigned char file_36[] = {
#embed "../../Data/languages/id/organisations.tsv"
};
static const unsigned char file_37[] = {
#embed "../../Data/languages/id/pages.tsv"
};
static const unsigned char file_38[] = {
#embed "../../Data/languages/id/places.tsv"
};
static const unsigned char file_39[] = {
#embed "../../Data/languages/id/predicates/accuse.tsv"
};
static const unsigned char file_40[] = {
#embed "../../Data/languages/id/predicates/agree.tsv"
};
static const unsigned char file_41[] = {
#embed "../../Data/languages/id/predicates/aid.tsv"
};
static const unsigned char file_42[] = {
#embed "../../Data/languages/id/predicates/assault.tsv"
};
static const unsigned char file_43[] = {
#embed "../../Data/languages/id/predicates/coerce.tsv"
};
static const unsigned char file_44[] = {
#embed "../../Data/languages/id/predicates/concede.tsv"
};
static const unsigned char file_45[] = {
#embed "../../Data/languages/id/predicates/consult.tsv"
};
static const unsigned char file_46[] = {
#embed "../../Data/languages/id/predicates/cooperate.tsv"
};
static const unsigned char file_47[] = {
#embed "../../Data/languages/id/predicates/mobilize.tsv"
};
static const unsigned char file_48[] = {
#embed "../../Data/languages/id/predicates/protest.tsv"
};
static const unsigned char file_49[] = {
#embed "../../Data/languages/id/predicates/reject.tsv"
};
static const unsigned char file_50[] = {
#embed "../../Data/languages/id/predicates/request.tsv"
};
static const unsigned char file_51[] = {
#embed "../../Data/languages/id/predicates/retreat.tsv"
};
static const unsigned char file_52[] = {
#embed "../../Data/languages/id/predicates/sanction.tsv"
};
static const unsigned char file_53[] = {
#embed "../../Data/languages/id/predicates/support.tsv"
};
static const unsigned char file_54[] = {
#embed "../../Data/languages/id/predicates/threaten.tsv"
};
static const unsigned char file_55[] = {
#embed "../../Data/languages/id/shields.tsv"
};
static const unsigned char file_56[] = {
#embed "../../Data/languages/id/words.tsv"
};
static const unsigned char file_57[] = {
#embed "../../Data/languages/ms/dates/patterns.tsv"
};
static const unsigned char file_58[] = {
#embed "../../Data/languages/ms/dates/words.tsv"
};
static const unsigned char file_59[] = {
#embed "../../Data/models/en.model"
};
static const unsigned char file_60[] = {
#embed "../../Data/models/id.model"
};
static const unsigned char file_61[] = {
#embed "../../Data/pictures/labels.tsv"
};
static const unsigned char file_62[] = {
#embed "../../Data/pictures/theme.tsv"
};
static const unsigned char file_63[] = {
#embed "../../Data/pictures/widths.tsv"
};
static const unsigned char file_64[] = {
#embed "../../Data/world/countries.tsv"
};
static const unsigned char file_65[] = {
#embed "../../Data/world/office-kinds.tsv"
};
static const unsigned char file_66[] = {
#embed "../../Data/world/offices.tsv"
};
static const unsigned char file_67[] = {
#embed "../../Data/world/organisations.tsv"
};
struct file { const char *name; const unsigned char *bytes; size_t size; };
static const struct file files[] = {
  {"languages/en/abbreviations.tsv", file_0, sizeof file_0},
  {"languages/en/contexts.tsv", file_1, sizeof file_1},
  {"languages/en/countries.tsv", file_2, sizeof file_2},
  {"languages/en/dates/patterns.tsv", file_3, sizeof file_3},
  {"languages/en/dates/words.tsv", file_4, sizeof file_4},
  {"languages/en/grammar.tsv", file_5, sizeof file_5},
  {"languages/en/inflection.tsv", file_6, sizeof file_6},
  {"languages/en/offices.tsv", file_7, sizeof file_7},
  {"languages/en/organisations.tsv", file_8, sizeof file_8},
  {"languages/en/pages.tsv", file_9, sizeof file_9},
  {"languages/en/places.tsv", file_10, sizeof file_10},
  {"languages/en/predicates/accuse.tsv", file_11, sizeof file_11},
  {"languages/en/predicates/agree.tsv", file_12, sizeof file_12},
  {"languages/en/predicates/aid.tsv", file_13, sizeof file_13},
  {"languages/en/predicates/assault.tsv", file_14, sizeof file_14},
  {"languages/en/predicates/coerce.tsv", file_15, sizeof file_15},
  {"languages/en/predicates/concede.tsv", file_16, sizeof file_16},
  {"languages/en/predicates/consult.tsv", file_17, sizeof file_17},
  {"languages/en/predicates/cooperate.tsv", file_18, sizeof file_18},
  {"languages/en/predicates/mobilize.tsv", file_19, sizeof file_19},
  {"languages/en/predicates/protest.tsv", file_20, sizeof file_20},
  {"languages/en/predicates/reject.tsv", file_21, sizeof file_21},
  {"languages/en/predicates/request.tsv", file_22, sizeof file_22},
  {"languages/en/predicates/retreat.tsv", file_23, sizeof file_23},
  {"languages/en/predicates/sanction.tsv", file_24, sizeof file_24},
  {"languages/en/predicates/support.tsv", file_25, sizeof file_25},
  {"languages/en/predicates/threaten.tsv", file_26, sizeof file_26},
  {"languages/en/shields.tsv", file_27, sizeof file_27},
  {"languages/en/words.tsv", file_28, sizeof file_28},
  {"languages/id/abbreviations.tsv", file_29, sizeof file_29},
  {"languages/id/contexts.tsv", file_30, sizeof file_30},
  {"languages/id/countries.tsv", file_31, sizeof file_31},
  {"languages/id/dates/patterns.tsv", file_32, sizeof file_32},
  {"languages/id/dates/words.tsv", file_33, sizeof file_33},
  {"languages/id/grammar.tsv", file_34, sizeof file_34},
  {"languages/id/offices.tsv", file_35, sizeof file_35},
  {"languages/id/organisations.tsv", file_36, sizeof file_36},
  {"languages/id/pages.tsv", file_37, sizeof file_37},
  {"languages/id/places.tsv", file_38, sizeof file_38},
  {"languages/id/predicates/accuse.tsv", file_39, sizeof file_39},
  {"languages/id/predicates/agree.tsv", file_40, sizeof file_40},
  {"languages/id/predicates/aid.tsv", file_41, sizeof file_41},
  {"languages/id/predicates/assault.tsv", file_42, sizeof file_42},
  {"languages/id/predicates/coerce.tsv", file_43, sizeof file_43},
  {"languages/id/predicates/concede.tsv", file_44, sizeof file_44},
  {"languages/id/predicates/consult.tsv", file_45, sizeof file_45},
  {"languages/id/predicates/cooperate.tsv", file_46, sizeof file_46},
  {"languages/id/predicates/mobilize.tsv", file_47, sizeof file_47},
  {"languages/id/predicates/protest.tsv", file_48, sizeof file_48},
  {"languages/id/predicates/reject.tsv", file_49, sizeof file_49},
  {"languages/id/predicates/request.tsv", file_50, sizeof file_50},
  {"languages/id/predicates/retreat.tsv", file_51, sizeof file_51},
  {"languages/id/predicates/sanction.tsv", file_52, sizeof file_52},
  {"languages/id/predicates/support.tsv", file_53, sizeof file_53},
  {"languages/id/predicates/threaten.tsv", file_54, sizeof file_54},
  {"languages/id/shields.tsv", file_55, sizeof file_55},
  {"languages/id/words.tsv", file_56, sizeof file_56},
  {"languages/ms/dates/patterns.tsv", file_57, sizeof file_57},
  {"languages/ms/dates/words.tsv", file_58, sizeof file_58},
  {"models/en.model", file_59, sizeof file_59},
  {"models/id.model", file_60, sizeof file_60},
  {"pictures/labels.tsv", file_61, sizeof file_61},
  {"pictures/theme.tsv", file_62, sizeof file_62},
  {"pictures/widths.tsv", file_63, sizeof file_63},
  {"world/countries.tsv", file_64, sizeof file_64},
  {"world/office-kinds.tsv", file_65, sizeof file_65},
  {"world/offices.tsv", file_66, sizeof file_66},
  {"world/organisations.tsv", file_67, sizeof file_67},
};
const int32_t linimasa_file_count = 68;
const char *linimasa_file_name(int32_t index) { return files[index].name; }
const unsigned char *linimasa_file_bytes(int32_t index) { return files[index].bytes; }
size_t linimasa_file_size(int32_t index) { return files[index].size; }
