package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.simulator.action.Attachment;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request on a known route. */
final class RestCall {

    private static final int LONGEST_REASON = 512;

    private final RoutingContext context;
    private final byte[] rawBody;
    private final List<Attachment> files;
    private final long botId;
    private @Nullable JsonNode body;
    private boolean queryForm;
    private @Nullable String shownPath;
    private @Nullable String pings;

    RestCall(RoutingContext context, byte[] rawBody, List<Attachment> files, long botId) {
        this.context = context;
        this.rawBody = rawBody;
        this.files = files;
        this.botId = botId;
    }

    /** The bot, which acts in every call. */
    long botId() {
        return botId;
    }

    String param(String name) {
        String value = context.pathParam(name);
        return value == null ? "" : value;
    }

    /** A snowflake in the path. */
    long id(String name) {
        return Json.snowflake(param(name))
                .orElseThrow(() -> DiscordError.invalid(name + "_id", "NUMBER_TYPE_COERCE", "Value is not snowflake."));
    }

    @Nullable
    String query(String name) {
        return context.request().getParam(name);
    }

    /** A snowflake in the query, or 0. */
    long queryId(String name) {
        String value = query(name);
        if (value == null || value.equals("0")) {
            return 0;
        }
        return Json.snowflake(value)
                .orElseThrow(() -> DiscordError.invalid(name, "NUMBER_TYPE_COERCE", "Value is not snowflake."));
    }

    /** A number in the query within bounds. */
    int queryInt(String name, int least, int most, int standard) {
        String value = query(name);
        if (value == null) {
            return standard;
        }
        int number;
        try {
            number = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw DiscordError.invalid(name, "NUMBER_TYPE_COERCE", "Value is not int.");
        }
        if (number < least || number > most) {
            throw DiscordError.invalid(
                    name, "NUMBER_TYPE_RANGE", "Value must be between " + least + " and " + most + ".");
        }
        return number;
    }

    /** The body, missing where there is none; 400 with 50109 where it is not JSON. */
    JsonNode body() {
        JsonNode parsed = body;
        if (parsed == null) {
            if (rawBody.length == 0) {
                parsed = MissingNode.getInstance();
            } else {
                try {
                    parsed = Json.parse(rawBody);
                } catch (IOException e) {
                    throw DiscordError.of(400, 50_109, "The request body contains invalid JSON.");
                }
            }
            body = parsed;
        }
        return parsed;
    }

    /** Snowflakes in an array of the body. */
    List<Long> bodyIds(String field) {
        List<Long> ids = new ArrayList<>();
        for (JsonNode node : body().path(field)) {
            ids.add(Json.snowflake(node)
                    .orElseThrow(() -> DiscordError.invalid(field, "NUMBER_TYPE_COERCE", "Value is not snowflake.")));
        }
        return ids;
    }

    /** The audit-log reason: URL-encoded UTF-8 of at most 512 characters. */
    @Nullable
    String reason() {
        String header = context.request().getHeader("X-Audit-Log-Reason");
        if (header == null || header.isEmpty()) {
            return null;
        }
        String decoded;
        try {
            decoded = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            decoded = header;
        }
        if (decoded.codePointCount(0, decoded.length()) > LONGEST_REASON) {
            throw DiscordError.invalid("reason", "BASE_TYPE_MAX_LENGTH", "Must be 512 or fewer in length.");
        }
        return decoded;
    }

    /** What came as {@code multipart/form-data} next to the body. */
    List<Attachment> files() {
        return files;
    }

    /** Notes for the ledger whom a message pings. */
    void notePings(ObjectNode whom) {
        pings = whom.toString();
    }

    @Nullable
    String pings() {
        return pings;
    }

    /** Marks that options came in the query, which Discord does not document. */
    void flagQueryForm() {
        queryForm = true;
    }

    boolean queryForm() {
        return queryForm;
    }

    /** Shows another path in the ledger, one without a secret. */
    void showPath(String path) {
        shownPath = path;
    }

    String path() {
        String path = shownPath == null ? context.request().path() : shownPath;
        return path == null ? "" : path;
    }
}
