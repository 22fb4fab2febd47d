package io.wayhaven.syncengine.cases;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.wayhaven.syncengine.reply.TextFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases as a CSV file. What a spreadsheet would run as a formula gets an apostrophe in front.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
public final class CaseTableFile {
    private static final String FORMULA = "=+-@\t\r";

    private CaseTableFile() {}

    /** A file of these cases, in their order. */
    public static TextFile of(List<StoredCase> cases, int days) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    "case",
                    "issued_at",
                    "action",
                    "user_id",
                    "user_name",
                    "moderator_id",
                    "reason",
                    "server_id",
                    "server_name",
                    "origin",
                    "until",
                    "struck_at",
                    "struck_by",
                    "struck_why",
                    "undoes",
                    "undone_by",
                    "follows_from");
            cases.forEach(about -> csv.writeRecord(row(about)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new TextFile("cases-last-%d-days.csv".formatted(days), text.toString());
    }

    private static List<String> row(StoredCase about) {
        var struck = about.struck();
        return List.of(
                Long.toString(about.number()),
                about.issuedAt().toString(),
                about.action().stored(),
                about.user().toString(),
                cell(about.userName()),
                cell(about.issuer()),
                cell(about.reason()),
                about.source().toString(),
                cell(about.sourceName()),
                about.origin(),
                cell(about.until()),
                struck == null ? "" : struck.at().toString(),
                struck == null ? "" : struck.by().toString(),
                struck == null ? "" : cell(struck.why()),
                cell(about.undoes()),
                cell(about.undoneBy()),
                cell(about.followsFrom()));
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
