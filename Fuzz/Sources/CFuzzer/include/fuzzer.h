// The entry of libFuzzer for programs with a `main` of their own (clang's documentation of libFuzzer, "Using libFuzzer as a library").
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
