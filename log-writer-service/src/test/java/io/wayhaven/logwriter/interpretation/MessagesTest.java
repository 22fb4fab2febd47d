package io.wayhaven.logwriter.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final String MESSAGE = """
            {'id':'900','channel_id':'50','type':19,'author':{'id':'70','username':'bob'},'content':'Hello',
             'timestamp':'2026-11-21T11:00:00Z','edited_timestamp':null,'attachments':[{'id':'1','filename':'cat.png'}],
             'referenced_message':{'id':'899','author':{'id':'80','username':'mod'},'content':'Hi'}}""";

    @Test
    void anEditShowsTheDifference() {
        var edit = new Scene()
                .after("MESSAGE_CREATE", MESSAGE)
                .draft(
                        "MESSAGE_UPDATE",
                        "{'id':'900','channel_id':'50','content':'Bye','edited_timestamp':'2026-11-21T12:00:00Z'}");

        assertThat(edit.changes())
                .containsExactly(Change.of("content", new Value.Quote("Hello"), new Value.Quote("Bye")));
        assertThat(edit.actor()).isEqualTo(new Value.User(70, "bob"));
        assertThat(edit.messageId()).isEqualTo(900);
    }

    @Test
    void previewsOfLinksAreNoEdit() {
        var scene = new Scene().after("MESSAGE_CREATE", MESSAGE);

        assertThat(scene.drafts("MESSAGE_UPDATE", "{'id':'900','channel_id':'50','embeds':[{'title':'x'}]}"))
                .isEmpty();
        assertThat(scene.drafts("MESSAGE_UPDATE", MESSAGE.replace("'type'", "'pinned':true,'type'")))
                .isEmpty();
    }

    @Test
    void anAttachmentTakenAwayIsAnEdit() {
        var edit = new Scene()
                .after("MESSAGE_CREATE", MESSAGE)
                .draft("MESSAGE_UPDATE", "{'id':'900','channel_id':'50','attachments':[]}");

        assertThat(edit.changes()).extracting(Change::property).containsExactly("attachments");
    }

    @Test
    void anEditOfABotsEmbedShowsTheDifference() {
        var bot = """
                {'id':'900','channel_id':'50','author':{'id':'70','username':'feed','bot':true},
                 'embeds':[{'title':'Score','description':'%s','fields':[{'name':'Half','value':'1'}]}]}""";
        var edit = new Scene()
                .after("MESSAGE_CREATE", bot.formatted("1 : 0"))
                .draft("MESSAGE_UPDATE", bot.formatted("1 : 1"));

        assertThat(edit.changes())
                .containsExactly(Change.of(
                        "embeds",
                        new Value.Several(List.of(new Value.Quote("Score\n1 : 0\nHalf\n1"))),
                        new Value.Several(List.of(new Value.Quote("Score\n1 : 1\nHalf\n1")))));
    }

    @Test
    void aDeleteShowsFilesStickersAndEmbeds() {
        var message = """
                {'id':'900','channel_id':'50','author':{'id':'70','username':'bob'},'content':'',
                 'attachments':[{'filename':'cat.png','content_type':'image/png','size':1572864},{'filename':'a','size':12},{}],
                 'sticker_items':[{'id':'5','name':'Wave'}],'embeds':[{'title':'T','url':'https://example.org'},{'type':'image'}]}""";
        var delete =
                new Scene().after("MESSAGE_CREATE", message).draft("MESSAGE_DELETE", "{'id':'900','channel_id':'50'}");

        assertThat(delete.fields())
                .containsEntry(
                        "attachments",
                        new Value.Several(
                                List.of(new Value.Name("cat.png (image/png, 1.5 MB)"), new Value.Name("a (12 bytes)"))))
                .containsEntry("stickers", new Value.Several(List.of(new Value.Name("Wave"))))
                .containsEntry("embeds", new Value.Several(List.of(new Value.Quote("T\nhttps://example.org"))));
    }

    @Test
    void longEmbedsAreCut() {
        var message = "{'id':'900','channel_id':'50','embeds':[{'description':'%s'}]}".formatted("x".repeat(4000));
        var delete =
                new Scene().after("MESSAGE_CREATE", message).draft("MESSAGE_DELETE", "{'id':'900','channel_id':'50'}");

        assertThat(delete.fields())
                .containsEntry("embeds", new Value.Several(List.of(new Value.Quote("x".repeat(Bounds.EMBED) + "…"))));
    }

    @Test
    void theEditOfAMessageNeverSeenSaysSo() {
        var fresh = "{'id':'900','channel_id':'50','content':'Bye','edited_timestamp':'2026-11-21T12:00:00Z'}";
        var old = "{'id':'900','channel_id':'50','content':'Bye','edited_timestamp':'2026-11-20T12:00:00Z'}";

        assertThat(new Scene().draft("MESSAGE_UPDATE", fresh).changes())
                .containsExactly(Change.to("content", new Value.Quote("Bye")));
        assertThat(new Scene().drafts("MESSAGE_UPDATE", old)).isEmpty();
    }

    @Test
    void aDeleteShowsWhatWasThere() {
        var delete =
                new Scene().after("MESSAGE_CREATE", MESSAGE).draft("MESSAGE_DELETE", "{'id':'900','channel_id':'50'}");

        assertThat(delete.fields())
                .containsEntry("content", new Value.Quote("Hello"))
                .containsEntry("attachments", new Value.Several(List.of(new Value.Name("cat.png"))))
                .containsEntry("reply_to", new Value.User(80, "mod"))
                .containsEntry("reply_to_content", new Value.Quote("Hi"));
        assertThat(delete.confidence()).isEqualTo(Confidence.UNKNOWN);
        assertThat(delete.attribution()).satisfies(query -> {
            assertThat(query.actions()).containsExactly(AuditAction.MESSAGE_DELETE);
            assertThat(query.targetId()).isEqualTo(70);
            assertThat(query.channelId()).isEqualTo(50);
        });
    }

    @Test
    void aDeleteOfAMessageNeverSeenIsToldAsSuch() {
        var delete = new Scene().draft("MESSAGE_DELETE", "{'id':'900','channel_id':'50'}");

        assertThat(delete.fields().get("content"))
                .isEqualTo(new Value.Text("content unknown: the message was never seen"));
        assertThat(Scene.sentence(delete)).isEqualTo("Someone deleted a message in channel 50");
    }

    @Test
    void theCountOfABulkDeleteIsExactAndItsArchiveBounded() {
        var scene = new Scene().after("MESSAGE_CREATE", MESSAGE.replace("Hello", "x".repeat(2000)));
        var bulk = JsonNodeFactory.instance.objectNode().put("channel_id", "50");
        var ids = bulk.putArray("ids");
        IntStream.range(900, 1200).forEach(id -> ids.add(Integer.toString(id)));

        var draft = scene.draft("MESSAGE_DELETE_BULK", bulk.toString());

        assertThat(draft.fields())
                .containsEntry("count", new Value.Count(300))
                .containsEntry("known", new Value.Count(1))
                .containsEntry(
                        "messages",
                        new Value.Several(
                                List.of(new Value.Quote("bob: " + "x".repeat(Bounds.ARCHIVED) + "… [1 attachment]"))));
    }

    @Test
    void whatPeopleWriteCanBeStored() {
        var hostile =
                "{'id':'900','channel_id':'50','author':{'id':'70','username':'b\\u0000ob'},'content':'\\u0000\\ud800x'}";
        var delete =
                new Scene().after("MESSAGE_CREATE", hostile).draft("MESSAGE_DELETE", "{'id':'900','channel_id':'50'}");

        assertThat(delete.fields())
                .containsEntry("content", new Value.Quote("\uFFFDx"))
                .containsEntry("author", new Value.User(70, "bob"));
    }

    @Test
    void directMessagesAreNobodysBusiness() {
        var interpretation = new Scene().read("MESSAGE_CREATE", Scene.node(MESSAGE), null);

        assertThat(interpretation.drafts()).isEmpty();
        assertThat(interpretation.changes()).isEmpty();
    }

    @Test
    void anInviteIsToldOnceNotWithEveryEdit() {
        var scene = new Scene().after("MESSAGE_CREATE", MESSAGE.replace("Hello", "discord.gg/abc123"));

        assertThat(scene.drafts("MESSAGE_UPDATE", MESSAGE.replace("Hello", "see discord.gg/abc123")))
                .extracting(draft -> draft.kind().id())
                .containsExactly("message.edit");
    }
}
