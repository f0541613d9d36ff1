/*
 * Leaves Kerberos out where libgit2 is linked in: Debian has its library as a shared one only, and loading that with the seven it
 * needs is a tenth of a short command.
 *
 * libgit2 that was built without Kerberos answers a server that asks for it in the same way: such authentication is not supported.
 */
#if defined(LINKED_IN)
#include <git2.h>
#include <stddef.h>

/* As in libgit2's src/libgit2/transports/auth_negotiate.h: the context, of which there is none, and the address of the server. */
int git_http_auth_negotiate(void **context, const void *address);

int git_http_auth_negotiate(void **context, const void *address) {
  (void)address;
  *context = NULL;
  return GIT_PASSTHROUGH;
}
#endif
