package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.Value;

/** What is said where the former state of something was never seen. */
final class Unseen {

    static final Value NOTE = new Value.Text("what it was before was never seen");

    private Unseen() {}
}
