package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An administrator looks at the pages of somebody else, in a real browser. */
@ExtendWith(RunningPortal.class)
class ViewAsBrowserTest {

    private static Browser browser;

    private final Client client;
    private final SeatWorld world;

    ViewAsBrowserTest(Client client) {
        this.client = client;
        this.world = new SeatWorld(client);
    }

    @BeforeAll
    static void start(Client client) throws IOException {
        browser = Browser.start(client.base(), "en");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void anAdministratorSeesThePersonsPagesUnderABannerAndCanChangeNothing() throws IOException {
        Person mia = world.person("Mia");
        String line = "/registration-codes/" + world.line(mia, 3).replaceAll(".*/", "");
        Person host = client.people().stream()
                .filter(person -> person.roles().contains("host"))
                .findFirst()
                .orElseThrow();
        browser.signIn(host);
        browser.leave(() -> click("a[href='/view-as']"));
        browser.assertAccessible();
        browser.screenshot("view-as", Browser.DESKTOP);
        type("nobody at all");
        browser.press("main form button");
        assertThat(text("#view-as-error")).contains("Nobody has this");
        browser.assertAccessible();
        type(mia.email());
        browser.press("main form button");
        browser.assertArrives("/dashboard");

        assertThat(text(".viewing")).contains("You are viewing as Mia Test");
        assertThat(browser.tiles()).contains("registration-codes:3");
        for (String language : List.of("de", "ar", "en")) {
            browser.open(line + "?lang=" + language);
            assertThat(text(".viewing")).contains("Mia Test");
            List<WebElement> controls = browser.driver.findElements(
                    By.cssSelector("main form[method=post] button, main form[method=post] input:not([type=hidden])"));
            assertThat(controls).hasSizeGreaterThan(4).noneMatch(WebElement::isEnabled);
            browser.assertAccessible();
            browser.screenshot("view-as-line-" + language, Browser.PHONE);
        }
        browser.screenshot("view-as-line", Browser.DESKTOP);
        browser.leave(() ->
                browser.driver.executeScript("document.querySelectorAll('fieldset').forEach(f => f.disabled = false);"
                        + "const form = document.querySelector('#codes form'); form.submit();"));
        assertThat(text("main")).contains("Nothing can be changed here");
        assertThat(text(".viewing")).contains("Mia Test");
        browser.assertAccessible();
        browser.open("/view-as");
        assertThat(text("h1")).isEqualTo("This page is not for you");

        browser.press(".viewing button");
        browser.assertArrives("/view-as");
        assertThat(browser.driver.findElements(By.className("viewing"))).isEmpty();
        browser.open(line);
        assertThat(text("main")).doesNotContain("Nothing can be changed");
        assertThat(client.get("/api/v1" + line.replace("registration-codes", "seat-lines"), mia.credentials())
                        .json()
                        .get("available")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void nobodyButAnAdministratorIsOfferedThePage() throws IOException {
        Person mia = world.person("Mia");
        browser.signIn(mia);
        assertThat(browser.driver.findElements(By.cssSelector("a[href='/view-as']")))
                .isEmpty();
        browser.open("/view-as");
        assertThat(text("h1")).isEqualTo("This page is not for you");
    }

    private static void type(String person) {
        WebElement field = browser.driver.findElement(By.id("view-as-person"));
        field.clear();
        field.sendKeys(person);
    }

    private static void click(String selector) {
        browser.driver.findElement(By.cssSelector(selector)).click();
    }

    private static String text(String selector) {
        return browser.driver.findElement(By.cssSelector(selector)).getText();
    }
}
