#ifndef COLOPHON_CLIBGIT2_SHIM_H
#define COLOPHON_CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

#ifdef __linux__
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>
#endif

/* Swift imports no variadic functions: one fixed form for each option that is set. */

static inline int git_shim_set_extensions(const char **names, size_t count) {
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}

static inline int git_shim_verify_hashes(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

static inline int git_shim_validate_ownership(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

static inline int git_shim_synchronize(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

static inline int git_shim_cache_objects(git_object_t kind, size_t limit) {
  return git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, kind, limit);
}

static inline int git_shim_trust(const char *file) {
  return git_libgit2_opts(GIT_OPT_SET_SSL_CERT_LOCATIONS, file, (const char *)NULL);
}

/* The kind of file system that an open file lies in, one of statfs(2)'s numbers; 0 where that can't be told. */
static inline unsigned int git_shim_file_system(int descriptor) {
#ifdef __linux__
  struct statfs system;
  if (fstatfs(descriptor, &system) == 0) return (unsigned int)system.f_type;
#endif
  return 0;
}

/* The descriptor of a new file that lies in memory and goes when it is closed; -1 where the system has none. */
static inline int git_shim_memory_file(const char *name) {
#if defined(__linux__) && defined(SYS_memfd_create)
  return (int)syscall(SYS_memfd_create, name, 1u /* closed in programs that are started */);
#else
  (void)name;
  return -1;
#endif
}

#endif
