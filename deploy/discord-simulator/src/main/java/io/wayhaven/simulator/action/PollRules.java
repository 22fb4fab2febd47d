package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.FormProblems;
import io.wayhaven.simulator.wire.Json;

/** Reads a poll. See "Poll Create Request Object" in Discord's documentation. */
final class PollRules {

    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_ANSWER = 55;
    private static final int MOST_ANSWERS = 10;
    private static final int MOST_HOURS = 768;
    private static final int USUAL_HOURS = 24;

    private PollRules() {}

    /** The poll as messages carry it, but for its end. */
    static ObjectNode parse(ObjectNode asked, FormProblems problems) {
        ObjectNode poll = Json.object()
                .put("allow_multiselect", asked.path("allow_multiselect").asBoolean(false))
                .put("layout_type", 1);
        String question = asked.path("question").path("text").asText();
        length(question, LONGEST_QUESTION, "poll.question.text", problems);
        poll.putObject("question").put("text", question);
        JsonNode answers = asked.path("answers");
        if (answers.isEmpty() || answers.size() > MOST_ANSWERS) {
            problems.add("poll.answers", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.");
        }
        ArrayNode numbered = poll.putArray("answers");
        for (int index = 0; index < answers.size(); index++) {
            String text = answers.get(index).path("poll_media").path("text").asText();
            length(text, LONGEST_ANSWER, "poll.answers." + index + ".poll_media.text", problems);
            numbered.addObject()
                    .put("answer_id", index + 1)
                    .putObject("poll_media")
                    .put("text", text);
        }
        int hours = asked.path("duration").asInt(USUAL_HOURS);
        if (hours < 1 || hours > MOST_HOURS) {
            problems.add("poll.duration", "NUMBER_TYPE_RANGE", "Value must be between 1 and 768.");
        }
        poll.put("duration", hours);
        return poll;
    }

    private static void length(String text, int most, String at, FormProblems problems) {
        if (text.isBlank() || text.length() > most) {
            problems.add(at, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and " + most + " in length.");
        }
    }
}
