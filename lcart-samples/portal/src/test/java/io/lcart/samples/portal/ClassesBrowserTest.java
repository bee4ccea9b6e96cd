package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Classes as their instructors see and use them, in a real browser. */
class ClassesBrowserTest extends InTheBrowser {

    private final ClassWorld world;

    ClassesBrowserTest(Client client) {
        this.world = new ClassWorld(client);
    }

    @Test
    void anInstructorRecordsMarksWithdrawsWritesAndFindsTheSession() throws IOException {
        Person tina = world.person("Tina");
        String key = world.classIn(Duration.ofMinutes(10));
        world.teaches(tina, true, true, key, world.classIn(Duration.ofDays(20)));
        for (String name : new String[] {"Ann", "Bob", "Cem"}) {
            world.buys(world.person(name), key);
        }
        browser.signIn(tina);
        click("[data-tile='instructor-view'] .tile__link");
        browser.assertArrives("/instructor-view");
        assertThat(browser.driver.findElements(By.cssSelector("[data-class]"))).hasSize(2);
        browser.assertAccessible();
        browser.screenshot("classes", Browser.DESKTOP);
        click("[data-class='" + key + "'] a");
        browser.assertArrives("/instructor-view/" + key);
        assertThat(browser.driver.findElements(By.cssSelector("[data-launch]"))).hasSize(1);
        assertThat(browser.driver
                        .findElement(By.cssSelector(".class__link code"))
                        .getText())
                .endsWith("/join/" + key);

        WebElement ann = person(1);
        ann.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
        ann.findElement(By.name("score")).sendKeys("87.5");
        browser.assertAccessible();
        browser.screenshot("class-form", Browser.DESKTOP);
        ann.findElement(By.name("score")).sendKeys(Keys.ENTER);
        browser.assertArrivesWith("done=recorded");
        assertThat(person(1).getText()).contains("Completed on", "score 87.5");
        browser.assertAccessible();

        click("a[href$='/mark-all']");
        browser.assertArrives("/instructor-view/" + key + "/mark-all");
        assertThat(browser.driver.findElements(By.cssSelector(".names li"))).hasSize(2);
        browser.assertAccessible();
        browser.screenshot("mark-all", Browser.DESKTOP);
        click("form[action$='/mark-all'] button");
        browser.assertArrivesWith("done=marked");
        assertThat(person(1).getText()).contains("score 87.5");
        assertThat(browser.driver.findElements(By.cssSelector("[data-mark].pill--completed")))
                .hasSize(3);

        person(2).findElement(By.tagName("summary")).click();
        person(2)
                .findElement(By.cssSelector("form[action*='/withdrawal'] button"))
                .click();
        browser.assertArrivesWith("done=withdrawn");
        assertThat(person(2).getText()).contains("Nothing recorded");

        browser.driver.findElement(By.id("mail-subject")).sendKeys("Room 5");
        browser.driver.findElement(By.id("mail-text")).sendKeys("Please bring a pen.");
        click("form[action*='/mails'] button");
        browser.assertArrivesWith("done=mailed");
        browser.assertAccessible();
        browser.screenshot("class", Browser.DESKTOP);
        browser.screenshot("class-phone", Browser.PHONE);
        for (String language : new String[] {"de", "ar"}) {
            browser.open("/instructor-view/" + key + "?lang=" + language);
            browser.assertAccessible();
            browser.screenshot("class-" + language, Browser.PHONE);
        }
        browser.open("/instructor-view?lang=en");
        browser.open("/join/" + key);
        browser.assertAccessible();
        browser.screenshot("join", Browser.PHONE);
    }

    @Test
    void aFormThatWasOvertakenSaysSoAndKeepsWhatWasTyped() throws IOException {
        Person tina = world.person("Tina");
        Person ann = world.person("Ann");
        String key = world.classIn(Duration.ofDays(2));
        world.teaches(tina, false, true, key);
        world.buys(ann, key);
        browser.signIn(tina);
        browser.open("/instructor-view/" + key);
        assertThat(browser.driver.findElements(By.id("mail"))).isEmpty();
        world.records(tina, key, ann, "50");
        person(1).findElement(By.tagName("summary")).click();
        browser.leave(() -> person(1).findElement(By.name("score")).sendKeys("60", Keys.ENTER));
        assertThat(browser.driver.findElement(By.id("record-error")).getText()).contains("Somebody else");
        assertThat(person(1).findElement(By.name("score")).getDomProperty("value"))
                .isEqualTo("60");
        browser.assertAccessible();
        browser.screenshot("class-overtaken", Browser.PHONE);
        browser.leave(() -> person(1).findElement(By.name("score")).sendKeys(Keys.ENTER));
        browser.assertArrivesWith("done=recorded");
        assertThat(person(1).getText()).contains("score 60");
    }

    private static WebElement person(int place) {
        return browser.driver.findElements(By.cssSelector("[data-person]")).get(place - 1);
    }
}
