/*
 * Puts off reading the system's certificates until the first TLS connection.
 *
 * libgit2 built with mbedTLS, as Debian's is, reads them all when it starts, which takes longer than all the rest of a
 * short command that works on a local repository. An executable that links this target answers libgit2's calls of mbedTLS
 * by the functions below (late.h says how). Whoever links the Git module alone has the library's.
 *
 * It fails closed. While the certificates are put off libgit2 is told that their file could not be read, and has none: it
 * trusts no peer. mbedtls_ssl_setup, without which there is no TLS connection, has libgit2 load them first. If that fails,
 * libgit2 still has none and refuses the peer. Where libgit2 uses another TLS library nothing here is ever called.
 */
#if defined(__linux__)
#define _GNU_SOURCE
#include "CLateStart.h"
#include "late.h"
#include <git2.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

/* As in mbedtls/x509.h and mbedtls/ssl.h, 2.28 and 3: stable numbers and plain pointers, so no header of theirs is needed. */
enum { file_io_error = -0x2900, internal_error = -0x6C00 };

IN_THE_PLACE_OF(int, mbedtls_x509_crt_parse_file, void *chain, const char *path);
IN_THE_PLACE_OF(int, mbedtls_x509_crt_parse_path, void *chain, const char *path);
IN_THE_PLACE_OF(int, mbedtls_ssl_setup, void *connection, const void *configuration);

enum { not_asked, put_off, asked_again };
static _Atomic int state = not_asked;
static char file[PATH_MAX], folder[PATH_MAX];

/* The first call is that of git_libgit2_init, for the place compiled into libgit2. */
static int puts_off(char *kept, const char *path) {
  int first = not_asked;
  if (strlen(path) < PATH_MAX && atomic_compare_exchange_strong(&state, &first, put_off)) {
    strcpy(kept, path);
    return 1;
  }
  atomic_store(&state, asked_again);
  return 0;
}

int STANDS_IN(mbedtls_x509_crt_parse_file)(void *chain, const char *path) {
  if (puts_off(file, path)) return file_io_error;
  int (*library)(void *, const char *) = THE_LIBRARYS(mbedtls_x509_crt_parse_file);
  return library ? library(chain, path) : file_io_error;
}

int STANDS_IN(mbedtls_x509_crt_parse_path)(void *chain, const char *path) {
  if (puts_off(folder, path)) return file_io_error;
  int (*library)(void *, const char *) = THE_LIBRARYS(mbedtls_x509_crt_parse_path);
  return library ? library(chain, path) : file_io_error;
}

static void load(void) {
  if (atomic_load(&state) != put_off) return;
  git_libgit2_opts(GIT_OPT_SET_SSL_CERT_LOCATIONS, *file ? file : NULL, *folder ? folder : NULL);
}

int STANDS_IN(mbedtls_ssl_setup)(void *connection, const void *configuration) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  int (*library)(void *, const void *) = THE_LIBRARYS(mbedtls_ssl_setup);
  return library ? library(connection, configuration) : internal_error;
}

int late_certificates_are_put_off(void) { return atomic_load(&state) == put_off; }

#else
#include "CLateStart.h"
int late_certificates_are_put_off(void) { return 0; }
#endif
