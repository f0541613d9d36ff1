/*
 * Puts off seeding libgit2's random numbers until the first one is asked for, as certificates.c does with certificates.
 *
 * libgit2 built with mbedTLS gathers entropy when it starts: a quarter of a millisecond, for TLS alone. The call that asks for a
 * random number goes through the function below, and nothing else reads the generator. It fails closed: where it can't be
 * seeded, no number is given, and there is no connection.
 */
#if defined(__linux__)
#define _GNU_SOURCE
#include "CLateStart.h"
#include "late.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>

/* As in mbedtls/entropy.h and mbedtls/ctr_drbg.h, 2.28 and 3. */
typedef int source_function(void *, unsigned char *, size_t);
enum { source_failed = -0x0034 };

IN_THE_PLACE_OF(void, mbedtls_entropy_init, void *context);
IN_THE_PLACE_OF(void, mbedtls_entropy_free, void *context);
IN_THE_PLACE_OF(
    int, mbedtls_ctr_drbg_seed, void *of, source_function *from, void *context, const unsigned char *custom, size_t count);
IN_THE_PLACE_OF(int, mbedtls_ctr_drbg_random, void *of, unsigned char *numbers, size_t count);

enum { not_asked, put_off, begun };
static _Atomic int state = not_asked;
/* Written while libgit2 starts, before which there is no connection. */
static void *entropy, *generator;
static source_function *source;

static void library_entropy_init(void *context) {
  void (*library)(void *) = THE_LIBRARYS(mbedtls_entropy_init);
  if (library) library(context);
}

static int library_seed(void *of, source_function *from, void *context, const unsigned char *custom, size_t count) {
  int (*library)(void *, source_function *, void *, const unsigned char *, size_t) =
      THE_LIBRARYS(mbedtls_ctr_drbg_seed);
  return library ? library(of, from, context, custom, count) : source_failed;
}

/* The first call is that of git_libgit2_init. */
void STANDS_IN(mbedtls_entropy_init)(void *context) {
  int first = not_asked;
  if (!atomic_compare_exchange_strong(&state, &first, put_off)) return library_entropy_init(context);
  entropy = context;
}

int STANDS_IN(mbedtls_ctr_drbg_seed)(
    void *of, source_function *from, void *context, const unsigned char *custom, size_t count) {
  int expected = put_off;
  if (context == entropy && count == 0 && !generator && atomic_load(&state) == put_off) {
    generator = of;
    source = from;
    return 0;
  }
  /* whoever else draws on it needs it begun */
  if (context == entropy && atomic_compare_exchange_strong(&state, &expected, begun)) library_entropy_init(context);
  return library_seed(of, from, context, custom, count);
}

static int seeded = source_failed;
static void seed(void) {
  int expected = put_off;
  if (atomic_compare_exchange_strong(&state, &expected, begun)) library_entropy_init(entropy);
  seeded = library_seed(generator, source, entropy, NULL, 0);
}

int STANDS_IN(mbedtls_ctr_drbg_random)(void *of, unsigned char *numbers, size_t count) {
  if (of == generator) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, seed);
    if (seeded != 0) return seeded;
  }
  int (*library)(void *, unsigned char *, size_t) = THE_LIBRARYS(mbedtls_ctr_drbg_random);
  return library ? library(of, numbers, count) : source_failed;
}

/* libgit2 lets go of the generator just before. */
void STANDS_IN(mbedtls_entropy_free)(void *context) {
  if (context == entropy) {
    int expected = put_off;
    entropy = generator = NULL;
    if (atomic_compare_exchange_strong(&state, &expected, begun)) return;
  }
  void (*library)(void *) = THE_LIBRARYS(mbedtls_entropy_free);
  if (library) library(context);
}

int late_random_numbers_are_put_off(void) { return atomic_load(&state) == put_off; }

#else
#include "CLateStart.h"
int late_random_numbers_are_put_off(void) { return 0; }
#endif
