#ifndef COLOPHON_CZLIB_SHIM_H
#define COLOPHON_CZLIB_SHIM_H

#include <zlib.h>

#endif
