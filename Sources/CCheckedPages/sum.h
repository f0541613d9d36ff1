#ifndef COLOPHON_CHECKED_PAGES_SUM_H
#define COLOPHON_CHECKED_PAGES_SUM_H

#include <stdint.h>
#include <string.h>

static inline uint64_t word_at(const unsigned char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

/*
 * The checksum of some bytes, whole words, as they stand at a number in a file.
 *
 * Two CRC-32C, each of every other word, begun with the two halves of the file's number and the number in the file. Whatever
 * changes up to three bits or lies within four bytes is always seen, anything else with a chance of 2^64 to 1, or 2^32 where it
 * is the same words that it leaves out.
 */
uint64_t checksum(const unsigned char *bytes, int count, uint64_t number, uint64_t file);

/* The same, without the processor's own instruction for it. */
uint64_t checksum_by_table(const unsigned char *bytes, int count, uint64_t number, uint64_t file);

#endif
