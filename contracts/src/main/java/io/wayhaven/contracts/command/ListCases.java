package io.wayhaven.contracts.command;

/**
 * Lists cases, newest first.
 *
 * @param filter which ones
 * @param page which page of them, from 1
 */
public record ListCases(CommandContext context, CaseFilter filter, int page) implements CaseCommand {
    public ListCases {
        if (page < 1) {
            throw new IllegalArgumentException("page is 1 or more, not " + page);
        }
    }
}
