/*
 * Puts checked files in the place of SQLite's own.
 *
 * The index's file then holds what was meant to be written, and a read gives what was written: rows, indexes, the full text and
 * the absence of a row alike, since all of it stands in pages. This is against damage, not against somebody who forges the file.
 */
#include "CCheckedPages.h"
#include "files.h"
#include <string.h>

static sqlite3_vfs *system_files;
static sqlite3_vfs checked_files;

static int open_checked(
    const sqlite3_io_methods *methods, const char *path, sqlite3_file *opened, int flags, int *flags_got) {
  struct checked_file *file = (struct checked_file *)opened;
  memset(file, 0, sizeof *file);
  file->real = (sqlite3_file *)(file + 1);
  if (methods == &log_methods) file->database = (struct checked_file *)sqlite3_database_file_object(path);
  int result = system_files->xOpen(system_files, path, file->real, flags, flags_got);
  /* SQLite closes a file that has methods, whatever the result was */
  if (file->real->pMethods) file->base.pMethods = methods;
  return result == SQLITE_OK && methods == &database_methods ? database_opened(file) : result;
}

/*
 * Temporary files are the system's own, since nothing in them was left by another process. A rollback journal is refused: its
 * content would be written over pages, which then have sound checksums. These databases are made without one and go on with a
 * log, so a file in its place was left by something else.
 */
static int open_file(sqlite3_vfs *files, const char *path, sqlite3_file *file, int flags, int *flags_got) {
  (void)files;
  if (path && flags & SQLITE_OPEN_MAIN_DB) return open_checked(&database_methods, path, file, flags, flags_got);
  if (path && flags & SQLITE_OPEN_WAL) return open_checked(&log_methods, path, file, flags, flags_got);
  if (path && flags & SQLITE_OPEN_MAIN_JOURNAL) {
    file->pMethods = NULL;
    return SQLITE_IOERR_DATA;
  }
  return system_files->xOpen(system_files, path, file, flags, flags_got);
}

int checked_pages_register(void) {
  system_files = sqlite3_vfs_find(NULL);
  if (!system_files) return SQLITE_ERROR;
  checked_files = *system_files;
  checked_files.pNext = NULL;
  checked_files.zName = "checked";
  checked_files.szOsFile = (int)sizeof(struct checked_file) + system_files->szOsFile;
  checked_files.xOpen = open_file;
  return sqlite3_vfs_register(&checked_files, 1);
}

int checked_pages_reserve(struct sqlite3 *connection) {
  int count = checksum_size;
  return sqlite3_file_control(connection, "main", SQLITE_FCNTL_RESERVE_BYTES, &count);
}
