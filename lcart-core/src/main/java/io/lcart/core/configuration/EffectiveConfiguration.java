package io.lcart.core.configuration;

/**
 * A configuration and which version it is. Immutable.
 *
 * @param number the version's number, 0 for the defaults
 * @param configuration the configuration
 */
public record EffectiveConfiguration(long number, SiteConfiguration configuration) {

    /** What holds before anything is published. */
    public static final EffectiveConfiguration DEFAULT = new EffectiveConfiguration(0, SiteConfiguration.DEFAULT);
}
