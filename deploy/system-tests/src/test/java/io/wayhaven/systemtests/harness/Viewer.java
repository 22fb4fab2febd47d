package io.wayhaven.systemtests.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.wayhaven.local.folder.Login;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser in front of the web page. */
public final class Viewer implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final String url;
    private final Login login;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** A size of window. */
    public enum Screen {
        DESKTOP(1280, 860),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Opens a browser without a window. */
    public Viewer(TestedSystem system) {
        this.url = system.stack().webUrl();
        this.login = system.stack().login();
        Optional<Path> installed = installed();
        Playwright.CreateOptions options = new Playwright.CreateOptions();
        // Otherwise the driver may fetch the browser that it was made for
        installed.ifPresent(path -> options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.playwright = Playwright.create(options);
        LaunchOptions launch = new LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        installed.ifPresent(launch::setExecutablePath);
        this.browser = playwright.chromium().launch(launch);
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A tab that is not logged in. */
    public Page open(Screen screen, ColorScheme colors, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(screen.width, screen.height)
                .setDeviceScaleFactor(screen == Screen.PHONE ? 2 : 1)
                .setIsMobile(screen == Screen.PHONE)
                .setHasTouch(screen == Screen.PHONE)
                .setColorScheme(colors)
                .setJavaScriptEnabled(scripts));
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Logs in as the operator, as a person does. */
    public void logIn(Page page) {
        page.navigate("/login");
        page.getByLabel("User").fill(login.user());
        page.getByLabel("Password").fill(login.password());
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Log in"))
                .click();
    }

    /** Keeps what is to be seen, for people to look at; nothing may stick out at the side. */
    public void capture(Page page, String name) {
        if (page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth")
                .equals(true)) {
            complaints.add(page.url() + " is wider than the window of " + name);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Errors that the pages reported, the violations of their own security policy among them. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
