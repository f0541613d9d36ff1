/*
 * Puts off starting the SSH library until the first SSH connection, as certificates.c does with certificates.
 *
 * libgit2 starts libssh2 when it starts itself, and that starts OpenSSL. A session does the same where it wasn't done: it calls
 * the function below too, and the second call is the library's.
 */
#if defined(__linux__)
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>

int libssh2_init(int flags) {
  static _Atomic int calls = 0;
  if (atomic_fetch_add(&calls, 1) == 0) return 0;
  int (*library)(int) = dlsym(RTLD_NEXT, __func__);
  return library ? library(flags) : -1;
}
#endif
