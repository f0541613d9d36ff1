/*
 * The write-ahead log of a database: its frames are checked whenever they are read.
 *
 * SQLite gives each frame a checksum that continues that of the frame before it, but compares them only when it finds a log
 * that nobody has open, and takes the first wrong one for the end of the log, as after a power failure. Then the latest pages
 * would be missing, or, if they were brought into the database already, older ones would stand over them.
 * Here a wrong frame of this log is damage.
 * - SeeAlso: sqlite.org/fileformat2.html, "The Write-Ahead Log"
 */
#include "files.h"
#include "sum.h"

enum { header_size = 32, frame_header_size = 24, salts_place = 16, header_sums_place = 24 };
enum { frame_salts_place = 8, frame_sums_place = 16, salts_size = 8, sums_size = 8 };

static const int one = 1;
#define IS_LITTLE_ENDIAN (*(const char *)&one == 1)

static uint32_t number_at(const unsigned char *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* Continues a log's own checksum over some bytes, by words in this machine's order. */
static void add(uint32_t sums[2], const unsigned char *bytes, int count) {
  for (int place = 0; place + 8 <= count; place += 8) {
    uint32_t words[2];
    memcpy(words, bytes + place, sizeof words);
    sums[0] += words[0] + sums[1];
    sums[1] += words[1] + sums[0];
  }
}

static void take_sums(uint32_t sums[2], const unsigned char *bytes) {
  sums[0] = number_at(bytes);
  sums[1] = number_at(bytes + 4);
}

static int are(const uint32_t sums[2], const unsigned char *bytes) {
  return sums[0] == number_at(bytes) && sums[1] == number_at(bytes + 4);
}

static int read_real(struct checked_file *log, void *bytes, int count, sqlite3_int64 offset) {
  return log->real->pMethods->xRead(log->real, bytes, count, offset);
}

static int check_header(struct checked_file *log, const unsigned char *header) {
  /* the last bit says by which order of bytes the checksums are; this file is never another machine's */
  uint32_t sums[2] = {0, 0};
  if (number_at(header) != 0x377f0682 + (IS_LITTLE_ENDIAN ? 0u : 1u)) return SQLITE_IOERR_DATA;
  add(sums, header, header_sums_place);
  memcpy(log->salts, header + salts_place, salts_size);
  return are(sums, header + header_sums_place) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

/* The place of the checksums from which those of a frame continue. */
static sqlite3_int64 sums_before(sqlite3_int64 frame, int size) {
  return frame == header_size ? header_sums_place : frame - size - frame_header_size + frame_sums_place;
}

static int check_frame(
    struct checked_file *log, const unsigned char *header, const unsigned char *page, int size, sqlite3_int64 frame) {
  unsigned char before[sums_size];
  int result = read_real(log, before, sums_size, sums_before(frame, size));
  if (result != SQLITE_OK) return result == SQLITE_IOERR_SHORT_READ ? SQLITE_IOERR_DATA : result;
  uint32_t sums[2];
  take_sums(sums, before);
  add(sums, header, frame_salts_place);
  add(sums, page, size);
  if (!are(sums, header + frame_sums_place)) return SQLITE_IOERR_DATA;
  uint64_t number = word_at(page + size - checksum_size);
  return number == 0 || number == log->database->number ? SQLITE_OK : SQLITE_IOERR_DATA;
}

/* Tells whether a frame has the salts of the log. Frames left of an earlier log in the same file have others. */
static int is_own(struct checked_file *log, const unsigned char *salts) {
  return memcmp(log->salts, salts, salts_size) == 0;
}

/* Reads a whole frame, as SQLite does when nobody had the log open. */
static int check_recovered(struct checked_file *log, const unsigned char *bytes, int count, sqlite3_int64 frame) {
  int size = count - frame_header_size;
  if (is_own(log, bytes + frame_salts_place)) return check_frame(log, bytes, bytes + frame_header_size, size, frame);
  /* the end of the log, unless it goes on behind it */
  unsigned char salts[salts_size];
  int result = read_real(log, salts, salts_size, frame + count + frame_salts_place);
  return result == SQLITE_OK && is_own(log, salts) ? SQLITE_IOERR_DATA : SQLITE_OK;
}

static int check_page(struct checked_file *log, const unsigned char *page, int size, sqlite3_int64 frame) {
  unsigned char header[frame_header_size];
  int result = read_real(log, header, frame_header_size, frame);
  return result == SQLITE_OK ? check_frame(log, header, page, size, frame) : result;
}

static int is_size(int size) { return size >= 512 && (size & (size - 1)) == 0; }

static int log_read(sqlite3_file *opened, void *bytes, int count, sqlite3_int64 offset) {
  struct checked_file *log = (struct checked_file *)opened;
  int result = read_real(log, bytes, count, offset);
  if (result != SQLITE_OK) return result;
  if (offset == 0 && count == header_size) return check_header(log, bytes);
  int isPage = is_size(count);
  sqlite3_int64 frame = isPage ? offset - frame_header_size : offset;
  if (frame < header_size || (log->loose != 0 && frame >= log->loose)) return SQLITE_OK;
  if (isPage) return check_page(log, bytes, count, frame);
  return is_size(count - frame_header_size) ? check_recovered(log, bytes, count, frame) : SQLITE_OK;
}

/*
 * A writer may write a page over one of the same transaction, and the checksums from there on later, when it commits. Until
 * then `loose` is the first frame with a wrong one.
 */
static int log_write(sqlite3_file *opened, const void *bytes, int count, sqlite3_int64 offset) {
  struct checked_file *log = (struct checked_file *)opened;
  if (count == frame_header_size) {
    log->begun = offset;
    if (offset == log->loose && log->page_size != 0) log->loose += log->page_size + frame_header_size;
  } else if (is_size(count)) {
    sqlite3_int64 frame = offset - frame_header_size;
    log->page_size = count;
    if (frame != log->begun && (log->loose == 0 || frame < log->loose)) log->loose = frame;
  }
  return log->real->pMethods->xWrite(log->real, bytes, count, offset);
}

const sqlite3_io_methods log_methods = FORWARDING(log_read, log_write);
