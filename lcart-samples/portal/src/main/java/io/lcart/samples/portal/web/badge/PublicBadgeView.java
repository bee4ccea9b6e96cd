package io.lcart.samples.portal.web.badge;

import io.lcart.samples.portal.badge.QrPath;
import io.lcart.samples.portal.web.Layout;
import java.util.List;

/**
 * The public page of a badge: a closed list of fields. Immutable.
 *
 * @param layout what stands around it
 * @param page the page's whole address, for other places
 * @param path its path, for this one
 * @param name the badge's name
 * @param description what it stands for
 * @param summary one sentence about who holds it, for places that show links
 * @param facts who holds it, since when, until when, from whom
 * @param expired whether it has expired
 * @param verified what verifying its credential said
 * @param code a QR code of the page's address
 * @param shares links that show it elsewhere; none if it has expired
 */
public record PublicBadgeView(
        Layout layout,
        String page,
        String path,
        String name,
        String description,
        String summary,
        List<FactView> facts,
        boolean expired,
        VerifyBadgeView.ResultView verified,
        QrPath code,
        List<ShareLink> shares) {

    /**
     * One thing a page says of a badge.
     *
     * @param name the last part of its text's key
     * @param label what it is
     * @param value what it says
     */
    public record FactView(String name, String label, String value) {}

    /**
     * A file of the badge.
     *
     * @param name its last part, as in {@code badge.png}
     * @return its path
     */
    public String file(String name) {
        return path + "/" + name;
    }
}
