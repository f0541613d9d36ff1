/*
 * Puts off starting the SSH library until the first SSH connection, as certificates.c does with certificates.
 *
 * libgit2 starts libssh2 when it starts itself, and that starts OpenSSL. A session does the same where it wasn't done: either it
 * calls the function below, the second time, or its own where libssh2 is linked in.
 */
#if defined(__linux__)
#define _GNU_SOURCE
#include "late.h"
#include <stdatomic.h>
#include <stddef.h>

IN_THE_PLACE_OF(int, libssh2_init, int flags);

int STANDS_IN(libssh2_init)(int flags) {
  static _Atomic int calls = 0;
  if (atomic_fetch_add(&calls, 1) == 0) return 0;
  int (*library)(int) = THE_LIBRARYS(libssh2_init);
  return library ? library(flags) : -1;
}
#endif
