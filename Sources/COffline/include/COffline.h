/* Nothing to call: an executable has it by being linked with this target. offline.c says what. */
