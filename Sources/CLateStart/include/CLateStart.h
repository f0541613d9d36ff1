#ifndef COLOPHON_CLATESTART_H
#define COLOPHON_CLATESTART_H

/* Whether libgit2 has asked for the system's certificates and nothing has needed them yet. */
int late_certificates_are_put_off(void);

/* Whether libgit2 has asked for random numbers to be seeded and nothing has needed one yet. */
int late_random_numbers_are_put_off(void);

#endif
