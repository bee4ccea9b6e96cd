package io.lcart.samples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.io.IOException;
import java.util.List;
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
    void aPageOfTheReportIsForThoseWhoSeeItsTile() {
        assertThat(client.get("/user-progress-report", "").status()).isEqualTo(303);
        Answer file = client.get("/user-progress-report/report.csv", "");
        assertThat(file.status()).isEqualTo(303);
    }

    private List<WebElement> rows() {
        return browser.driver.findElements(By.cssSelector(".table tbody tr"));
    }
}
