// How the C library gives out memory, which Swift's module of it leaves out.
#include <malloc.h>
