package io.wayhaven.gateway.commands;

/** What somebody typed can't be used. The message is for them: one sentence with the remedy. */
final class UnusableOptionException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String answer;

    UnusableOptionException(String answer) {
        super(answer);
        this.answer = answer;
    }

    @Override
    public String getMessage() {
        return answer;
    }
}
