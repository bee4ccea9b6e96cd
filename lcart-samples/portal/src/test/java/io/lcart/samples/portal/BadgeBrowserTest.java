package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** My Badges &amp; Profile as people see it, in a real browser. */
class BadgeBrowserTest extends InTheBrowser {

    private final Client client;
    private final LearningWorld world;

    BadgeBrowserTest(Client client) {
        this.client = client;
        this.world = new LearningWorld(client);
    }

    @Test
    void badgesOfEveryStateAreShownAsTheyStand() throws IOException {
        browser.signIn(client.person("bea-badges"));
        browser.open("/dashboard?lang=en");
        browser.driver
                .findElement(By.cssSelector("[data-tile='badges-and-profile'] .tile__link"))
                .sendKeys(Keys.ENTER);
        browser.assertArrives("/badges-and-profile");
        assertThat(browser.driver.findElements(By.cssSelector("[data-badge]")))
                .extracting(WebElement::getText)
                .anySatisfy(text -> assertThat(text).contains("Safety Star", "Good", "Earned 2 times"))
                .anySatisfy(text -> assertThat(text).contains("Lifesaver", "Expired on"))
                .anySatisfy(text -> assertThat(text).contains("Privacy Guardian", "Public"))
                .anySatisfy(text -> assertThat(text).contains("Team Leader", "Revoked on", "led by somebody else"));
        assertThat(browser.driver.findElements(By.cssSelector("[data-state='expired'] form")))
                .as("what an expired badge that is private offers")
                .isEmpty();
        browser.assertAccessible();
        browser.screenshot("badges", Browser.DESKTOP);
        browser.screenshot("badges-phone", Browser.PHONE);
        for (String language : new String[] {"de", "ar"}) {
            browser.open("/badges-and-profile?lang=" + language);
            browser.assertAccessible();
            browser.screenshot("badges-" + language, Browser.PHONE);
        }
        browser.open("/badges-and-profile/why/lifesaver?lang=en");
        assertThat(browser.driver.findElement(By.tagName("main")).getText())
                .contains("has expired", "gave the badge", "You complete one of its courses");
        browser.assertAccessible();
        browser.screenshot("badge-why", Browser.DESKTOP);
    }

    @Test
    void aBadgeIsMadePublicLinkedAndHiddenWithTheKeyboard() throws IOException {
        Person mia = world.learner("Mia");
        world.completes(mia, "90", Instant.now().minus(Duration.ofDays(3)));
        browser.signIn(mia);
        browser.open("/badges-and-profile?lang=en");
        assertThat(badge().getDomAttribute("data-public")).isEqualTo("no");

        press("button[value='public']");
        assertThat(badge().getDomAttribute("data-public")).isEqualTo("yes");
        press("[data-link]");
        String link =
                browser.driver.findElement(By.cssSelector("[data-new-link] a")).getText();
        assertThat(link).matches("http.*/b/[0-9a-f]{40}");
        browser.assertAccessible();
        browser.screenshot("badge-linked", Browser.DESKTOP);
        press("[data-unlink]");
        assertThat(browser.driver.findElements(By.cssSelector("[data-unlink], [data-new-link]")))
                .isEmpty();
        press("button[value='private']");
        assertThat(badge().getDomAttribute("data-public")).isEqualTo("no");
    }

    @Test
    void anAdministratorTakesABadgeAwayAndSaysWhy() throws IOException {
        Person mia = world.learner("Mia");
        world.completes(mia, "90", Instant.now().minus(Duration.ofDays(3)));
        browser.signIn(client.person("helena-host"));
        browser.open("/badge-administration?lang=en");
        assertThat(browser.driver
                        .findElement(By.cssSelector("[data-definition='safety-star']"))
                        .getText())
                .contains("Safety Star", "Held by");
        browser.driver.findElement(By.id("find-person")).sendKeys(mia.email());
        browser.leave(() -> browser.driver.findElement(By.id("find-person")).sendKeys(Keys.ENTER));
        browser.assertAccessible();
        browser.screenshot("badge-administration", Browser.DESKTOP);
        browser.driver.findElement(By.cssSelector("[name='reason']")).sendKeys("It was a test.");
        press("[data-revoke]");
        assertThat(badge().getText()).contains("Revoked on", "It was a test.");

        browser.signIn(mia);
        browser.open("/badge-administration");
        assertThat(browser.driver.findElement(By.tagName("main")).getText()).doesNotContain("Held by");
    }

    private static void press(String selector) {
        browser.leave(() -> browser.driver.findElement(By.cssSelector(selector)).sendKeys(Keys.ENTER));
    }

    private static WebElement badge() {
        return browser.driver.findElement(By.cssSelector("[data-badge]"));
    }
}
