#ifndef COLOPHON_CHECKED_PAGES_SUM_H
#define COLOPHON_CHECKED_PAGES_SUM_H

#include <stdint.h>
#include <string.h>

/* An odd number with as many ones as zeros: the golden ratio's digits. */
#define MULTIPLIER UINT64_C(0x9E3779B97F4A7C15)

/* Each of the three parts can be taken back, so words that differ never leave the same behind. */
static inline uint64_t mixed(uint64_t sum, uint64_t word) {
  sum ^= word;
  sum = sum << 29 | sum >> 35;
  return sum * MULTIPLIER;
}

static inline uint64_t word_at(const unsigned char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

/*
 * The checksum of some bytes, whole words, as they stand at a number in a file.
 *
 * Four sums, each of every fourth word, so that a processor goes on with one while it waits for another. A change within 32
 * bytes is always seen, any other with a chance of 2^64 to 1.
 */
static inline uint64_t checksum(const unsigned char *bytes, int count, uint64_t number, uint64_t file) {
  uint64_t sums[4] = {file, ~file, file ^ MULTIPLIER, file + number};
  int place = 0;
  for (; place + 32 <= count; place += 32) {
    for (int lane = 0; lane < 4; lane++) sums[lane] = mixed(sums[lane], word_at(bytes + place + lane * 8));
  }
  for (int lane = 0; place + 8 <= count; place += 8, lane++) sums[lane] = mixed(sums[lane], word_at(bytes + place));
  uint64_t sum = mixed(number, file);
  for (int lane = 0; lane < 4; lane++) sum = mixed(sum, sums[lane]);
  return sum ^ sum >> 32;
}

#endif
