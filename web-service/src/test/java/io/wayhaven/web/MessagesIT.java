package io.wayhaven.web;

import static io.wayhaven.web.support.Parts.sentence;
import static io.wayhaven.web.support.Parts.user;
import static io.wayhaven.web.support.Parts.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.Told;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.ViewerProfile;
import io.wayhaven.web.support.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(ViewerProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesIT {

    private World world;
    private Viewer viewer;

    @BeforeAll
    void start() {
        world = World.create();
        viewer = Viewer.loggedIn();
        world.guild(8001, "Harbour");
        world.channel(8011, 8001, "general");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void showsEveryFormWhomItAnswersAndWhoDeletedIt() {
        world.message(8101, 8001, 8011, "ann <b>", """
                {"message_reference": {"message_id": "8100"},
                 "referenced_message": {"author": {"username": "bo"}, "content": "when?<script>"}}
                """, "at eight", "at nine\u202e", "at ten");
        world.deleted(8101);
        world.logged(
                "MESSAGE_DELETE",
                8001,
                "{}",
                Told.of("message.delete", "Mona deleted a message by ann")
                        .saying(sentence(user("Mona", 77), words(" deleted a message by "), user("ann", 5)))
                        .by(77L, "Mona", "inferred", "two agree")
                        .in(8011L, 8101L));

        assertThat(viewer.get("/messages/8101").body())
                .contains("A message by <span class=\"person\">ann &lt;b&gt;</span>", "#general", "Harbour")
                .contains("when?&lt;script&gt;", "<span class=\"person\">bo</span>", "/messages/8100")
                .contains("First seen", "Edit 1", "Edit 2")
                .contains("at eight")
                .contains("<del>eight</del>")
                .contains("<ins>ten</ins>", "[U+202E]")
                .contains("Deleted <time", "<span class=\"person\">Mona</span> deleted a message by", ">inferred<")
                .contains("https://discord.com/channels/8001/8011/8101")
                .doesNotContain("<script>alert", "when?<script>");
        assertThat(viewer.get("/api/v1/messages/8101").body())
                .contains("\"messageId\":\"8101\"", "\"guildId\":\"8001\"", "\"answersMessageId\":\"8100\"")
                .contains("\"revision\":3", "\"content\":\"at ten\"", "\"deletedAt\"");
    }

    @Test
    void saysWhatToDoAboutAMessageOfWhichNothingIsKept() {
        var unknown = viewer.get("/messages/8199");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Nothing is kept of the message 8199", "search it by the message");
        assertThat(viewer.get("/api/v1/messages/8199").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/messages/here").statusCode()).isEqualTo(400);
    }
}
