package io.wayhaven.gateway.commands;

/** Where the answer to an interaction goes. */
public enum AnswerPlace {
    /** A message that only the person sees who asked. */
    NEW_MESSAGE,
    /** In place of the message whose button was pressed. */
    SAME_MESSAGE
}
