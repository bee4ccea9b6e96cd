package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium. */
final class Browser implements AutoCloseable {

    static final Dimension DESKTOP = new Dimension(1280, 900);
    static final Dimension PHONE = new Dimension(360, 800);

    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    final ChromeDriver driver;
    private final String base;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    /** Starts a browser, or reports the calling test as skipped by the name of what is missing; in CI that is a failure. */
    static Browser start(String base, String language, String... more) throws IOException {
        String chromium = present(CHROMIUM, "chromium");
        String chromedriver = present(List.of("/usr/bin/chromedriver"), "chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--accept-lang=" + language,
                "--user-data-dir="
                        + Files.createTempDirectory(Path.of("target"), "chromium")
                                .toAbsolutePath());
        options.addArguments(more);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(chromedriver))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        driver.manage().window().setSize(DESKTOP);
        return new Browser(driver, base);
    }

    private static String present(List<String> paths, String name) {
        String found = paths.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("");
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(name + " is missing, and the browser tests are part of this run");
        }
        Assumptions.assumeFalse(found.isEmpty(), name + " is not on this machine: the browser tests are skipped");
        return found;
    }

    void open(String path) {
        driver.get(base + path);
    }

    /** Signs in by the form, as a person does. */
    void signIn(Client.Person person) {
        driver.manage().deleteAllCookies();
        open("/sign-in");
        driver.findElement(By.id("email")).sendKeys(person.email());
        driver.findElement(By.id("password")).sendKeys(person.password());
        driver.findElement(By.cssSelector(".sign-in .panel button")).click();
        assertArrives("/dashboard");
    }

    /** Waits for the page that a form leads to: the driver may answer before the server does. */
    void assertArrives(String path) {
        await().until(ExpectedConditions.urlToBe(base + path));
        awaitPage();
    }

    /** Waits for a page whose address holds a text, as {@link #assertArrives} does. */
    void assertArrivesWith(String part) {
        await().until(ExpectedConditions.urlContains(part));
        awaitPage();
    }

    /** Presses a button of a form, and waits until the answer has taken the place of the page. */
    void press(String selector) {
        leave(() -> driver.findElement(By.cssSelector(selector)).click());
    }

    /** Does something that leads to another page, and waits until that has taken the place of this one. */
    void leave(Runnable act) {
        driver.executeScript("window.pressed = true");
        act.run();
        awaitPage();
    }

    private void awaitPage() {
        await().ignoring(WebDriverException.class)
                .until(arrived -> driver.executeScript(
                                "return window.pressed !== true && document.readyState === 'complete'")
                        .equals(true));
    }

    private WebDriverWait await() {
        return new WebDriverWait(driver, Duration.ofSeconds(20));
    }

    /** The visible tiles, each with its count as in {@code my-training:3} or {@code my-training:99+}. */
    List<String> tiles() {
        return driver.findElements(By.cssSelector("[data-tile]")).stream()
                .filter(tile -> tile.isDisplayed())
                .map(tile -> tile.getDomAttribute("data-tile") + ":" + tile.getDomAttribute("data-count")
                        + (Boolean.parseBoolean(tile.getDomAttribute("data-capped")) ? "+" : ""))
                .toList();
    }

    /** Looks for obstacles for people with disabilities, on a wide and on a narrow screen. */
    void assertAccessible() {
        for (Dimension size : List.of(DESKTOP, PHONE)) {
            driver.manage().window().setSize(size);
            Results results = new AxeBuilder().analyze(driver);
            assertThat(results.getViolations())
                    .as("%s at %s: %s", driver.getCurrentUrl(), size, results.getViolations())
                    .isEmpty();
            Number overflow = (Number) driver.executeScript(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow.intValue())
                    .as("%s scrolls sideways at %s", driver.getCurrentUrl(), size)
                    .isZero();
        }
        driver.manage().window().setSize(DESKTOP);
    }

    /** Keeps a picture of the whole page. */
    void screenshot(String name, Dimension size) throws IOException {
        driver.manage().window().setSize(size);
        Number height = (Number) driver.executeScript("return document.documentElement.scrollHeight");
        driver.manage()
                .window()
                .setSize(new Dimension(size.width, Math.max(size.height, Math.min(height.intValue() + 140, 6000))));
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        driver.manage().window().setSize(DESKTOP);
    }

    static Stream<Path> screenshots() throws IOException {
        return Files.list(SCREENSHOTS);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
