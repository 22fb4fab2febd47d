package io.wayhaven.local.stack;

/** The PostgreSQL of a stack. */
sealed interface Database extends Part permits PostgresPart, Database.External {
    DatabaseAddress address();

    /** Somebody else's: neither started nor stopped. */
    record External(DatabaseAddress address) implements Database {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
