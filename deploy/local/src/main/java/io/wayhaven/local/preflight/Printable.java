package io.wayhaven.local.preflight;

/** Text of strangers for a terminal: in one line, and without anything that it would obey. */
final class Printable {
    private static final int LONGEST = 100;

    private Printable() {}

    static String of(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
