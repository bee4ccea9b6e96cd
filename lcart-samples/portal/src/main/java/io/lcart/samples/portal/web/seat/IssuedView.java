package io.lcart.samples.portal.web.seat;

import io.lcart.samples.portal.web.Layout;
import java.util.List;

/**
 * The page that shows new codes, once. Immutable.
 *
 * @param layout what stands around it
 * @param line the line they belong to
 * @param codes the codes, which are secrets
 * @param download the codes as a text file, in an address of its own
 * @param fileName the file's name
 */
public record IssuedView(Layout layout, LineView line, List<String> codes, String download, String fileName) {

    /** Without the codes. */
    @Override
    public String toString() {
        return codes.size() + " codes of " + line.id();
    }
}
