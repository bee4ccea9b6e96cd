package io.lcart.samples.portal.web.profile;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that others see by a link. Immutable.
 *
 * @param layout what stands around it
 * @param profile what is shown, or {@code null} if the link leads nowhere
 */
public record PublicProfileView(Layout layout, @Nullable Shown profile) {

    /**
     * What is shown of a person.
     *
     * @param name the person's name
     * @param headline what they say of themselves, possibly empty
     * @param badges their public badges
     * @param trainings their public records of external training
     */
    public record Shown(String name, String headline, List<BadgeView> badges, List<TrainingRow> trainings) {

        /** Copies the lists. */
        public Shown {
            badges = List.copyOf(badges);
            trainings = List.copyOf(trainings);
        }
    }

    /**
     * A badge.
     *
     * @param name its name
     * @param description what it stands for, possibly empty
     * @param image its picture, or {@code null}
     * @param awarded when it was earned, in words
     * @param expiry when it expires or expired, in words, or an empty text
     * @param expired whether it has expired
     */
    public record BadgeView(
            String name, String description, @Nullable String image, String awarded, String expiry, boolean expired) {}
}
