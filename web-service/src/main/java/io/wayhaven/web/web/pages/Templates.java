package io.wayhaven.web.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates, checked against their data when the service is built. */
@CheckedTemplate(basePath = "")
public final class Templates {

    private Templates() {}

    public static native TemplateInstance login(Frame frame, String message, boolean discord);

    public static native TemplateInstance log(Frame frame, LogView log);

    /** Rows of the log, alone. */
    public static native TemplateInstance rows(List<LogRow> rows);

    public static native TemplateInstance event(Frame frame, EventView event);

    public static native TemplateInstance edits(Frame frame, EditsView view);

    public static native TemplateInstance servers(Frame frame, List<ServerRow> servers);

    public static native TemplateInstance server(Frame frame, ServerView view);

    public static native TemplateInstance cases(Frame frame, CasesView cases);

    public static native TemplateInstance single(Frame frame, CaseView view);

    /** Rows of a case, alone. */
    public static native TemplateInstance deliveries(List<DeliveryView> deliveries);

    public static native TemplateInstance message(Frame frame, String title, String text, String link, String linkText);
}
