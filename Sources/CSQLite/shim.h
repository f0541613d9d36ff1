#ifndef COLOPHON_CSQLITE_SHIM_H
#define COLOPHON_CSQLITE_SHIM_H

#include <sqlite3.h>
#include <stddef.h>

/* Swift imports neither macros that cast nor those of several operators. */

static const int sqlite3_shim_damaged = SQLITE_IOERR_DATA;

/* Both bind bytes of which SQLite makes a copy. */

static inline int sqlite3_shim_bind_text(sqlite3_stmt *statement, int place, const char *text, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, place, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int sqlite3_shim_bind_blob(sqlite3_stmt *statement, int place, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, place, bytes, count, SQLITE_TRANSIENT);
}

/* The interface to the full text of SQLite; NULL where it was built without. */
static inline fts5_api *sqlite3_shim_full_text(sqlite3 *connection) {
  fts5_api *api = NULL;
  sqlite3_stmt *question = NULL;
  if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &question, NULL) == SQLITE_OK) {
    sqlite3_bind_pointer(question, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(question);
  }
  sqlite3_finalize(question);
  return api;
}

#endif
