package io.wayhaven.syncengine.configfile;

/** The file is no JSON, or not clear. */
final class MalformedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private MalformedFileException(String message) {
        super(message);
    }

    /** It cannot be read from somewhere on. */
    static MalformedFileException noJson(Json.Place place, String problem) {
        return new MalformedFileException(
                place + ": " + problem + ". Put the JSON right there or just before: a comma, a quote or a bracket.");
    }

    /** An object says the same key twice, and one of them would silently lose. */
    static MalformedFileException twice(Json.Place place, String key) {
        return new MalformedFileException(place + ": “" + key + "” is there twice. Remove one of the two.");
    }
}
