package io.lcart.samples.portal;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A test of pages as people see them: the running portal, and one browser for all methods of a class. */
@Tag("slow")
@ExtendWith(RunningPortal.class)
abstract class InTheBrowser {

    static Browser browser;

    @BeforeAll
    static void start(Client client) throws IOException {
        browser = Browser.start(client.base(), "en");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    static void click(String selector) {
        browser.driver.findElement(By.cssSelector(selector)).click();
    }
}
