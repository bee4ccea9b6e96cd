package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report as a manager of a group reads it, in a real browser. */
class ReportBrowserTest extends InTheBrowser {

    private final Client client;

    ReportBrowserTest(Client client) {
        this.client = client;
    }

    @Test
    void aManagerFiltersPagesAndDrillsDown() throws IOException {
        Person grace = client.person("grace-group");
        int total = client.get("/api/v1/progress-report?limit=1", grace.credentials())
                .json()
                .get("total")
                .intValue();
        browser.signIn(grace);
        browser.driver
                .findElement(By.cssSelector("[data-tile='user-progress-report'] .tile__link"))
                .click();
        browser.assertArrives("/user-progress-report");
        assertThat(browser.driver.findElement(By.cssSelector(".totals")).getText())
                .startsWith(total + " rows");
        assertThat(rows()).hasSize(Math.min(50, total));
        browser.assertAccessible();
        browser.screenshot("report", Browser.DESKTOP);
        browser.screenshot("report-phone", Browser.PHONE);

        browser.driver.findElement(By.id("status")).sendKeys("Not started", Keys.TAB);
        browser.press(".filters button");
        browser.assertArrivesWith("status=not-started");
        assertThat(rows()).allMatch(row -> "not-started".equals(row.getDomAttribute("data-status")));
        browser.open("/user-progress-report");
        WebElement first = browser.driver.findElement(By.cssSelector(".table th a"));
        String name = first.getText();
        first.click();
        browser.assertArrivesWith("/user-progress-report/people/");
        assertThat(browser.driver.findElement(By.tagName("h1")).getText()).isEqualTo(name);
        browser.assertAccessible();
        browser.screenshot("transcript", Browser.DESKTOP);
    }

    @Test
    void aManagerChoosesColumnsAndFiltersByOfferingAndTheFilesFollow() throws IOException {
        browser.signIn(client.person("grace-group"));
        browser.open("/user-progress-report");
        String offering = browser.driver
                .findElement(By.cssSelector("#offering-list option"))
                .getDomAttribute("value");
        browser.driver.findElement(By.id("offering")).sendKeys(offering);
        browser.driver.findElement(By.cssSelector(".filters summary")).click();
        for (String column : List.of("lastName", "status", "accessFrom")) {
            browser.driver
                    .findElement(By.cssSelector("input[value='" + column + "']"))
                    .click();
        }
        browser.press(".filters button");
        browser.assertArrivesWith("columns=lastName");
        assertThat(browser.driver.findElements(By.cssSelector(".table thead th")))
                .extracting(WebElement::getText)
                .containsExactly("Last name", "Status", "Access from", "Certificate");
        assertThat(rows()).isNotEmpty();
        assertThat(browser.driver
                        .findElement(By.cssSelector("[data-format='XLSX']"))
                        .getDomAttribute("href"))
                .contains("report.xlsx?")
                .contains("offering=" + offering)
                .contains("columns=lastName%2Cstatus%2CaccessFrom");
        browser.assertAccessible();
    }

    @Test
    void aManagerSavesAReportAndHasAFileMade() throws IOException {
        browser.signIn(client.person("grace-group"));
        browser.open("/user-progress-report?status=completed");
        String name = "Done " + System.nanoTime();
        browser.driver.findElement(By.id("name")).sendKeys(name);
        browser.press("[data-save]");
        browser.assertArrivesWith("#saved");
        browser.open("/user-progress-report");
        browser.driver.findElement(By.linkText(name)).click();
        browser.assertArrivesWith("status=completed");

        browser.press("[data-export-request]");
        browser.assertArrivesWith("#exports");
        Eventually.get(() -> {
            browser.open("/user-progress-report");
            return Optional.of(browser.driver.findElement(By.cssSelector("[data-export]")))
                    .filter(export -> "ready".equals(export.getDomAttribute("data-state")));
        });
        assertThat(browser.driver.findElement(By.cssSelector("[data-export] a")).getDomAttribute("href"))
                .endsWith("/file");
        browser.assertAccessible();
        browser.screenshot("report-keeping", Browser.DESKTOP);

        browser.press("[data-saved] button");
        browser.assertArrivesWith("#saved");
        assertThat(browser.driver.findElements(By.linkText(name))).isEmpty();
    }

    @Test
    void aManagerReadsWhomTheyMayReportOnAndWhy() throws IOException {
        browser.signIn(client.person("marcus-manager"));
        browser.open("/user-progress-report");
        browser.driver
                .findElement(By.cssSelector("a[href='/user-progress-report/scope']"))
                .click();
        browser.assertArrives("/user-progress-report/scope");
        int people = client.get(
                        "/api/v1/report-scope?limit=50",
                        client.person("marcus-manager").credentials())
                .json()
                .get("items")
                .size();
        assertThat(browser.driver.findElements(By.cssSelector("[data-reached]")))
                .hasSize(people)
                .allSatisfy(person -> assertThat(person.findElements(By.cssSelector("[data-reason]")))
                        .isNotEmpty()
                        .allMatch(reason -> reason.getText().startsWith("Uses a seat of yours: ")));
        browser.assertAccessible();
        browser.screenshot("report-scope", Browser.DESKTOP);
    }

    @Test
    void theDarkAndTheRightToLeftPagesHaveNone() throws IOException {
        try (Browser arabic = Browser.start(client.base(), "ar", "--force-dark-mode")) {
            arabic.signIn(client.person("marcus-manager"));
            for (String path : List.of("/user-progress-report", "/user-progress-report/scope")) {
                arabic.open(path);
                arabic.assertAccessible();
            }
            arabic.screenshot("report-scope-arabic-dark", Browser.DESKTOP);
            arabic.screenshot("report-scope-arabic-dark-phone", Browser.PHONE);
        }
    }

    @Test
    void aManagerFindsTheTotalsOnTheFirstPageAndALinkToThemBehindIt() throws IOException {
        browser.signIn(client.person("grace-group"));
        browser.open("/user-progress-report");
        String totals = browser.driver
                .findElement(By.cssSelector(".totals[role='status']"))
                .getText();
        browser.driver.findElement(By.cssSelector("a[rel='next']")).click();
        browser.assertArrivesWith("after=");
        assertThat(rows()).isNotEmpty();
        assertThat(browser.driver.findElements(By.cssSelector(".totals[role='status']")))
                .isEmpty();
        browser.assertAccessible();
        browser.leave(
                () -> browser.driver.findElement(By.cssSelector(".totals a")).click());
        assertThat(browser.driver.findElement(By.cssSelector(".totals")).getText())
                .isEqualTo(totals);
    }

    @Test
    void aPageOfTheReportIsForThoseWhoSeeItsTile() {
        assertThat(client.get("/user-progress-report", "").status()).isEqualTo(303);
        assertThat(client.get("/user-progress-report/scope", "").status()).isEqualTo(303);
        Answer file = client.get("/user-progress-report/report.csv", "");
        assertThat(file.status()).isEqualTo(303);
    }

    private List<WebElement> rows() {
        return browser.driver.findElements(By.cssSelector(".table tbody tr"));
    }
}
