/*
 * The checksum of a page: one instruction for eight bytes where the processor has it, as nearly all do; a page that is read from the
 * index would cost a fortieth more of a long `list` by multiplications.
 * - SeeAlso: RFC 3720, section 12.1, for the polynomial
 */
#include "sum.h"
#include <pthread.h>
#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif

/* Both sums of a page, each word added by `add`. */
#define TWO(add, place)                                                                                                \
  even = add(even, word_at(bytes + place));                                                                            \
  odd = add(odd, word_at(bytes + place + 8))
#define SUMS(add)                                                                                                      \
  uint64_t even = add((uint32_t)file, number), odd = add((uint32_t)(file >> 32), number);                              \
  const unsigned char *end = bytes + count, *last = bytes + count / 64 * 64;                                           \
  for (; bytes != last; bytes += 64) {                                                                                 \
    TWO(add, 0);                                                                                                       \
    TWO(add, 16);                                                                                                      \
    TWO(add, 32);                                                                                                      \
    TWO(add, 48);                                                                                                      \
  }                                                                                                                    \
  for (; end - bytes >= 16; bytes += 16) {                                                                             \
    TWO(add, 0);                                                                                                       \
  }                                                                                                                    \
  if (bytes != end) even = add(even, word_at(bytes));                                                                  \
  return odd << 32 | (uint32_t)even

static uint32_t tables[8][256];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_tables(void) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t sum = byte;
    for (int bit = 0; bit < 8; bit++) sum = sum & 1 ? sum >> 1 ^ 0x82F63B78 : sum >> 1;
    tables[0][byte] = sum;
  }
  for (int place = 1; place < 8; place++) {
    for (int byte = 0; byte < 256; byte++) {
      uint32_t sum = tables[place - 1][byte];
      tables[place][byte] = sum >> 8 ^ tables[0][sum & 255];
    }
  }
}

static uint64_t add_by_table(uint64_t sum, uint64_t word) {
  word ^= sum;
  uint32_t added = 0;
  for (int place = 0; place < 8; place++) added ^= tables[7 - place][word >> (place * 8) & 255];
  return added;
}

uint64_t checksum_by_table(const unsigned char *bytes, int count, uint64_t number, uint64_t file) {
  pthread_once(&once, make_tables);
  SUMS(add_by_table);
}

#if defined(__x86_64__)
#define HAS_INSTRUCTION
__attribute__((target("sse4.2"))) static uint64_t by_instruction(
    const unsigned char *bytes, int count, uint64_t number, uint64_t file) {
  SUMS(__builtin_ia32_crc32di);
}

static int has_instruction(void) { return __builtin_cpu_supports("sse4.2"); }
#elif defined(__aarch64__)
#define HAS_INSTRUCTION
static inline uint64_t add_by_instruction(uint64_t sum, uint64_t word) {
  uint32_t added;
  __asm__(".arch_extension crc\n\tcrc32cx %w0, %w1, %2" : "=r"(added) : "r"((uint32_t)sum), "r"(word));
  return added;
}

static uint64_t by_instruction(const unsigned char *bytes, int count, uint64_t number, uint64_t file) {
  SUMS(add_by_instruction);
}

static int has_instruction(void) {
#if defined(__linux__)
  return getauxval(AT_HWCAP) >> 7 & 1; /* HWCAP_CRC32 */
#else
  return 1;
#endif
}
#endif

uint64_t checksum(const unsigned char *bytes, int count, uint64_t number, uint64_t file) {
#if defined(HAS_INSTRUCTION)
  if (has_instruction()) return by_instruction(bytes, count, number, file);
#endif
  return checksum_by_table(bytes, count, number, file);
}
