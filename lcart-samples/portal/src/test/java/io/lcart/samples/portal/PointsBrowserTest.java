package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** One's own points as people see them, in a real browser. */
class PointsBrowserTest extends InTheBrowser {

    private final Client client;

    PointsBrowserTest(Client client) {
        this.client = client;
    }

    @Test
    void aLearnerFindsOutWhatThePointsAreForAndWhyThereAreNotMore() throws IOException {
        Person leo = client.person("leo-leader");
        browser.signIn(leo);
        browser.open("/dashboard?lang=en");
        browser.leave(() ->
                browser.driver.findElement(By.cssSelector(".hero__points")).sendKeys(Keys.ENTER));
        browser.assertArrives("/points");

        assertThat(browser.driver.findElement(By.cssSelector("[data-balance]")).getText())
                .matches("Points: [1-9][0-9]+");
        assertThat(item("leo/quiz/failed").getText()).contains("Quiz", "No points", "It was not passed.");
        assertThat(item("leo/quiz/passed").getText()).contains("+10", "It gave all that it can give.");
        assertThat(item("leo/quiz/again").getText()).contains("No points", "It gives points only once");
        assertThat(item("leo/comment/3").getText()).contains("+2");
        assertThat(item("leo/comment/4").getText()).contains("at most 6 in a week", "again from");
        assertThat(item("leo/comment/deleted").getText()).contains("It was undone on");
        browser.assertAccessible();
        browser.screenshot("points", Browser.DESKTOP);
        browser.screenshot("points-phone", Browser.PHONE);
        for (String language : new String[] {"de", "ar"}) {
            browser.open("/points?lang=" + language);
            browser.assertAccessible();
            browser.screenshot("points-" + language, Browser.PHONE);
        }
        browser.open("/dashboard?lang=en");
    }

    private static WebElement item(String event) {
        return browser.driver.findElement(By.cssSelector("[data-event='" + event + "']"));
    }
}
