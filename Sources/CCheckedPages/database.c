/*
 * The file of a database: pages are checked when they are read, and get their checksums when they are written.
 *
 * The last eight bytes of a page, which SQLite leaves alone, hold the checksum in the file. In memory, and in the write-ahead
 * log, they hold the number of the file (or zeros, where the page is new), so that the log of another file is recognized.
 */
#include "files.h"
#include "sum.h"
#include <stdlib.h>

/* The range that SQLite reads of a file before it knows its pages, and to see whether others wrote to it. */
enum { header_size = 100, size_place = 16, counter_place = 24, counter_size = 16 };
/* In the first page: room "reserved for expansion", which SQLite neither reads nor changes. */
enum { number_place = 72 };

static int is_size(int size) { return size >= 512 && size <= 65536 && (size & (size - 1)) == 0; }

static unsigned char *room(struct checked_file *file, int size) {
  if (file->room_size < size) {
    unsigned char *room = realloc(file->room, (size_t)size);
    if (!room) return NULL;
    file->room = room;
    file->room_size = size;
  }
  return file->room;
}

static void take_header(struct checked_file *file, const unsigned char *header) {
  int size = header[size_place] << 8 | header[size_place + 1];
  if (size == 1) size = 65536;
  file->page_size = is_size(size) ? size : 0;
  file->number = word_at(header + number_place);
}

/* Compares the checksum of a page, and puts the file's number in its place. */
static int check(struct checked_file *file, unsigned char *page, int size, sqlite3_int64 offset) {
  /* a file that was never written with checksums: an older one, or another program's */
  if (file->number == 0) return SQLITE_NOTADB;
  unsigned char *last = page + size - checksum_size;
  if (checksum(page, size - checksum_size, (uint64_t)(offset / size), file->number) != word_at(last)) {
    return SQLITE_IOERR_DATA;
  }
  memcpy(last, &file->number, checksum_size);
  return SQLITE_OK;
}

/* A page that isn't all there is damaged too: SQLite would take the missing part for zeros. */
static int read_page(struct checked_file *file, void *page, int size, sqlite3_int64 offset) {
  int result = file->real->pMethods->xRead(file->real, page, size, offset);
  if (result == SQLITE_IOERR_SHORT_READ) return file->number == 0 ? SQLITE_NOTADB : SQLITE_IOERR_DATA;
  return result == SQLITE_OK ? check(file, page, size, offset) : result;
}

static int read_part(struct checked_file *file, void *bytes, int count, sqlite3_int64 offset) {
  int size = file->page_size;
  if (size == 0 || offset % size + count > size) return SQLITE_IOERR_DATA;
  unsigned char *page = room(file, size);
  if (!page) return SQLITE_IOERR_NOMEM;
  int result = read_page(file, page, size, offset - offset % size);
  if (result == SQLITE_OK) memcpy(bytes, page + offset % size, (size_t)count);
  return result;
}

static int database_read(sqlite3_file *opened, void *bytes, int count, sqlite3_int64 offset) {
  struct checked_file *file = (struct checked_file *)opened;
  if (offset == 0 && count == header_size) {
    int result = file->real->pMethods->xRead(file->real, bytes, count, offset);
    /* believed once the first page was checked, which SQLite reads next */
    if (result == SQLITE_OK) take_header(file, bytes);
    return result;
  }
  if (offset == counter_place && count == counter_size) {
    return file->real->pMethods->xRead(file->real, bytes, count, offset);
  }
  if (is_size(count) && offset % count == 0 && (file->page_size == 0 || file->page_size == count)) {
    return read_page(file, bytes, count, offset);
  }
  return read_part(file, bytes, count, offset);
}

static int database_write(sqlite3_file *opened, const void *bytes, int count, sqlite3_int64 offset) {
  struct checked_file *file = (struct checked_file *)opened;
  if (!is_size(count) || offset % count != 0 || file->number == 0) return SQLITE_IOERR_WRITE;
  unsigned char *page = room(file, count);
  if (!page) return SQLITE_IOERR_NOMEM;
  memcpy(page, bytes, (size_t)count);
  if (offset == 0) {
    memcpy(page + number_place, &file->number, sizeof file->number);
    file->page_size = count;
  }
  uint64_t sum = checksum(page, count - checksum_size, (uint64_t)(offset / count), file->number);
  memcpy(page + count - checksum_size, &sum, checksum_size);
  return file->real->pMethods->xWrite(file->real, page, count, offset);
}

const sqlite3_io_methods database_methods = FORWARDING(database_read, database_write);

/* An empty file gets a random number, by which its pages are told from those of every other. */
int database_opened(struct checked_file *file) {
  sqlite3_int64 size = 0;
  int result = file->real->pMethods->xFileSize(file->real, &size);
  while (result == SQLITE_OK && size == 0 && file->number == 0) sqlite3_randomness(sizeof file->number, &file->number);
  return result;
}
