package io.wayhaven.syncengine.configfile;

/** The file is no JSON. */
final class MalformedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedFileException(Json.Place place, String problem) {
        super(place + ": " + problem + ". Put the JSON right there or just before: a comma, a quote or a bracket.");
    }
}
