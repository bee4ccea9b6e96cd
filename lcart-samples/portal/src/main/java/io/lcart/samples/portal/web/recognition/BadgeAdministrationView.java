package io.lcart.samples.portal.web.recognition;

import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.recognition.BadgesView.BadgeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page where an administrator sees the badges of the academy and takes one away from somebody. Immutable.
 *
 * @param layout what stands around it
 * @param definitions the badges of the academy
 * @param typed whose badges were asked for, or empty
 * @param person the person's key, or {@code null} if nobody was found
 * @param badges the person's badges
 * @param error why nothing was found or done, or {@code null}
 */
public record BadgeAdministrationView(
        Layout layout,
        List<DefinitionView> definitions,
        String typed,
        @Nullable String person,
        List<BadgeView> badges,
        @Nullable String error) {

    /**
     * A badge of the academy.
     *
     * @param key its key
     * @param name its name
     * @param picture where its picture is
     * @param alt what the picture shows, in words
     * @param holders how many people hold it, in words
     * @param active whether it is given at present
     */
    public record DefinitionView(String key, String name, String picture, String alt, String holders, boolean active) {}
}
