package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Leaderboards as people see them, in a real browser. */
class LeaderboardBrowserTest extends InTheBrowser {

    private static final String FRAME = "div[data-rows=rows] ";

    private final Client client;

    LeaderboardBrowserTest(Client client) {
        this.client = client;
    }

    @Test
    void aMemberSeesTheBoardFindsTheirRowAndChoosesHowToTakePart() throws IOException {
        Person leo = client.person("leo-leader");
        browser.signIn(leo);
        browser.open("/dashboard?lang=en");
        browser.leave(() -> browser.driver
                .findElement(By.cssSelector("[data-tile=leaderboard] a"))
                .sendKeys(Keys.ENTER));
        browser.assertArrives("/leaderboard");

        assertThat(text("[data-standing]")).matches("Rank 1 of [0-9,]+, with [0-9,]+ points");
        assertThat(text("[data-why]")).contains("Nobody has more points.");
        assertThat(text(FRAME + "caption")).contains("Safety champions", "All time – People ranked:");
        WebElement me = one(FRAME + "tr[aria-current=true]");
        assertThat(me.getText()).contains("Leo", "You");
        assertThat(me.findElement(By.tagName("th")).getDomAttribute("scope")).isEqualTo("row");
        assertThat(browser.driver.findElements(By.cssSelector(FRAME + "thead th[scope=col]")))
                .hasSize(3);
        assertThat(one("[data-periods] a[aria-current=page]").getText()).isEqualTo("All time");
        browser.assertAccessible();
        browser.screenshot("leaderboard", Browser.DESKTOP);
        browser.screenshot("leaderboard-phone", Browser.PHONE);

        choose("ANONYMOUS");
        assertThat(one(FRAME + "tr[aria-current=true]").getText()).contains("Leo");
        choose("OUT");
        assertThat(browser.driver.findElements(By.cssSelector("tr[aria-current=true]")))
                .isEmpty();
        assertThat(text("[data-not-ranked]")).contains("You do not take part");
        choose("SHOWN");
        browser.leave(() -> one("[data-periods] li:nth-child(2) a").sendKeys(Keys.ENTER));
        assertThat(text(FRAME + "caption")).doesNotContain("All time");
        browser.open("/leaderboard?period=1999-01&lang=en");
        assertThat(text("[data-refusal]")).contains("There is no such period.");
        browser.assertAccessible();
        for (String language : List.of("de", "ar")) {
            browser.open("/leaderboard?lang=" + language);
            browser.assertAccessible();
            browser.screenshot("leaderboard-" + language, Browser.PHONE);
        }
        browser.open("/dashboard?lang=en");
    }

    /** reliability.md T22: what is in a name stays in its cell. */
    @Test
    void namesThatTurnTheTextAroundOrLookLikeMarkupStayInTheirCells() throws IOException {
        Person leo = client.person("leo-leader");
        List<String> hostile = List.of(
                "\u202Eevil\u202D",
                "\u2067\u2067x",
                "<script>alert(1)</script>",
                "a\u200Bb\u200Dc",
                "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D",
                "\"><img src=x onerror=alert(1)>");
        for (int i = 0; i < hostile.size(); i++) {
            String key = "hostile-" + i;
            String name = hostile.get(i).replace("\"", "\\\"");
            tell(
                    "/people",
                    "{\"key\":\"" + key + "\",\"firstName\":\"" + name + "\",\"lastName\":\"Last\",\"email\":\"" + key
                            + "@example.org\"}");
            tell("/memberships", "{\"personId\":\"" + key + "\",\"group\":\"safety-champions\"}");
            for (int n = 0; n < 3; n++) {
                tell(
                        "/activities",
                        "{\"eventId\":\"" + key + "/" + n + "\",\"personId\":\"" + key
                                + "\",\"kind\":\"content\",\"item\":\"i" + n + "\"}");
            }
        }
        browser.signIn(leo);
        browser.open("/leaderboard?lang=en");
        List<WebElement> names = browser.driver.findElements(By.cssSelector(FRAME + "tbody th bdi"));
        assertThat(names)
                .extracting(name -> name.getDomProperty("textContent"))
                .contains(hostile.get(0) + " Last", hostile.get(2) + " Last", hostile.get(5) + " Last");
        assertThat(browser.driver.findElements(By.cssSelector(FRAME + "img, " + FRAME + "script")))
                .isEmpty();
        for (WebElement row : browser.driver.findElements(By.cssSelector(FRAME + "tbody tr"))) {
            List<WebElement> cells = row.findElements(By.cssSelector("td"));
            assertThat(cells.get(0).getText()).matches("[0-9]+");
            assertThat(cells.get(1).getText()).matches("[0-9,]+");
            assertThat(row.findElement(By.cssSelector("th bdi")).getCssValue("unicode-bidi"))
                    .startsWith("isolate");
        }
        browser.assertAccessible();
        browser.screenshot("leaderboard-hostile", Browser.DESKTOP);
        browser.open("/dashboard?lang=en");
    }

    private void tell(String path, String json) {
        assertThat(client.post("/api/v1/admin" + path, Client.HOST, json).status())
                .as(json)
                .isBetween(200, 201);
    }

    private void choose(String consent) {
        one("[data-consent] input[value=" + consent + "]").click();
        browser.leave(() -> one("[data-consent] button").sendKeys(Keys.ENTER));
        browser.assertArrives("/leaderboard?board=safety-champions&period=all-time");
    }

    private static WebElement one(String css) {
        return browser.driver.findElement(By.cssSelector(css));
    }

    private static String text(String css) {
        return one(css).getText();
    }
}
