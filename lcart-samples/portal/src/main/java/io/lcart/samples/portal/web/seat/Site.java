package io.lcart.samples.portal.web.seat;

import io.lcart.core.Lcart;
import io.lcart.samples.portal.text.Texts;
import java.time.Instant;

/** What all these pages take from the site's configuration. Thread-safe. */
final class Site {

    private final Lcart lcart;

    Site(Lcart lcart) {
        this.lcart = lcart;
    }

    Instant now() {
        return lcart.clock().instant();
    }

    /** The words of a language, with days in the site's zone. */
    SeatWords words(Texts texts) {
        return new SeatWords(texts, lcart.configurations().current().settings().zone());
    }
}
