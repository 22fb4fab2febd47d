package io.wayhaven.web.web;

/** A parameter can't be read. */
public final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Names the parameter.
     *
     * @param form how it should look
     */
    public BadParameterException(String field, String form) {
        super("“" + field + "” must be " + form + ".");
        this.field = field;
    }

    /** The parameter's name. */
    public String field() {
        return field;
    }
}
