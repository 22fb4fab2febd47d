package io.wayhaven.simulator.action;

/**
 * A file that came with a message; its content is not kept.
 *
 * @param field the part that carried it, such as {@code files[0]}
 * @param size in bytes
 */
public record Attachment(String field, String filename, String contentType, long size) {

    /** The number that descriptions refer to it by. */
    int number() {
        String digits = field.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
    }
}
