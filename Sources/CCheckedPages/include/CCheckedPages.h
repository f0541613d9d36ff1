#ifndef COLOPHON_CCHECKEDPAGES_H
#define COLOPHON_CCHECKEDPAGES_H

struct sqlite3;

/*
 * Has SQLite open every database of this process with checked pages: each page ends in a checksum of what is in it, of its
 * number and of the file it belongs to, which is compared whenever the page is read. Once is enough.
 *
 * Returns a result code of SQLite, 0 where it is done.
 */
int checked_pages_register(void);

/*
 * Keeps room for the checksums in a database in which nothing was written yet.
 *
 * Returns a result code of SQLite, 0 where it is done.
 */
int checked_pages_reserve(struct sqlite3 *connection);

#endif
