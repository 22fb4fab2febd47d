package io.wayhaven.logwriter;

import io.wayhaven.contracts.id.UserId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A person whose names, picture and words are wherever Discord may put them; each holds the marker. */
final class PersonEverywhere {

    static final String MARKER = "zqmarker";
    static final UserId PERSON = new UserId(8217);
    static final int EVENTS = 13;
    private static final long DISCORD_EPOCH = 1_420_070_400_000L;

    private static final String USER =
            "{'id':'8217','username':'zqmarker','global_name':'The zqmarker','avatar':'a_zqmarker'}";
    private static final String MEMBER = "{'nick':'nick zqmarker','avatar':'zqmarker','roles':[]}";
    private static final String OTHER = "{'id':'8218','username':'bob'}";

    private PersonEverywhere() {}

    /** What happens, as records; messages have ids of their own for each base. */
    static List<ProducerRecord<byte[], byte[]>> records(String session, int base) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var message = ((EventTopic.TIME.toEpochMilli() - DISCORD_EPOCH) << 22) + base;
        add(records, session, "GUILD_MEMBER_ADD", "{'user':USER,'nick':'nick zqmarker','roles':[]}");
        add(records, session, "MESSAGE_CREATE", message(message, USER, MEMBER, "zqmarker one", "'x':0"));
        add(records, session, "MESSAGE_UPDATE", message(message, USER, MEMBER, "zqmarker two", "'x':1"));
        add(
                records,
                session,
                "MESSAGE_CREATE",
                message(
                        message + 1,
                        OTHER,
                        "{'roles':[]}",
                        "hi <@8217>",
                        "'mentions':[{'id':'8217','username':'zqmarker','member':MEMBER}],'referenced_message':"
                                + message(message, USER, MEMBER, "zqmarker two", "'x':1")));
        add(
                records,
                session,
                "MESSAGE_UPDATE",
                message(
                        message + 1,
                        OTHER,
                        "{'roles':[]}",
                        "hello <@8217>",
                        "'referenced_message':" + message(message, USER, MEMBER, "zqmarker two", "'x':1")));
        add(records, session, "MESSAGE_DELETE", "{'id':'" + message + "','channel_id':'5','guild_id':'8211'}");
        add(records, session, "GUILD_MEMBER_UPDATE", "{'user':USER,'nick':'other zqmarker','roles':[]}");
        add(
                records,
                session,
                "GUILD_AUDIT_LOG_ENTRY_CREATE",
                "{'id':'" + (message + 2) + "','action_type':24,'user_id':'8218','target_id':'8217',"
                        + "'changes':[{'key':'nick','new_value':'other zqmarker'}]}");
        add(
                records,
                session,
                "VOICE_STATE_UPDATE",
                "{'user_id':'8217','channel_id':'6','member':{'user':USER,'nick':'zqmarker','roles':[]},'session_id':'v'}");
        add(records, session, "MESSAGE_CREATE", message(message + 4, USER, MEMBER, "zqmarker three", "'x':0"));
        add(
                records,
                session,
                "MESSAGE_DELETE_BULK",
                "{'ids':['" + (message + 1) + "','" + (message + 4) + "'],'channel_id':'5','guild_id':'8211'}");
        add(records, session, "GUILD_BAN_ADD", "{'guild_id':'8211','user':USER}");
        add(
                records,
                session,
                "GUILD_AUDIT_LOG_ENTRY_CREATE",
                "{'id':'" + (message + 3)
                        + "','action_type':22,'user_id':'8218','target_id':'8217','reason':'spam by zqmarker'}");
        return records;
    }

    private static String message(long id, String author, String member, String content, String more) {
        return "{'id':'" + id + "','channel_id':'5','guild_id':'8211','timestamp':'2026-11-18T12:00:00Z','author':"
                + author
                + ",'member':" + member + ",'content':'" + content
                + "','attachments':[{'id':'1','filename':'" + content + ".png'}]," + more + "}";
    }

    private static void add(List<ProducerRecord<byte[], byte[]>> records, String session, String type, String payload) {
        var json = payload.replace("USER", USER).replace("MEMBER", MEMBER).replace('\'', '"');
        records.add(EventTopic.toRecord(0, EventTopic.event(session, records.size() + 1, type, 8211, json)));
    }
}
