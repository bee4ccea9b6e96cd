package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import tools.jackson.databind.JsonNode;

/** The portal as people see it, in a real browser. */
class BrowserTest extends InTheBrowser {

    private final Client client;

    BrowserTest(Client client) {
        this.client = client;
    }

    @Test
    void everybodySeesInTheBrowserWhatTheApiSays() throws IOException {
        for (Person person : client.people()) {
            browser.signIn(person);
            JsonNode dashboard = client.get("/api/v1/dashboard", person.credentials(), "Accept-Language", "en")
                    .json();
            List<String> expected = new ArrayList<>();
            for (JsonNode tile : dashboard.get("tiles")) {
                JsonNode count = tile.get("count");
                expected.add(tile.get("id").stringValue() + ":"
                        + count.get("count").intValue() + (count.get("capped").booleanValue() ? "+" : ""));
            }
            assertThat(browser.tiles()).as(person.id()).isEqualTo(expected);
            browser.screenshot(person.id(), Browser.DESKTOP);
        }
        try (var pictures = Browser.screenshots()) {
            assertThat(pictures.count()).isGreaterThanOrEqualTo(client.people().size());
        }
    }

    @Test
    void pagesHaveNoObstaclesForPeopleWithDisabilities() throws IOException {
        browser.driver.manage().deleteAllCookies();
        browser.open("/sign-in");
        browser.assertAccessible();
        browser.screenshot("sign-in", Browser.DESKTOP);
        browser.screenshot("sign-in-phone", Browser.PHONE);
        browser.signIn(client.person("alex-all"));
        for (String path : List.of("/dashboard", "/dashboard/why", "/my-training", "/winter-school", "/nowhere")) {
            browser.open(path);
            browser.assertAccessible();
        }
        browser.open("/dashboard");
        browser.screenshot("alex-all-phone", Browser.PHONE);
        browser.open("/dashboard/why");
        browser.screenshot("alex-all-why", Browser.DESKTOP);
        browser.open("/nowhere");
        browser.screenshot("error-404", Browser.DESKTOP);
    }

    @Test
    void theDarkAndTheRightToLeftPagesHaveNone() throws IOException {
        try (Browser arabic = Browser.start(client.base(), "ar", "--force-dark-mode")) {
            arabic.open("/sign-in");
            assertThat(arabic.driver.findElement(By.tagName("html")).getDomAttribute("dir"))
                    .isEqualTo("rtl");
            assertThat(arabic.driver.executeScript("return matchMedia('(prefers-color-scheme: dark)').matches"))
                    .isEqualTo(true);
            arabic.assertAccessible();
            arabic.signIn(client.person("amira-arabic"));
            arabic.assertAccessible();
            arabic.screenshot("amira-arabic-dark", Browser.DESKTOP);
            arabic.open("/dashboard/why");
            arabic.assertAccessible();
        }
    }

    @Test
    void signingInNeedsNothingButAKeyboard() {
        Person leo = client.person("leo-leader");
        browser.driver.manage().deleteAllCookies();
        browser.open("/sign-in");
        Actions keyboard = new Actions(browser.driver);
        keyboard.sendKeys(Keys.TAB).perform();
        WebElement skip = browser.driver.switchTo().activeElement();
        assertThat(skip.getDomAttribute("href")).isEqualTo("#main");
        keyboard.sendKeys(Keys.TAB, Keys.TAB, leo.email(), Keys.TAB, leo.password(), Keys.TAB, Keys.SPACE)
                .perform();

        browser.assertArrives("/dashboard");
        assertThat(browser.tiles()).startsWith("leaderboard:1");
    }

    @Test
    void oneClickSignsInAsADemoPersonAndSignsOutAgain() {
        browser.driver.manage().deleteAllCookies();
        browser.open("/sign-in");
        browser.driver
                .findElement(
                        By.xpath("//li[contains(@class,'card-person')][.//code='mara@northlight.example']//button"))
                .click();
        browser.assertArrives("/dashboard");
        assertThat(browser.tiles()).startsWith("registration-codes:8");
        browser.driver.findElement(By.cssSelector(".who button")).click();
        browser.assertArrives("/sign-in");
    }

    @Test
    void anotherDayIsAFormAway() {
        browser.signIn(client.person("nadia-manager"));
        assertThat(browser.tiles()).doesNotContain("registration-codes:2");
        String at = java.time.InstantSource.system()
                .instant()
                .minus(java.time.Duration.ofDays(60))
                .toString()
                .substring(0, 16);
        browser.driver.executeScript("document.getElementById('at').value = arguments[0]", at);
        browser.driver.findElement(By.cssSelector(".as-of button")).click();
        browser.assertArrivesWith("at=");
        assertThat(browser.tiles()).contains("registration-codes:2");
        browser.driver
                .findElement(By.cssSelector("[data-tile='registration-codes'] .tile__why"))
                .click();
        browser.assertArrivesWith("#registration-codes");
        assertThat(browser.driver.getCurrentUrl()).contains("at=");
        assertThat(browser.driver.findElement(By.id("registration-codes")).getDomAttribute("data-visible"))
                .isEqualTo("true");
    }
}
