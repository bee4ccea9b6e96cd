package io.lcart.core.recognition;

import io.lcart.spi.recognition.Badge;

/**
 * A badge of the site. Immutable.
 *
 * @param badge what it is
 * @param holders how many people hold it, expired or not
 */
public record BadgeDefinition(Badge badge, long holders) {}
