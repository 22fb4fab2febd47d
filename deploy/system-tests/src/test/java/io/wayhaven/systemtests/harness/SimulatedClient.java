package io.wayhaven.systemtests.harness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;

/** The simulator's console as a visitor uses it: they pick a guild and a person, and act as them. */
public final class SimulatedClient {

    private static final double PATIENCE_MILLIS = 60_000;

    private final Page page;

    /** The console in a page that shows it. */
    public SimulatedClient(Page page) {
        this.page = page;
        assertThat(page.locator(".composer")).isVisible();
    }

    /** Looks at a guild, as its owner. */
    public void visit(Network.Server server) {
        if (page.locator("#drawer").isVisible()) {
            page.locator("#drawer").click();
        }
        page.locator("#guild").selectOption(new SelectOption().setLabel(server.name()));
        assertThat(page.locator("#person")).hasValue(server.owner());
        assertThat(page.locator(".composer")).isVisible();
    }

    /** Runs a slash command with what is typed into its options; of suggestions the first is taken. @return its answer */
    public Locator run(String command, Map<String, String> options) {
        Locator message = page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true));
        message.fill("/" + command);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("/" + command + " ").setExact(false))
                .first()
                .click();
        Locator form = page.locator("form.command");
        options.forEach((name, value) -> {
            Locator field = form.locator("input[name='" + name + "'], input[aria-label='" + name + "']");
            field.fill(value);
            if (name.equals("user")) {
                form.locator(".suggestions [role=option]").first().click();
            } else {
                field.press("Escape");
            }
        });
        button("Run").click();
        return answers(command).last();
    }

    /** Waits until an answer has said something. */
    public static void awaitText(Locator answer, String text) {
        assertThat(answer).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Presses a button of the newest message that has it. */
    public void press(String label) {
        button(label).last().click();
    }

    /** What the tab of bans shows now. */
    public Locator bans() {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Bans"))
                .click();
        return page.locator("#main");
    }

    private Locator answers(String command) {
        return page.locator(".messages > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".reference", new Page.LocatorOptions().setHasText("/" + command))));
    }

    private Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
