package io.wayhaven.syncengine.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A sum over rows that doesn't depend on their order: of each row's SHA-256, modulo 2^128. */
final class Checksum {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(128);

    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    void add(ProjectedRow row) {
        sum = sum.add(new BigInteger(1, hash(row))).mod(MODULUS);
        rows++;
    }

    /** How many rows there were. */
    long rows() {
        return rows;
    }

    /** The sum in 32 hexadecimal digits. */
    String text() {
        return HexFormat.of().formatHex(sum.add(MODULUS).toByteArray()).substring(2);
    }

    private static byte[] hash(ProjectedRow row) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var value : row.values()) {
                // Where a value ends is part of what is summed, and nothing is another thing than an empty text
                digest.update((value == null ? "-" : value.length() + ":" + value).getBytes(UTF_8));
                digest.update((byte) '\n');
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
