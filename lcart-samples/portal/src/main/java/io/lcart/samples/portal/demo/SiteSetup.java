package io.lcart.samples.portal.demo;

import io.lcart.core.configuration.SiteConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Publishes the configurations of the demo site. */
public final class SiteSetup {

    private final BooleanSupplier configured;
    private final BiConsumer<SiteConfiguration, Instant> publish;

    /**
     * Over the site's configurations.
     *
     * @param configured whether there is one already
     * @param publish publishes one that holds from an instant on
     */
    public SiteSetup(BooleanSupplier configured, BiConsumer<SiteConfiguration, Instant> publish) {
        this.configured = configured;
        this.publish = publish;
    }

    /** Whether somebody configured the site. */
    boolean isConfigured() {
        return configured.getAsBoolean();
    }

    /** Publishes both configurations, from the beginning of the demo data and from the spring on. */
    void configure(Instant base) {
        if (!isConfigured()) {
            publish.accept(Site.first(), base.minus(Duration.ofDays(Site.DAYS_BACK)));
            publish.accept(Site.present(base), base.minus(Duration.ofDays(Site.RENEWED_DAYS_AGO)));
        }
    }
}
