package io.wayhaven.local.preflight;

/** What a check found. */
public sealed interface Finding {
    /** For the terminal: a mark, the subject, what there is to say. */
    String line();

    /** Whether the system could not be started like this. */
    default boolean preventsStart() {
        return this instanceof Wrong;
    }

    /** As it should be. */
    record Fine(String subject, String state) implements Finding {
        @Override
        public String line() {
            return "ok     %-12s %s".formatted(subject, state);
        }
    }

    /** Only needed for some things. */
    record Missing(String subject, String consequence) implements Finding {
        @Override
        public String line() {
            return "note   %-12s %s".formatted(subject, consequence);
        }
    }

    /** Has to be put right. */
    record Wrong(String subject, String remedy) implements Finding {
        @Override
        public String line() {
            return "wrong  %-12s %s".formatted(subject, remedy);
        }
    }
}
