/*
 * Keeps libgit2 off the network: every connection is refused before it begins, and nothing is made ready for one.
 *
 * Colophon works on the repositories of this machine alone, and libgit2, when it starts, reads the certificates of the system, which
 * takes it longer than all the rest of a short command. An executable that links this target has the functions below called in the
 * place of those of the same name. The Git module by itself, in another program, has all of libgit2.
 */
#if defined(__linux__)
#include <git2.h>
#include <git2/sys/transport.h>
#include <stdbool.h>

/* The three ways that libgit2 has to another machine, of which http is that of https too. They are part of its interface. */

static int refuse(git_smart_subtransport **out) {
  *out = NULL;
  git_error_set_str(GIT_ERROR_NET, "this program connects to no other machine");
  return GIT_ERROR;
}

int git_smart_subtransport_http(git_smart_subtransport **out, git_transport *owner, void *parameter) {
  (void)owner, (void)parameter;
  return refuse(out);
}

int git_smart_subtransport_git(git_smart_subtransport **out, git_transport *owner, void *parameter) {
  (void)owner, (void)parameter;
  return refuse(out);
}

int git_smart_subtransport_ssh(git_smart_subtransport **out, git_transport *owner, void *parameter) {
  (void)owner, (void)parameter;
  return refuse(out);
}

/*
 * Where libgit2 is a shared library built with mbedTLS, as Debian's is: its two calls at the start for certificates. They answer
 * that the file can't be read (-0x2900 in mbedtls/x509.h, 2.28 and 3), and libgit2 starts without any.
 */

int mbedtls_x509_crt_parse_file(void *chain, const char *path);
int mbedtls_x509_crt_parse_path(void *chain, const char *path);

int mbedtls_x509_crt_parse_file(void *chain, const char *path) { return (void)chain, (void)path, -0x2900; }
int mbedtls_x509_crt_parse_path(void *chain, const char *path) { return (void)chain, (void)path, -0x2900; }

/*
 * Where libgit2 is linked in (./install): what its settings and its start have of its own files for HTTP, TLS and SSH. With these the
 * linker takes none of those files from the archive, and so no mbedTLS but its hashes, and no libssh2, OpenSSL and Kerberos.
 */

extern bool git_http__expect_continue;
int git_mbedtls_stream_global_init(void);
int git_mbedtls__set_cert_location(const char *file, const char *folder);
int git_transport_ssh_global_init(void);

bool git_http__expect_continue;
int git_mbedtls_stream_global_init(void) { return 0; }
int git_mbedtls__set_cert_location(const char *file, const char *folder) { return (void)file, (void)folder, GIT_ERROR; }
int git_transport_ssh_global_init(void) { return 0; }
#endif
