package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Seats as people give and use them, in a real browser. */
class SeatBrowserTest extends InTheBrowser {

    @TempDir
    Path directory;

    private final Client client;
    private final SeatWorld world;

    SeatBrowserTest(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    @Test
    void aManagerGivesSeatsInEveryWay() throws IOException {
        Person mia = world.person("Mia");
        String line = page(world.line(mia, 9));
        browser.signIn(mia);
        browser.driver
                .findElement(By.cssSelector("[data-tile='registration-codes'] .tile__link"))
                .click();
        browser.assertArrives("/registration-codes");
        browser.driver.findElement(By.cssSelector(".line__link")).click();
        browser.assertArrives(line);
        assertThat(counts()).containsExactly("9", "0", "0", "9");

        type("assign-first", "Nova");
        type("assign-email", UUID.randomUUID() + "@test.example");
        browser.press("#assign button");
        assertDone("assigned");
        assertThat(counts()).containsExactly("8", "0", "1", "9");

        type("invite-email", "guest." + UUID.randomUUID() + "@test.example");
        browser.press("#invite button");
        assertDone("invitation is on its way");
        browser.press("[data-state='invited'] .seat__actions form:last-child button");
        assertDone("taken back");
        assertThat(counts()).containsExactly("8", "0", "1", "9");

        type("codes-count", "2");
        browser.press("#codes button");
        browser.assertArrivesWith("/codes");
        List<WebElement> codes = browser.driver.findElements(By.cssSelector("#codes code"));
        assertThat(codes)
                .hasSize(2)
                .allSatisfy(code -> assertThat(code.getText()).matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}"));
        assertThat(browser.driver.findElement(By.cssSelector("a[download]")).getDomAttribute("href"))
                .startsWith("data:text/plain")
                .contains(codes.get(0).getText());
        browser.assertAccessible();
        browser.screenshot("seats-codes", Browser.DESKTOP);
    }

    @Test
    void aListIsLookedAtBeforeItIsCarriedOut() throws IOException {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        String line = page(world.line(mia, 3));
        String one = UUID.randomUUID() + "@test.example";
        Path file = Files.writeString(
                directory.resolve("Class of 2026.csv"),
                "\uFEFFlastName;firstName;email\r\nTest;Ali;" + ali.email()
                        + "\r\nRay;\"Nova\r\n2\";broken\r\nRay;Nova;" + one + "\r\nRay;Nova;"
                        + one.toUpperCase(java.util.Locale.ROOT) + "\r\n;Bo;not-an-address\r\n");
        browser.signIn(mia);
        browser.open(line);
        browser.driver
                .findElement(By.id("import-file"))
                .sendKeys(file.toAbsolutePath().toString());
        browser.press("#import button");
        browser.assertArrivesWith("/imports/");

        assertThat(number("assigned")).isEqualTo("2");
        assertThat(number("invalid")).isEqualTo("3");
        assertThat(browser.driver.findElement(By.cssSelector("h1 + p")).getText())
                .contains("Class of 2026.csv");
        assertThat(client.get("/api/v1" + line.replace("registration-codes", "seat-lines"), mia.credentials())
                        .json()
                        .get("available")
                        .intValue())
                .as("a preview gives nothing")
                .isEqualTo(3);
        browser.assertAccessible();
        browser.screenshot("seats-import-preview", Browser.DESKTOP);
        browser.screenshot("seats-import-preview-phone", Browser.PHONE);

        browser.press(".import form button");
        assertThat(browser.driver
                        .findElement(By.cssSelector("[data-page='import']"))
                        .getDomAttribute("data-applied"))
                .isEqualTo("true");
        assertThat(number("assigned")).isEqualTo("2");
        browser.assertAccessible();
        browser.screenshot("seats-import-done", Browser.DESKTOP);
        browser.open(line);
        assertThat(counts()).containsExactly("1", "0", "2", "3");
    }

    @Test
    void aFileThatIsNoListIsRefusedWithTheLine() throws IOException {
        Person mia = world.person("Mia");
        browser.signIn(mia);
        browser.open(page(world.line(mia, 2)));
        Path file = Files.writeString(
                directory.resolve("list.csv"), "firstName,lastName,email\nNova,\"Ray,a@test.example\n");
        browser.driver
                .findElement(By.id("import-file"))
                .sendKeys(file.toAbsolutePath().toString());
        browser.press("#import button");

        assertThat(browser.driver.findElement(By.id("import-error")).getText()).contains("line 2");
        browser.assertAccessible();
    }

    @Test
    void anInvitedPersonFollowsTheLinkOfTheMail() throws IOException {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        String line = world.line(mia, 2);
        client.post(line + "/invitations", mia.credentials(), "{\"email\":\"" + ali.email() + "\"}");
        String link = Eventually.get(() -> DemoOutbox.claimLink(client, ali.email()));

        browser.signIn(ali);
        browser.open("/demo/mails");
        browser.assertAccessible();
        browser.screenshot("demo-mails", Browser.DESKTOP);
        browser.driver.findElement(By.cssSelector(".mail__link")).click();
        browser.assertArrives(link);
        assertThat(step()).isEqualTo("CONFIRM");
        assertThat(heading()).contains("Ali Test");
        browser.assertAccessible();
        browser.screenshot("claim-confirm", Browser.DESKTOP);
        browser.screenshot("claim-confirm-phone", Browser.PHONE);
        browser.press(".claim form button");
        browser.assertArrives(link);

        assertThat(step()).isEqualTo("DONE");
        browser.assertAccessible();
        browser.screenshot("claim-done", Browser.DESKTOP);
        browser.open("/dashboard");
        assertThat(browser.tiles()).startsWith("my-training:1");
    }

    @Test
    void aTypedCodeLeadsAStrangerThroughRegistrationToTheTraining() throws IOException {
        Person mia = world.person("Mia");
        String code = code(mia);
        browser.driver.manage().deleteAllCookies();
        browser.open("/claim");
        browser.assertAccessible();
        browser.screenshot("claim-code", Browser.DESKTOP);
        type("code", code.substring(1));
        browser.press(".claim form button");
        assertThat(browser.driver.findElement(By.id("code-error")).isDisplayed())
                .isTrue();
        browser.assertAccessible();
        type("code", code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        browser.press(".claim form button");
        browser.assertArrives("/claim/" + code);
        assertThat(step()).isEqualTo("SIGN_IN");
        browser.assertAccessible();
        browser.screenshot("claim-sign-in", Browser.DESKTOP);
        browser.screenshot("claim-sign-in-phone", Browser.PHONE);

        type("register-first", "Zoe");
        type("register-last", "Fern");
        type("register-email", mia.email());
        type("register-password", "long-enough");
        browser.press("#register button");
        assertThat(browser.driver.findElement(By.id("register-error")).getText())
                .contains("has this address already");
        browser.assertAccessible();
        type("register-email", UUID.randomUUID() + "@test.example");
        type("register-password", "long-enough");
        browser.press("#register button");

        browser.assertArrives("/claim/" + code);
        assertThat(heading()).isEqualTo("Use this code for Zoe Fern?");
        browser.press(".claim form button");
        browser.assertArrives("/claim/" + code);
        assertThat(step()).isEqualTo("DONE");
    }

    @Test
    void aLinkOpenedWhileSomebodyElseIsSignedInAsksFirst() {
        Person mia = world.person("Mia");
        Person ali = world.person("Ali");
        Person bo = world.person("Bo");
        String code = code(mia);
        browser.signIn(bo);
        browser.open("/claim/" + code);

        assertThat(step()).isEqualTo("CONFIRM");
        assertThat(browser.driver.findElement(By.cssSelector(".claim")).getText())
                .contains("You are signed in as Bo Test " + bo.email());
        browser.press(".claim .actions form:last-child button");
        browser.assertArrives("/claim/" + code);
        assertThat(step()).isEqualTo("SIGN_IN");
        type("email", ali.email());
        type("password", ali.password());
        browser.press(".way:first-child button");
        browser.assertArrives("/claim/" + code);
        assertThat(heading()).isEqualTo("Use this code for Ali Test?");
        browser.press(".claim form button");
        browser.assertArrives("/claim/" + code);
        assertThat(step()).isEqualTo("DONE");

        browser.signIn(bo);
        browser.open("/claim/" + code);
        assertThat(step()).isEqualTo("REFUSED");
        browser.assertAccessible();
    }

    @Test
    void linesInEveryStateHaveNoObstacles() throws IOException {
        browser.signIn(client.person("marcus-manager"));
        browser.open("/registration-codes");
        browser.assertAccessible();
        browser.screenshot("seats-lines", Browser.DESKTOP);
        browser.screenshot("seats-lines-phone", Browser.PHONE);
        List<String> lines = browser.driver.findElements(By.cssSelector("[data-line]")).stream()
                .map(each -> each.getDomAttribute("data-line"))
                .toList();
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            browser.open("/registration-codes/" + line);
            browser.assertAccessible();
        }
        browser.screenshot("seats-line", Browser.DESKTOP);
        browser.screenshot("seats-line-phone", Browser.PHONE);
    }

    @Test
    void theDarkAndTheRightToLeftPagesHaveNone() throws IOException {
        try (Browser arabic = Browser.start(client.base(), "ar", "--force-dark-mode")) {
            arabic.signIn(client.person("alex-all"));
            for (String path : List.of("/registration-codes", "/demo/mails", "/claim")) {
                arabic.open(path);
                arabic.assertAccessible();
            }
            arabic.open("/registration-codes");
            arabic.screenshot("seats-lines-arabic", Browser.DESKTOP);
            arabic.driver.findElement(By.cssSelector(".line__link")).click();
            arabic.assertArrivesWith("/registration-codes/");
            arabic.assertAccessible();
            arabic.screenshot("seats-line-arabic", Browser.DESKTOP);
            arabic.screenshot("seats-line-arabic-phone", Browser.PHONE);
        }
    }

    private String code(Person manager) {
        return client.post(world.line(manager, 2) + "/codes", manager.credentials(), "{\"count\":1}")
                .json()
                .get("codes")
                .get(0)
                .stringValue();
    }

    private static String page(String line) {
        return line.replace("/api/v1/seat-lines/", "/registration-codes/");
    }

    private static void type(String id, String text) {
        WebElement field = browser.driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    private static void assertDone(String words) {
        assertThat(browser.driver.findElement(By.id("done")).getText()).contains(words);
    }

    /** Available, invited, claimed and all seats. */
    private static List<String> counts() {
        return browser.driver.findElements(By.cssSelector(".line-top .counts dd")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static String number(String count) {
        return browser.driver
                .findElement(By.cssSelector("[data-count='" + count + "'] dd"))
                .getText();
    }

    private static String step() {
        return browser.driver.findElement(By.cssSelector("[data-page='claim']")).getDomAttribute("data-step");
    }

    private static String heading() {
        return browser.driver.findElement(By.tagName("h1")).getText();
    }
}
