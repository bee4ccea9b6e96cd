package io.lcart.samples.portal.demo;

import io.lcart.core.Lcart;
import io.lcart.core.people.Viewer;
import io.lcart.core.recognition.external.DeclareTraining;
import io.lcart.core.recognition.profile.OwnProfile;
import io.lcart.core.recognition.profile.PutProfile;
import io.lcart.core.recognition.upload.UploadedFile;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Training that the people made by hand took elsewhere, with the papers they have of it, and the profiles they share. Doing it again changes
 * nothing.
 */
public final class Elsewhere {

    private final Lcart lcart;

    /**
     * Over lcart.
     *
     * @param lcart has the profiles
     */
    public Elsewhere(Lcart lcart) {
        this.lcart = lcart;
    }

    /** Does all of it. */
    public void declare() {
        LocalDate today = LocalDate.ofInstant(lcart.clock().instant(), ZoneOffset.UTC);
        Viewer bea = viewer(Cast.BADGES);
        declare(
                bea,
                "bea-1",
                training(
                        "Advanced Life Support",
                        ExternalTrainingType.CERTIFICATION,
                        "Resuscitation Council",
                        today.minusDays(200),
                        "16",
                        today.plusDays(530),
                        Visibility.PUBLIC),
                new UploadedFile("ALS certificate.pdf", new ByteArrayInputStream(Papers.pdf("Advanced Life Support"))));
        declare(
                bea,
                "bea-2",
                training(
                        "Nursing Informatics Conference",
                        ExternalTrainingType.CONFERENCE,
                        "Care & Code e.V.",
                        today.minusDays(95),
                        "12.5",
                        null,
                        Visibility.PUBLIC),
                new UploadedFile("Teilnahmebestätigung.png", new ByteArrayInputStream(Papers.picture("png"))));
        declare(
                bea,
                "bea-3",
                training(
                        "Mindfulness for shift workers",
                        ExternalTrainingType.SELF_STUDY,
                        "",
                        today.minusDays(30),
                        null,
                        null,
                        Visibility.PRIVATE),
                null);
        share(bea, "Paediatric nurse, curious about everything");

        declare(
                viewer(Cast.ALL_ROLES),
                "alex-1",
                training(
                        "Forklift licence",
                        ExternalTrainingType.CERTIFICATION,
                        "Driving School North",
                        today.minusDays(900),
                        "20",
                        today.minusDays(20),
                        Visibility.PRIVATE),
                new UploadedFile("licence.jpg", new ByteArrayInputStream(Papers.picture("jpg"))));
        declare(
                viewer("team-ada"),
                "ada-1",
                training(
                        "Manual handling for warehouses",
                        ExternalTrainingType.WORKSHOP,
                        "Lift Well Ltd",
                        today.minusDays(60),
                        "3",
                        null,
                        Visibility.PRIVATE),
                new UploadedFile("attendance.pdf", new ByteArrayInputStream(Papers.pdf("Manual handling"))));
    }

    private Viewer viewer(String person) {
        return lcart.viewer(new AccountId(person));
    }

    private static DeclareTraining training(
            String title,
            ExternalTrainingType type,
            String provider,
            LocalDate completedOn,
            @Nullable String hours,
            @Nullable LocalDate expiresOn,
            Visibility visibility) {
        return new DeclareTraining(
                title,
                type,
                provider,
                completedOn,
                hours == null ? null : new BigDecimal(hours),
                null,
                expiresOn,
                visibility);
    }

    private void declare(Viewer viewer, String key, DeclareTraining training, @Nullable UploadedFile file) {
        lcart.externalTrainings().add(viewer, training, file, "demo-" + key);
    }

    private void share(Viewer viewer, String headline) {
        OwnProfile own = lcart.profiles().own(viewer);
        if (own.version() == 0) {
            lcart.profiles().put(viewer, new PutProfile(headline, true, true, 0));
        }
        if (own.sharedSince() == null) {
            lcart.profiles().share(viewer);
        }
        lcart.badges().list(viewer).stream()
                .filter(badge -> badge.revokedAt() == null)
                .forEach(badge -> lcart.badges().show(viewer, badge.award(), Visibility.PUBLIC));
    }
}
