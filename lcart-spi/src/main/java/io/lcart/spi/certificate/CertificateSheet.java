package io.lcart.spi.certificate;

import java.util.List;
import java.util.Locale;

/**
 * A certificate to be printed: every text as it shall stand on the sheet, in one language. Immutable.
 *
 * @param language the language of the texts, which says whether they run from right to left
 * @param site the site's name
 * @param title what it is, as in "Certificate of Completion"
 * @param beforeName what stands before the name
 * @param name the person's name
 * @param beforeCourse what stands between the name and the course
 * @param course the course's title
 * @param facts what else it says, in order
 * @param number the certificate's number as people read it
 * @param verify what to do with the code and the link
 * @param verifyLink the page that verifies it, which the code holds
 * @param incomplete what to say where a character of a text cannot be printed
 */
public record CertificateSheet(
        Locale language,
        String site,
        String title,
        String beforeName,
        String name,
        String beforeCourse,
        String course,
        List<Fact> facts,
        String number,
        String verify,
        String verifyLink,
        String incomplete) {

    /** Copies the list. */
    public CertificateSheet {
        facts = List.copyOf(facts);
    }

    /**
     * Something a certificate says beside name and course. Immutable.
     *
     * @param label what it is
     * @param value what it says
     */
    public record Fact(String label, String value) {}
}
