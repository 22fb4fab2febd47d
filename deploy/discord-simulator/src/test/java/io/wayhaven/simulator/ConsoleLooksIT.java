package io.wayhaven.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.wayhaven.simulator.ConsoleBrowser.ban;
import static io.wayhaven.simulator.ConsoleBrowser.button;
import static io.wayhaven.simulator.ConsoleBrowser.last;
import static io.wayhaven.simulator.ConsoleBrowser.tab;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@DisabledIfSystemProperty(named = "wayhaven.browser", matches = "none", disabledReason = "asked for without a browser")
class ConsoleLooksIT {

    private static ConsoleBrowser console;
    private static Scene scene;

    @BeforeAll
    static void start() {
        console = new ConsoleBrowser();
        scene = console.scene;
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'<img src=x onerror=window.broken=1>'",
        "'<script>window.broken=1</script>'",
        "'[click](javascript:window.broken=1) javascript:window.broken=1'",
        "'[x](https://example.org/\" onmouseover=\"window.broken=1)'",
        "'```<b onclick=window.broken=1>``` ||<svg onload=window.broken=1>||'",
        "'<t:99999999999999:R> <t:1:R> <@99> <@&99> <#99> </x:1>'",
        "'> quote **bold *both* __under__** ~~gone~~ \\\\*plain\\\\* _a_ ***x*** `` a`b ``'"
    })
    void rendersHostileTextAsText(String text) {
        scene.act("message", "'channel':'off-topic','content':'" + text.replace("\"", "\\\"") + "'");
        List<String> violations = new ArrayList<>();
        try (Page page = console.page(1280, ColorScheme.LIGHT)) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    violations.add(message.text());
                }
            });
            page.onPageError(violations::add);
            console.open(page, "off-topic", scene.owner);
            assertThat(last(page).locator(".content")).isVisible();
            assertThat(page.evaluate("() => window.broken === undefined")).isEqualTo(true);
            assertThat(last(page).locator("a[href^=javascript], img, script, svg, [onclick], [onmouseover]"))
                    .hasCount(0);
            assertThat(violations).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "375,DARK"})
    void fitsEveryScreenAndReader(int width, ColorScheme scheme) {
        String moderator = scene.members("Moderator").get(1);
        scene.act("message", "'channel':'mod-log','content':'## Plan\\n- one\\n> said <t:1700000000:F>'");
        try (Page page = console.page(width, scheme)) {
            console.open(page, "mod-log", moderator);
            ban(page, scene.members("Helper").getFirst());
            check(page, "channel", width, scheme);
            page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true))
                    .fill("/");
            check(page, "commands", width, scheme);
            page.keyboard().press("Enter");
            assertThat(page.locator("form.command .suggestions").first()).isVisible();
            check(page, "options", width, scheme);
            button(page, "Cancel").click();
            button(page, "Note").last().click();
            assertThat(page.locator("dialog")).isVisible();
            check(page, "modal", width, scheme);
            button(page, "Cancel").click();
            for (String name : List.of("Direct messages", "Members", "Bans", "Audit log")) {
                tab(page, name);
                check(page, name.replace(' ', '-'), width, scheme);
            }
            if (width < 720) {
                page.locator("#drawer").click();
                assertThat(page.locator("#channels button").first()).isVisible();
                check(page, "drawer", width, scheme);
            }
        }
    }

    /** Nothing wider than the screen, nothing that a reader with a screen reader or little contrast would miss. */
    private static void check(Page page, String what, int width, ColorScheme scheme) {
        assertThat(page.locator(".panel[aria-busy=false]")).isVisible();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "console", what + "-" + width + "-" + scheme + ".png")));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(what)
                .isEqualTo(true);
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> violation.getId() + " "
                                + violation.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(violations).as(what + " at " + width).isEmpty();
    }
}
