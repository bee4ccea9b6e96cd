package io.lcart.core.certificate;

import io.lcart.spi.certificate.CertificateSerial;

/**
 * How a site issues certificates. Immutable.
 *
 * @param keys the keys it signs them with
 * @param site the site's name, as it stands on certificates, 1 to 200 characters
 * @param verifyLink the address of the public page that verifies certificates, with <code>{serial}</code> where the number goes
 */
public record CertificatePolicy(CertificateKeys keys, String site, String verifyLink) {

    private static final String MARK = "{serial}";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINK = 200;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code site} is blank, too long or has a control character, or {@code verifyLink} has no
     *     <code>{serial}</code>, no scheme of the web, or more than 200 characters, which a QR code of a legible size can hold
     */
    public CertificatePolicy {
        if (site.isBlank() || site.length() > LONGEST_NAME || site.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the name of a site is 1 to " + LONGEST_NAME + " characters, none of them a control character");
        }
        if (!verifyLink.contains(MARK) || !verifyLink.matches("https?://\\S{1," + (LONGEST_LINK - 8) + "}")) {
            throw new IllegalArgumentException("a link that verifies certificates begins with https:// or http://, has "
                    + MARK + " in it and at most " + LONGEST_LINK + " characters: " + verifyLink);
        }
    }

    /**
     * The page that verifies one certificate.
     *
     * @param serial its number
     * @return the address
     */
    public String verifyLink(CertificateSerial serial) {
        return verifyLink.replace(MARK, serial.value());
    }
}
