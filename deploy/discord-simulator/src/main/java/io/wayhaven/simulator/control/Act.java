package io.wayhaven.simulator.control;

/** Something that a person does in a client. */
interface Act {

    void perform(Acting acting);
}
