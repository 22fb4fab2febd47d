package io.wayhaven.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal as REST words it. See "HTTP" and "JSON" in Discord's opcodes and status codes. */
public final class DiscordError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final transient ObjectNode errors;

    private DiscordError(int status, int code, String message, ObjectNode errors) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    public static DiscordError of(int status, int code, String message) {
        return new DiscordError(status, code, message, Json.object());
    }

    /** 400 with code 50035 about one field, such as {@code embeds.0.title}. */
    public static DiscordError invalid(String field, String problem, String message) {
        ObjectNode errors = Json.object();
        ObjectNode node = errors;
        for (String part : field.split("\\.")) {
            node = node.putObject(part);
        }
        node.putArray("_errors").addObject().put("code", problem).put("message", message);
        return new DiscordError(400, 50_035, "Invalid Form Body", errors);
    }

    /** 400 with code 50035 about all that {@link FormProblems} holds. */
    static DiscordError invalid(ObjectNode problems) {
        return new DiscordError(400, 50_035, "Invalid Form Body", problems);
    }

    public static DiscordError missingPermissions() {
        return of(403, 50_013, "Missing Permissions");
    }

    public static DiscordError missingAccess() {
        return of(403, 50_001, "Missing Access");
    }

    public static DiscordError unknownChannel() {
        return of(404, 10_003, "Unknown Channel");
    }

    public static DiscordError unknownGuild() {
        return of(404, 10_004, "Unknown Guild");
    }

    public static DiscordError unknownMember() {
        return of(404, 10_007, "Unknown Member");
    }

    public static DiscordError unknownMessage() {
        return of(404, 10_008, "Unknown Message");
    }

    public static DiscordError unknownRole() {
        return of(404, 10_011, "Unknown Role");
    }

    public static DiscordError unknownUser() {
        return of(404, 10_013, "Unknown User");
    }

    public static DiscordError unknownBan() {
        return of(404, 10_026, "Unknown Ban");
    }

    public static DiscordError unknownInteraction() {
        return of(404, 10_062, "Unknown interaction");
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("message", getMessage()).put("code", code);
        if (!errors.isEmpty()) {
            json.set("errors", errors);
        }
        return json;
    }
}
