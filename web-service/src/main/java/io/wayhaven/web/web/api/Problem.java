package io.wayhaven.web.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong.
 *
 * @param detail a sentence with the remedy
 * @param field the parameter that caused it, if one did
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457: problem details</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String title, int status, String detail, @Nullable String field) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
