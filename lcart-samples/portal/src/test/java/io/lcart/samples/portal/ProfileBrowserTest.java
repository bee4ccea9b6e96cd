package io.lcart.samples.portal;

import static io.lcart.samples.portal.ProfileWorld.fields;
import static io.lcart.samples.portal.ProfileWorld.pdf;
import static io.lcart.samples.portal.ProfileWorld.png;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** Profiles as people see them, in a real browser. */
class ProfileBrowserTest extends InTheBrowser {

    private final ProfileWorld world;
    private final Client client;

    ProfileBrowserTest(Client client) {
        this.client = client;
        this.world = new ProfileWorld(client);
    }

    @Test
    void aPersonSharesTheirProfileRotatesTheLinkAndStops() throws IOException {
        Person mia = world.person("Mia");
        world.declare(mia, fields("Advanced Life Support"), "a.pdf", pdf());
        browser.signIn(mia);
        browser.open("/profile?lang=en");
        assertThat(element("#share").getDomAttribute("data-shared")).isEqualTo("no");
        browser.assertAccessible();
        browser.press("[data-share]");
        String first = element("#profile-link code").getText();
        assertThat(element("[data-copy='profile-link']").isDisplayed()).isTrue();
        browser.assertAccessible();
        browser.screenshot("profile", Browser.DESKTOP);
        browser.screenshot("profile-phone", Browser.PHONE);
        for (String language : new String[] {"de", "ar"}) {
            browser.open("/profile?lang=" + language);
            browser.assertAccessible();
            browser.screenshot("profile-" + language, Browser.PHONE);
        }
        browser.open("/profile?lang=en");
        browser.press("[data-share]");
        String second = element("#profile-link code").getText();
        assertThat(second).isNotEqualTo(first);

        browser.open(path(first));
        assertThat(element("h1").getText()).isEqualTo("There is no such profile");
        browser.assertAccessible();
        browser.open(path(second));
        assertThat(element("[data-page='public-profile']").getText())
                .contains("Mia", "Advanced Life Support", "Declared by the person");
        browser.assertAccessible();
        browser.screenshot("public-profile", Browser.DESKTOP);
        for (String language : new String[] {"de", "ar"}) {
            browser.open(path(second) + "?lang=" + language);
            browser.assertAccessible();
            browser.screenshot("public-profile-" + language, Browser.PHONE);
        }
        browser.open("/profile?lang=en");
        browser.press("[data-unshare]");
        assertThat(element("#share").getDomAttribute("data-shared")).isEqualTo("no");
        assertThat(client.get(path(second), "").status()).isEqualTo(404);
    }

    @Test
    void aPersonDeclaresTrainingWithAFileAndIsToldWhatIsWrong() throws IOException {
        Person mia = world.person("Mia");
        browser.signIn(mia);
        browser.open("/profile/trainings/new?lang=en");
        browser.assertAccessible();
        element("#title").sendKeys("Forklift licence");
        date("2024-02-29");
        element("#file").sendKeys(file("paper.pdf", png()));
        browser.press("[data-save]");
        assertThat(element("#training-error").getText()).contains("ends as that of another format");
        assertThat(element("#title").getDomProperty("value")).isEqualTo("Forklift licence");
        browser.assertAccessible();
        browser.screenshot("external-training-refused", Browser.DESKTOP);
        element("#file").sendKeys(file("paper.png", png()));
        browser.press("[data-save]");
        browser.assertArrives("/profile?done=kept#done");
        assertThat(element("[data-training]").getText()).contains("Forklift licence", "paper.png", "Private");
        browser.assertAccessible();

        click("[data-training] .button");
        assertThat(element("#completedOn").getDomProperty("value")).isEqualTo("2024-02-29");
        element("[name='visibility']").click();
        browser.press("[data-save]");
        assertThat(element("[data-visibility]").getDomAttribute("data-visibility"))
                .isEqualTo("public");
        click("[data-training] .button");
        for (String language : new String[] {"de", "ar"}) {
            browser.open(Objects.requireNonNull(browser.driver.getCurrentUrl())
                            .substring(client.base().length())
                            .replaceFirst("\\?.*", "")
                    + "?lang=" + language);
            browser.assertAccessible();
            browser.screenshot("external-training-" + language, Browser.PHONE);
        }
        browser.press("[data-delete]");
        assertThat(browser.driver.findElements(By.cssSelector("[data-training]")))
                .isEmpty();
        browser.open("/profile?lang=en");
        browser.assertAccessible();
    }

    @Test
    void aManagerSeesItApartOnTheTranscript() throws IOException {
        Person grace = client.people().stream()
                .filter(person -> person.email().startsWith("grace@"))
                .findFirst()
                .orElseThrow();
        browser.signIn(grace);
        browser.open("/user-progress-report/people/team-ada?lang=en");
        assertThat(element("#elsewhere").getText())
                .contains("External training", "Declared by the person", "Manual handling for warehouses");
        browser.assertAccessible();
        browser.screenshot("transcript-elsewhere", Browser.DESKTOP);
    }

    private static void date(String day) {
        ((JavascriptExecutor) browser.driver)
                .executeScript("document.getElementById('completedOn').value = arguments[0]", day);
    }

    private static WebElement element(String selector) {
        return browser.driver.findElement(By.cssSelector(selector));
    }

    private String path(String link) {
        return link.substring(client.base().length());
    }

    private static String file(String name, byte[] content) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "upload");
        return Files.write(directory.resolve(name), content).toAbsolutePath().toString();
    }
}
