package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Trainings, completions and certificates as people see them, in a real browser. */
class LearningBrowserTest extends InTheBrowser {

    private final LearningWorld world;
    private final ClassWorld classes;

    LearningBrowserTest(Client client) {
        this.world = new LearningWorld(client);
        this.classes = new ClassWorld(client);
    }

    @Test
    void aLearnerSeesWhatIsOpenLockedComingAndDone() throws IOException {
        Person mia = world.learner("Mia");
        world.progresses(mia, "safety-basics-online", 60);
        world.buys(mia, world.classIn(Duration.ofMinutes(5)));
        world.buys(mia, world.classIn(Duration.ofDays(9)));
        world.buys(mia, "safety-library");
        browser.signIn(mia);
        click("[data-tile='my-training'] .tile__link");
        browser.assertArrives("/my-training");

        assertThat(browser.driver.findElements(By.cssSelector("[data-training]")))
                .hasSize(5);
        assertThat(browser.driver.findElements(By.cssSelector("[data-course]"))).hasSize(3);
        WebElement online = training("safety-basics-online");
        assertThat(online.getText()).contains("In progress", "60% done", "Handbook.pdf");
        assertThat(training("forklift-online").getText()).contains("Locked", "Workplace Safety Basics", "is missing");
        assertThat(browser.driver.findElements(By.cssSelector(".actions a[href^='https://meet.example.org/']")))
                .hasSize(1);
        browser.assertAccessible();
        browser.screenshot("my-training", Browser.DESKTOP);
        browser.screenshot("my-training-phone", Browser.PHONE);

        click(".tab[href$='=expired']");
        browser.assertArrives("/my-training?show=expired");
        assertThat(browser.driver.findElement(By.cssSelector("[data-empty]")).getText())
                .contains("No access of yours has ended");
        browser.assertAccessible();
        for (String language : new String[] {"de", "ar"}) {
            browser.open("/my-training?lang=" + language);
            browser.assertAccessible();
            browser.screenshot("my-training-" + language, Browser.PHONE);
        }
        browser.open("/my-training?lang=en");
    }

    @Test
    void aLearnerPutsTrainingsInOrderAndChoosesWhereToBegin() throws IOException {
        Person mia = world.learner("Mia");
        world.buys(mia, "safety-library");
        world.buys(mia, world.classIn(Duration.ofDays(9)));
        browser.signIn(mia);
        browser.open("/my-training?lang=en");
        assertThat(titles()).containsExactly("Forklift Operator", "Safety Library", "Workplace Safety Basics");
        assertThat(browser.driver.findElements(By.cssSelector("[data-reset], [data-begin]")))
                .isEmpty();

        browser.leave(() -> move("Workplace Safety Basics", "up"));
        assertThat(titles()).containsExactly("Forklift Operator", "Workplace Safety Basics", "Safety Library");
        browser.leave(() -> move("Forklift Operator", "down"));
        assertThat(titles()).containsExactly("Workplace Safety Basics", "Forklift Operator", "Safety Library");
        assertThat(browser.driver.findElements(By.cssSelector("[data-course]:first-of-type button[value='up']")))
                .as("nothing stands above the first")
                .isEmpty();
        browser.assertAccessible();
        browser.screenshot("my-training-ordered", Browser.DESKTOP);

        click(".tab[href$='=upcoming']");
        browser.assertArrives("/my-training?show=upcoming");
        assertThat(titles()).containsExactly("Workplace Safety Basics");
        browser.press("[data-begin]");
        browser.open("/my-training");
        assertThat(browser.driver
                        .findElement(By.cssSelector(".tab[aria-current]"))
                        .getText())
                .isEqualTo("Upcoming");
        browser.assertAccessible();
        browser.screenshot("my-training-filtered", Browser.PHONE);
        for (String language : new String[] {"de", "ar"}) {
            browser.open("/my-training?show=current&lang=" + language);
            browser.assertAccessible();
            browser.screenshot("my-training-ordered-" + language, Browser.PHONE);
        }
        browser.open("/my-training?show=current&lang=en");
        browser.press("[data-reset]");
        assertThat(titles()).containsExactly("Forklift Operator", "Safety Library", "Workplace Safety Basics");
    }

    private static List<String> titles() {
        return browser.driver.findElements(By.cssSelector("[data-course] .section-title")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void move(String title, String direction) {
        browser.driver.findElements(By.cssSelector("[data-course]")).stream()
                .filter(course -> course.findElement(By.className("section-title"))
                        .getText()
                        .equals(title))
                .findFirst()
                .orElseThrow()
                .findElement(By.cssSelector("button[value='" + direction + "']"))
                .sendKeys(Keys.ENTER);
    }

    @Test
    void completionsLeadToCertificatesAndAnybodyVerifiesThem() throws IOException {
        Person mia = world.learner("Mia");
        Instant at = Instant.now().minus(Duration.ofDays(400)).truncatedTo(ChronoUnit.SECONDS);
        String expired = world.completes(mia, "70", at);
        String old = world.completes(mia, "80", at.plus(Duration.ofDays(390)));
        String fresh = world.completes(mia, "92.5", at.plus(Duration.ofDays(390)));
        browser.signIn(mia);
        click("[data-tile='completions-and-certificates'] .tile__link");
        browser.assertArrives("/completions-and-certificates");
        assertThat(browser.driver.findElements(By.cssSelector("[data-completion]")))
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row.getText())
                        .contains("Workplace Safety Basics", "Score 92.5 of 100", "By course content"));
        assertThat(browser.driver
                        .findElement(By.cssSelector("[data-completion] .actions a"))
                        .getDomAttribute("href"))
                .isEqualTo("/api/v1/certificates/" + fresh + ".pdf");
        assertThat(browser.driver.findElements(By.cssSelector("[data-completion] .pill")))
                .extracting(WebElement::getText)
                .satisfiesExactly(
                        newest -> assertThat(newest).startsWith("Certificate valid until"),
                        oldest -> assertThat(oldest).startsWith("Certificate expired on"));
        browser.assertAccessible();
        browser.screenshot("completions", Browser.DESKTOP);
        browser.screenshot("completions-phone", Browser.PHONE);

        click("[data-completion] .button--quiet");
        browser.assertArrives("/verify/" + fresh);
        browser.driver.manage().deleteAllCookies();
        for (String[] each : new String[][] {
            {fresh, "valid"}, {expired, "expired"}, {old, "superseded"}, {"00000000000000000000000000", "unknown"}
        }) {
            browser.open("/verify/" + each[0]);
            assertThat(browser.driver
                            .findElement(By.cssSelector("[data-verified]"))
                            .getDomAttribute("data-verified"))
                    .isEqualTo(each[1]);
            browser.assertAccessible();
        }
        browser.open("/verify/" + fresh);
        click("summary");
        browser.assertAccessible();
        browser.screenshot("verify", Browser.DESKTOP);
        browser.screenshot("verify-phone", Browser.PHONE);
        browser.open("/verify/" + fresh + "?lang=ar");
        browser.assertAccessible();
        browser.screenshot("verify-ar", Browser.PHONE);
        browser.open("/verify?lang=en");
        browser.driver.switchTo().activeElement().sendKeys(Keys.TAB);
        WebElement field = browser.driver.findElement(By.id("serial"));
        field.sendKeys(fresh.toLowerCase(java.util.Locale.ROOT), Keys.ENTER);
        browser.assertArrivesWith("/verify/");
        assertThat(browser.driver
                        .findElement(By.cssSelector("[data-fact='name'] dd"))
                        .getText())
                .isEqualTo("Mia Test");
    }

    @Test
    void waiversSayWhoAndWhyAndTheHistoryKeepsWhatWasTakenBack() throws IOException {
        Person tina = classes.person("Tina");
        Person ann = classes.person("Ann");
        String waived = world.classIn(Duration.ofMinutes(10));
        String corrected = world.classIn(Duration.ofDays(1));
        classes.teaches(tina, true, true, waived, corrected);
        for (String key : new String[] {waived, corrected}) {
            world.buys(ann, key);
            classes.waives(tina, key, ann, "Holds a degree in safety.");
        }
        classes.records(tina, corrected, ann, "75");
        browser.signIn(ann);
        browser.open("/completions-and-certificates?lang=en");
        assertThat(browser.driver.findElements(By.cssSelector("[data-completion]")))
                .hasSize(2);
        assertThat(browser.driver
                        .findElement(By.cssSelector("[data-waived]"))
                        .findElement(By.xpath(".."))
                        .getText())
                .contains("Waived by Tina Test on", "Reason: Holds a degree in safety.");
        browser.assertAccessible();

        click(".tab:not([aria-current])");
        browser.assertArrives("/completions-and-certificates?show=history");
        assertThat(browser.driver.findElements(By.cssSelector("[data-completion]")))
                .hasSize(3);
        assertThat(browser.driver
                        .findElement(By.cssSelector("[data-withdrawn]"))
                        .getText())
                .startsWith("Corrected by Tina Test on");
        for (String language : new String[] {"de", "ar", "en"}) {
            browser.open("/completions-and-certificates?show=history&lang=" + language);
            browser.assertAccessible();
            browser.screenshot(
                    "completions-history-" + language, language.equals("ar") ? Browser.PHONE : Browser.DESKTOP);
        }
    }

    private static WebElement training(String offering) {
        return browser.driver.findElement(By.cssSelector("[data-training='" + offering + "']"));
    }
}
