#ifndef COLOPHON_CLATECERTIFICATES_H
#define COLOPHON_CLATECERTIFICATES_H

/* Whether libgit2 has asked for the system's certificates and nothing has needed them yet. */
int late_certificates_are_put_off(void);

#endif
