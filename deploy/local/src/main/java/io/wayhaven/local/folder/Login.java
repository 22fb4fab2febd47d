package io.wayhaven.local.folder;

/**
 * The operator's account of the web page.
 *
 * @param user the name
 * @param password never logged; printed once, at the first start
 */
public record Login(String user, String password) {
    /** The name only. */
    @Override
    public String toString() {
        return "Login[user=" + user + "]";
    }
}
