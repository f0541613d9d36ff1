/* Hands on the operations on a file beside reading and writing. */
#include "files.h"
#include <stdlib.h>

static sqlite3_file *real(sqlite3_file *file) { return ((struct checked_file *)file)->real; }

int forward_close(sqlite3_file *file) {
  free(((struct checked_file *)file)->room);
  return real(file)->pMethods->xClose(real(file));
}

int forward_truncate(sqlite3_file *file, sqlite3_int64 size) { return real(file)->pMethods->xTruncate(real(file), size); }

int forward_sync(sqlite3_file *file, int flags) { return real(file)->pMethods->xSync(real(file), flags); }

int forward_file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}

int forward_lock(sqlite3_file *file, int lock) { return real(file)->pMethods->xLock(real(file), lock); }

int forward_unlock(sqlite3_file *file, int lock) { return real(file)->pMethods->xUnlock(real(file), lock); }

int forward_check_reserved_lock(sqlite3_file *file, int *is_locked) {
  return real(file)->pMethods->xCheckReservedLock(real(file), is_locked);
}

int forward_file_control(sqlite3_file *file, int operation, void *argument) {
  return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int forward_sector_size(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }

int forward_device_characteristics(sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }

int forward_shm_map(sqlite3_file *file, int region, int size, int extends, void volatile **memory) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extends, memory);
}

int forward_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void forward_shm_barrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }

int forward_shm_unmap(sqlite3_file *file, int deletes) { return real(file)->pMethods->xShmUnmap(real(file), deletes); }
