package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Public badges and the page that verifies them, in a real browser. */
class CredentialBrowserTest extends InTheBrowser {

    private final Client client;

    CredentialBrowserTest(Client client) {
        this.client = client;
    }

    @Test
    void anybodyOpensAPublicBadgeAndVerifiesItsPictureWithTheKeyboard() throws IOException, InterruptedException {
        PublicBadge badge = PublicBadge.of(client, "Mia");
        browser.driver.manage().deleteAllCookies();
        browser.open(badge.page() + "?lang=en");
        assertThat(browser.driver.findElement(By.tagName("h1")).getText()).isEqualTo("Safety Star");
        assertThat(verified().getText()).contains("This badge is valid");
        assertThat(browser.driver.findElements(By.cssSelector("[data-share]")))
                .extracting(link -> link.getDomAttribute("data-share"))
                .containsExactly("linkedin-profile", "linkedin", "facebook", "x", "bluesky", "mail");
        assertThat(browser.driver.executeScript(
                        "return document.querySelector('.shown-badge__picture').naturalWidth > 0"))
                .isEqualTo(true);
        browser.assertAccessible();
        browser.screenshot("public-badge", Browser.DESKTOP);
        for (String language : new String[] {"de", "ar"}) {
            browser.open(badge.page() + "?lang=" + language);
            browser.assertAccessible();
            browser.screenshot("public-badge-" + language, Browser.PHONE);
        }

        browser.open(badge.page() + "/card.png");
        browser.screenshot("public-badge-card", Browser.DESKTOP);

        browser.open("/verify-badge?lang=en");
        browser.assertAccessible();
        browser.driver
                .findElement(By.id("file"))
                .sendKeys(download(badge.page() + "/badge.png").toAbsolutePath().toString());
        WebElement submit = browser.driver.findElement(By.cssSelector(".form button"));
        browser.leave(() -> submit.sendKeys(Keys.ENTER));
        assertThat(verified().getDomAttribute("data-verified")).isEqualTo("not-revoked");
        assertThat(verified().getText()).contains("We issued it", "Mia", "Safety Star", "did:key:z6Mk");
        browser.assertAccessible();
        browser.screenshot("verify-badge", Browser.DESKTOP);

        badge.isRevoked(client);
        browser.open("/verify-badge?lang=ar");
        browser.driver.findElement(By.id("text")).sendKeys("{\"type\":\"nothing\"}");
        browser.press(".form button");
        assertThat(verified().getDomAttribute("data-verified")).isEqualTo("no-proof");
        browser.assertAccessible();
        browser.screenshot("verify-badge-ar", Browser.PHONE);
    }

    private static WebElement verified() {
        return browser.driver.findElement(By.cssSelector("[data-verified]"));
    }

    private Path download(String path) throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target"), "badge", ".png");
        HttpClient.newHttpClient().send(client.request(path, "").GET().build(), BodyHandlers.ofFile(file));
        return file;
    }
}
