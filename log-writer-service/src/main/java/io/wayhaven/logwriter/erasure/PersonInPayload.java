package io.wayhaven.logwriter.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.logwriter.retention.WrittenContent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes one person's names, pictures and words out of Discord's payloads, wherever in them they are: as a user or member
 * object, as the author of a message, as the target of an audit-log entry. Ids stay.
 *
 * <p>What others wrote about the person stays as well: only the person's own words are theirs.
 *
 * @see <a href="https://discord.com/developers/docs/resources/user#user-object">Discord: user object</a>
 * @see <a href="https://discord.com/developers/docs/resources/guild#guild-member-object">Discord: guild member object</a>
 */
public final class PersonInPayload {

    /** What stands where a name was. */
    public static final String ERASED = "[erased]";

    private static final Set<String> NAMES = Set.of("username", "tag", "user_name");
    private static final Set<String> PICTURES = Set.of(
            "global_name",
            "display_name",
            "avatar",
            "avatar_decoration_data",
            "banner",
            "accent_color",
            "banner_color",
            "bio",
            "clan",
            "primary_guild",
            "collectibles",
            "display_name_styles",
            "email",
            "locale",
            "nick",
            "nicks");

    /** Where an object names the person that it is about or by. */
    private static final List<String> PERSONS = List.of("author", "user", "inviter");

    private static final List<String> PERSON_IDS = List.of("user_id", "author_id");
    private static final Set<String> DOINGS = Set.of("activities", "game", "custom_status");

    private final String person;
    private final NamesInText names;

    /** The person of this id and these names, which others may have used in the reason of something done to the person. */
    public PersonInPayload(long user, NamesInText names) {
        this.person = Long.toUnsignedString(user);
        this.names = names;
    }

    /** Whether an attribute of a member or user tells what they are called or look like. */
    public static boolean isPersonal(String attribute) {
        return NAMES.contains(attribute) || PICTURES.contains(attribute);
    }

    /**
     * Redacts a payload.
     *
     * @return whether anything of the person was in it
     */
    public boolean redact(JsonNode payload) {
        boolean changed = payload instanceof ObjectNode object && redactObject(object);
        for (var child : payload) {
            changed |= redact(child);
        }
        return changed;
    }

    private boolean redactObject(ObjectNode object) {
        boolean changed = false;
        if (isPerson(object)) {
            changed |= unname(object);
            changed |= object.get("member") instanceof ObjectNode member && unname(member);
        }
        if (isOf(object)) {
            changed |= unname(object);
            changed |= WrittenContent.stripHere(object);
            changed |= forget(object, DOINGS);
            changed |= object.get("member") instanceof ObjectNode member && unname(member);
            changed |= object.get("data") instanceof ObjectNode data && WrittenContent.stripHere(data);
        }
        if (isTarget(object)) {
            changed |= object.get("changes") instanceof ArrayNode changes && unvalue(changes);
            changed |= unnameReason(object);
        }
        if (object.get(person) instanceof ObjectNode keyed) {
            changed |= unname(keyed);
        }
        return changed;
    }

    private boolean isPerson(ObjectNode object) {
        return isThis(object.get("id")) && NAMES.stream().anyMatch(object::has);
    }

    /** Whether an object is by or about the person: a message, a member, a presence, an interaction. */
    private boolean isOf(ObjectNode object) {
        return PERSONS.stream().anyMatch(field -> isThis(object.path(field).get("id")))
                || PERSON_IDS.stream().anyMatch(field -> isThis(object.get(field)))
                || isThis(object.path("member").path("user").get("id"));
    }

    private boolean isTarget(ObjectNode object) {
        return isThis(object.get("target_id"));
    }

    private boolean isThis(@Nullable JsonNode id) {
        return id != null && id.isValueNode() && id.asText().equals(person);
    }

    private boolean unnameReason(ObjectNode object) {
        var reason = object.path("reason").textValue();
        var erased = reason == null ? null : names.erase(reason);
        if (erased == null || erased.equals(reason)) {
            return false;
        }
        object.put("reason", erased);
        return true;
    }

    private static boolean forget(ObjectNode object, Set<String> fields) {
        int before = object.size();
        object.remove(fields);
        return object.size() < before;
    }

    private static boolean unname(ObjectNode object) {
        boolean changed = false;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getValue().isNull()) {
                continue;
            }
            if (NAMES.contains(field.getKey())) {
                changed |= !field.getValue().asText().equals(ERASED);
                field.setValue(object.textNode(ERASED));
            } else if (PICTURES.contains(field.getKey())) {
                field.setValue(object.nullNode());
                changed = true;
            }
        }
        return changed;
    }

    /** An audit-log entry tells names as values before and after. */
    private static boolean unvalue(ArrayNode changes) {
        boolean changed = false;
        for (var change : changes) {
            if (change instanceof ObjectNode object
                    && isPersonal(object.path("key").asText())) {
                changed |= object.remove("old_value") != null | object.remove("new_value") != null;
            }
        }
        return changed;
    }
}
