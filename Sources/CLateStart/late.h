/*
 * How a function here is called in the place of a library's, and calls that in turn.
 *
 * Where libgit2 and what it needs are shared libraries, the function has the name of theirs: the dynamic linker takes the
 * executable's before the library's, which dlsym finds. Where they are linked in (LINKED_IN, see Package.swift) two of a name
 * could not be: there the linker is told --wrap=NAME, which gives every call of NAME to __wrap_NAME and of __real_NAME to NAME.
 */
#ifndef COLOPHON_LATE_H
#define COLOPHON_LATE_H

#ifdef LINKED_IN
#define STANDS_IN(name) __wrap_##name
#define THE_LIBRARYS(name) (&__real_##name)
/* Declares the function that stands in, and the library's. */
#define IN_THE_PLACE_OF(type, name, ...) \
  type __real_##name(__VA_ARGS__); \
  type __wrap_##name(__VA_ARGS__)
#else
#include <dlfcn.h>
#define STANDS_IN(name) name
/* NULL where no such library is there. */
#define THE_LIBRARYS(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define IN_THE_PLACE_OF(type, name, ...) type name(__VA_ARGS__)
#endif

#endif
