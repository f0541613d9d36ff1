#ifndef COLOPHON_CHECKED_PAGES_FILES_H
#define COLOPHON_CHECKED_PAGES_FILES_H

#include <sqlite3.h>
#include <stdint.h>

enum { checksum_size = 8 };

/* An open database or its write-ahead log; the system's own file follows in memory. */
struct checked_file {
  sqlite3_file base;
  sqlite3_file *real;
  /* The size of a page in bytes; 0 where it isn't known yet. */
  int page_size;

  /* Of a database: the number that tells it from every other; 0 where it has no checksums. */
  uint64_t number;
  /* Of a database: the buffer in which a page is made ready to be written. */
  unsigned char *room;
  int room_size;

  /* Of a log: its database. */
  struct checked_file *database;
  /* Of a log: the salts that tell its frames from those of an earlier log in the same file, as they were read last. */
  unsigned char salts[8];
  /* Of a log: the frame whose header was written last. */
  sqlite3_int64 begun;
  /* Of a log: the first frame whose checksum is wrong for now; 0 where there is none. */
  sqlite3_int64 loose;
};

extern const sqlite3_io_methods database_methods, log_methods;

/* Prepares a database that was opened. */
int database_opened(struct checked_file *file);

/* The operations on a file beside reading and writing, by the system's own functions. */
int forward_close(sqlite3_file *);
int forward_truncate(sqlite3_file *, sqlite3_int64);
int forward_sync(sqlite3_file *, int);
int forward_file_size(sqlite3_file *, sqlite3_int64 *);
int forward_lock(sqlite3_file *, int);
int forward_unlock(sqlite3_file *, int);
int forward_check_reserved_lock(sqlite3_file *, int *);
int forward_file_control(sqlite3_file *, int, void *);
int forward_sector_size(sqlite3_file *);
int forward_device_characteristics(sqlite3_file *);
int forward_shm_map(sqlite3_file *, int, int, int, void volatile **);
int forward_shm_lock(sqlite3_file *, int, int, int);
void forward_shm_barrier(sqlite3_file *);
int forward_shm_unmap(sqlite3_file *, int);

/* The second version: without mapping a file into memory, where pages would be read unseen. */
#define FORWARDING(read, write)                                                                                        \
  {                                                                                                                    \
    .iVersion = 2, .xClose = forward_close, .xRead = read, .xWrite = write, .xTruncate = forward_truncate,             \
    .xSync = forward_sync, .xFileSize = forward_file_size, .xLock = forward_lock, .xUnlock = forward_unlock,           \
    .xCheckReservedLock = forward_check_reserved_lock, .xFileControl = forward_file_control,                           \
    .xSectorSize = forward_sector_size, .xDeviceCharacteristics = forward_device_characteristics,                      \
    .xShmMap = forward_shm_map, .xShmLock = forward_shm_lock, .xShmBarrier = forward_shm_barrier,                      \
    .xShmUnmap = forward_shm_unmap                                                                                     \
  }

#endif
