package io.lcart.samples.portal.demo;

import io.lcart.core.configuration.SiteConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/** Publishes the configurations of the demo site. */
public final class SiteSetup {

    private final LongSupplier newest;
    private final BiConsumer<SiteConfiguration, Instant> publish;

    /**
     * Over the site's configurations.
     *
     * @param newest the number of the newest one, 0 if there is none
     * @param publish publishes one that holds from an instant on
     */
    public SiteSetup(LongSupplier newest, BiConsumer<SiteConfiguration, Instant> publish) {
        this.newest = newest;
        this.publish = publish;
    }

    /** Whether somebody configured the site. */
    boolean isConfigured() {
        return newest.getAsLong() > 0;
    }

    /** Publishes what is missing of the two configurations: one from the beginning of the demo data, and one from the spring on. */
    void configure(Instant base) {
        long known = newest.getAsLong();
        if (known < 1) {
            publish.accept(Site.first(), base.minus(Duration.ofDays(Site.DAYS_BACK)));
        }
        if (known < 2) {
            publish.accept(Site.present(base), base.minus(Duration.ofDays(Site.RENEWED_DAYS_AGO)));
        }
    }
}
