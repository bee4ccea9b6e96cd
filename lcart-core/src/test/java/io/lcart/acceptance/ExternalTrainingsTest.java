package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.configuration.ProfileSettings;
import io.lcart.core.configuration.SettingsBuilder;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.recognition.external.DeclareTraining;
import io.lcart.core.recognition.external.ExternalTrainingEntry;
import io.lcart.core.recognition.external.ExternalTrainingOutcome;
import io.lcart.core.recognition.external.ExternalTrainingRefusal;
import io.lcart.core.recognition.external.ExternalTrainings;
import io.lcart.core.recognition.external.FileChange;
import io.lcart.core.recognition.external.FileOutcome;
import io.lcart.core.recognition.upload.Samples;
import io.lcart.core.recognition.upload.UploadedFile;
import io.lcart.core.tile.TileId;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.ExternalTrainingType;
import io.lcart.spi.recognition.external.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Training that people took elsewhere (domain.md §10, reliability.md T23, T24), on every storage. */
@ParameterizedClass
@EnumSource
class ExternalTrainingsTest extends OnEveryAdapter {

    private static final PageRequest ALL = PageRequest.first(500);

    ExternalTrainingsTest(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void switchedOn() {
        stage.settings(settings -> settings.externalTraining(true));
        stage.later(Duration.ofDays(1));
        sweep();
        stage.files.startCounting();
    }

    @Test
    void a_record_comes_back_whole_for_its_owner_and_nobody_else() throws IOException {
        ExternalTrainingId id = kept(add("ann", training("  Zoe\u0308’s course "), file("Zeugnis.png", Samples.png())));

        ExternalTrainingEntry entry = trainings().find(stage.as("ann"), id).orElseThrow();
        assertThat(entry)
                .isEqualTo(new ExternalTrainingEntry(
                        id,
                        "Zoë’s course",
                        ExternalTrainingType.CERTIFICATION,
                        "Akademie",
                        LocalDate.of(2026, 2, 28),
                        new BigDecimal("7.5"),
                        new BigDecimal("2"),
                        LocalDate.of(2028, 2, 28),
                        Visibility.PRIVATE,
                        new ExternalTrainingEntry.File(
                                "Zeugnis.png",
                                FileFormat.PNG,
                                entry.file() == null ? 0 : entry.file().bytes(),
                                ScanState.CLEAN),
                        1,
                        stage.now()));
        assertThat(list("ann")).containsExactly(entry);
        assertThat(bytes(trainings().file(stage.as("ann"), id))).isNotEmpty();

        assertThat(list("bob")).isEmpty();
        assertThat(trainings().find(stage.as("bob"), id)).isEmpty();
        assertThat(trainings().file(stage.as("bob"), id))
                .isEqualTo(fileRefused(ExternalTrainingRefusal.UNKNOWN_TRAINING));
        assertThat(change("bob", id, 1, training("mine now"), new FileChange.Keep()))
                .isEqualTo(refused(ExternalTrainingRefusal.UNKNOWN_TRAINING));
        assertThat(trainings().delete(stage.as("bob"), id)).isFalse();
        assertThat(list("ann")).containsExactly(entry);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        DeclareTraining wrong = new DeclareTraining(
                " ",
                ExternalTrainingType.COURSE,
                "turned\u202Earound",
                LocalDate.of(2026, 3, 4),
                new BigDecimal("-1"),
                new BigDecimal("1.001"),
                LocalDate.of(2026, 3, 4),
                Visibility.PRIVATE);
        assertThatThrownBy(() -> add("ann", wrong, file("a.exe", new byte[0])))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(violation -> violation.path())
                                .containsExactlyInAnyOrder(
                                        "title", "provider", "hours", "credits", "completedOn", "expiresOn"));
        assertThat(list("ann")).isEmpty();
        assertThat(stage.files.number()).isZero();
    }

    @Test
    void today_is_the_sites_day() {
        stage.settings(settings -> settings.zone(ZoneId.of("Pacific/Kiritimati")));
        stage.later(Duration.ofMinutes(1));
        DeclareTraining tomorrowInLondon = new DeclareTraining(
                "t", ExternalTrainingType.COURSE, "", LocalDate.of(2026, 3, 2), null, null, null, Visibility.PRIVATE);
        kept(add("ann", tomorrowInLondon, null));
    }

    @Test
    void it_is_changed_only_as_it_was_read_and_its_old_file_goes() throws IOException {
        ExternalTrainingId id = kept(add("ann", training("first"), file("a.pdf", Samples.pdf())));
        stage.later(Duration.ofMinutes(1));

        assertThat(change("ann", id, 1, training("second"), new FileChange.Keep()))
                .isEqualTo(new ExternalTrainingOutcome.Kept(id, 2));
        assertThat(change("ann", id, 1, training("too late"), new FileChange.Remove()))
                .isEqualTo(refused(ExternalTrainingRefusal.CHANGED_MEANWHILE));
        assertThat(change("ann", id, 1, training("too late"), to("b.png", Samples.png())))
                .isEqualTo(refused(ExternalTrainingRefusal.CHANGED_MEANWHILE));
        assertThat(bytes(trainings().file(stage.as("ann"), id))).isEqualTo(Samples.pdf());
        assertThat(stage.files.number()).isEqualTo(1);

        assertThat(change("ann", id, 2, training("third"), to("b.png", Samples.png())))
                .isEqualTo(new ExternalTrainingOutcome.Kept(id, 3));
        assertThat(list("ann").get(0).title()).isEqualTo("third");
        assertThat(bytes(trainings().file(stage.as("ann"), id))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(stage.files.number()).isEqualTo(1);

        change("ann", id, 3, training("fourth"), new FileChange.Remove());
        assertThat(trainings().file(stage.as("ann"), id)).isEqualTo(fileRefused(ExternalTrainingRefusal.NO_FILE));
        assertThat(stage.files.number()).isZero();
        assertThat(sweep()).isZero();
    }

    @Test
    void what_is_deleted_is_gone_with_its_file() {
        ExternalTrainingId id = kept(add("ann", training("t"), file("a.pdf", Samples.pdf())));
        assertThat(trainings().delete(stage.as("ann"), id)).isTrue();
        assertThat(trainings().delete(stage.as("ann"), id)).isFalse();
        assertThat(list("ann")).isEmpty();
        assertThat(stage.files.number()).isZero();
    }

    @Test
    void a_list_is_read_page_by_page() {
        for (int i = 0; i < 5; i++) {
            kept(add("ann", training("t" + i), null));
        }
        Page<ExternalTrainingEntry> first = trainings().list(stage.as("ann"), PageRequest.first(3));
        Page<ExternalTrainingEntry> second = trainings().list(stage.as("ann"), new PageRequest(3, first.next()));
        assertThat(first.items()).hasSize(3).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> trainings().list(stage.as("ann"), new PageRequest(3, "nonsense")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_hostile_file_is_refused_and_leaves_nothing() {
        byte[] pdf = Samples.pdf();
        assertThat(add("ann", training("t"), file("a.pdf", Samples.png())))
                .isEqualTo(refused(ExternalTrainingRefusal.FILE_EXTENSION));
        assertThat(add("ann", training("t"), file("../a.pdf", pdf)))
                .isEqualTo(refused(ExternalTrainingRefusal.FILE_NAME));
        assertThat(add("ann", training("t"), file("a.png", Samples.pngOf(50_000, 50_000))))
                .isEqualTo(refused(ExternalTrainingRefusal.FILE_TOO_MANY_PIXELS));
        assertThat(add("ann", training("t"), file("a.pdf", new byte[6 << 20])))
                .isEqualTo(refused(ExternalTrainingRefusal.FILE_TOO_LARGE));
        assertThat(list("ann")).isEmpty();
        assertThat(stage.files.number()).isZero();
        assertThat(sweepLater()).isZero();
    }

    @Test
    void nobody_keeps_more_than_the_site_allows() {
        stage.settings(settings -> settings.profile(new ProfileSettings(false, 2, 1, 1)));
        stage.later(Duration.ofMinutes(1));
        byte[] large = Samples.join(Arrays.copyOf(Samples.pdf(), 9), comment(700_000), Samples.pdf());
        kept(add("ann", training("t"), file("a.pdf", large)));
        assertThat(add("ann", training("t"), file("b.pdf", large)))
                .isEqualTo(refused(ExternalTrainingRefusal.TOO_MANY_BYTES));
        kept(add("ann", training("t"), file("b.pdf", Samples.pdf())));
        assertThat(add("ann", training("t"), file("c.pdf", Samples.pdf())))
                .isEqualTo(refused(ExternalTrainingRefusal.TOO_MANY_RECORDS));
        kept(add("bob", training("t"), file("b.pdf", large)));
        assertThat(stage.files.number()).isEqualTo(3);
        trainings().delete(stage.as("ann"), list("ann").get(0).id());
        kept(add("ann", training("t"), file("c.pdf", Samples.pdf())));
    }

    private static byte[] comment(int length) {
        byte[] comment = new byte[length];
        Arrays.fill(comment, (byte) '%');
        return comment;
    }

    @Test
    void the_same_wish_again_declares_once_and_keeps_one_file() {
        ExternalTrainingOutcome first =
                trainings().add(stage.as("ann"), training("t"), file("a.pdf", Samples.pdf()), "key");
        assertThat(trainings().add(stage.as("ann"), training("t"), file("a.pdf", Samples.pdf()), "key"))
                .isEqualTo(first);
        assertThat(trainings().add(stage.as("ann"), training("t"), file("a.png", Samples.png()), "key"))
                .isEqualTo(refused(ExternalTrainingRefusal.KEY_REUSED));
        assertThat(list("ann")).hasSize(1);
        assertThat(stage.files.number()).isEqualTo(1);
    }

    @Test
    void an_upload_that_breaks_off_leaves_no_record_and_its_file_is_swept() {
        stage.files.beforeNextPut(() -> {
            throw new UnavailableException("the disk is full", null);
        });
        assertThatThrownBy(() -> add("ann", training("t"), file("a.pdf", Samples.pdf())))
                .isInstanceOf(UnavailableException.class);
        assertThat(list("ann")).isEmpty();
        assertThat(sweep()).as("while the upload might still go on").isZero();
        assertThat(sweepLater()).isEqualTo(1);
        assertThat(sweepLater()).isZero();
    }

    @Test
    void a_slow_upload_that_was_swept_meanwhile_makes_no_record_without_its_file() {
        stage.files.beforeNextPut(() -> {
            stage.later(Duration.ofHours(2));
            trainings().sweep();
        });
        assertThat(add("ann", training("t"), file("a.pdf", Samples.pdf())))
                .isEqualTo(refused(ExternalTrainingRefusal.CHANGED_MEANWHILE));
        assertThat(list("ann")).isEmpty();
        assertThat(stage.files.number()).isZero();
    }

    @Test
    void a_file_that_the_scanner_has_not_seen_is_its_owners_alone() throws IOException {
        aTeam();
        stage.scan.answers(ScanState.PENDING);
        ExternalTrainingId id = kept(add("bob", training("t"), file("a.pdf", Samples.pdf())));
        assertThat(bytes(trainings().file(stage.as("bob"), id))).isNotEmpty();
        assertThat(trainings().file(stage.as("ann"), id)).isEqualTo(fileRefused(ExternalTrainingRefusal.FILE_PENDING));

        stage.scan.answers(ScanState.CLEAN);
        assertThat(bytes(trainings().file(stage.as("ann"), id))).isEqualTo(Samples.pdf());
        stage.scan.answers(ScanState.REFUSED);
        assertThat(bytes(trainings().file(stage.as("ann"), id)))
                .as("it was clean once")
                .isNotEmpty();

        assertThat(add("bob", training("t"), file("a.pdf", Samples.pdf())))
                .isEqualTo(refused(ExternalTrainingRefusal.FILE_REFUSED));
        assertThat(stage.files.number()).isEqualTo(1);
    }

    @Test
    void a_file_that_the_scanner_refuses_later_is_nobodys() {
        stage.scan.answers(ScanState.PENDING);
        ExternalTrainingId id = kept(add("bob", training("t"), file("a.pdf", Samples.pdf())));
        stage.scan.answers(ScanState.REFUSED);
        assertThat(trainings().file(stage.as("bob"), id)).isEqualTo(fileRefused(ExternalTrainingRefusal.FILE_REFUSED));
        stage.scan.answers(ScanState.CLEAN);
        assertThat(trainings().file(stage.as("bob"), id)).isEqualTo(fileRefused(ExternalTrainingRefusal.FILE_REFUSED));
        assertThat(trainings().delete(stage.as("bob"), id)).isTrue();
    }

    @Test
    void whoever_may_report_on_the_whole_person_sees_it_and_who_reaches_one_training_does_not() throws IOException {
        aTeam();
        stage.buys("cem", 2, "codes");
        stage.assigns("cem", "bob");
        stage.teaches("dot", "plain");
        stage.buys("bob", 1, "plain");
        stage.later(Duration.ofHours(1));
        ExternalTrainingId id = kept(add("bob", training("t"), file("a.pdf", Samples.pdf())));

        assertThat(of("ann", "bob")).hasSize(1);
        assertThat(bytes(trainings().file(stage.as("ann"), id))).isEqualTo(Samples.pdf());
        for (String reachesOne : List.of("cem", "dot")) {
            assertThat(of(reachesOne, "bob")).isNull();
            assertThat(trainings().file(stage.as(reachesOne), id))
                    .isEqualTo(fileRefused(ExternalTrainingRefusal.UNKNOWN_TRAINING));
        }
        assertThat(of("bob", "bob")).hasSize(1);
        assertThat(of("ann", "cem")).as("somebody of no group of hers").isNull();

        stage.settings(settings -> settings.openTranscripts(true));
        stage.later(Duration.ofMinutes(1));
        for (String reachesOne : List.of("cem", "dot")) {
            assertThat(of(reachesOne, "bob")).hasSize(1);
        }
        stage.settings(settings -> settings.openTranscripts(false));
        stage.administersNoMore("ann", "team");
        stage.later(Duration.ofMinutes(1));
        assertThat(of("ann", "bob")).isNull();
        assertThat(trainings().file(stage.as("ann"), id))
                .isEqualTo(fileRefused(ExternalTrainingRefusal.UNKNOWN_TRAINING));
    }

    @Test
    void where_it_is_switched_off_nothing_is_taken_and_what_there_is_stays_with_its_owner() throws IOException {
        aTeam();
        ExternalTrainingId id = kept(add("bob", training("t"), file("a.pdf", Samples.pdf())));
        stage.settings(settings -> settings.externalTraining(false));
        stage.later(Duration.ofMinutes(1));

        assertThat(add("bob", training("t"), null)).isEqualTo(refused(ExternalTrainingRefusal.SWITCHED_OFF));
        assertThat(change("bob", id, 1, training("t"), new FileChange.Keep()))
                .isEqualTo(refused(ExternalTrainingRefusal.SWITCHED_OFF));
        assertThat(trainings().limits()).isEmpty();
        assertThat(of("ann", "bob")).isNull();
        assertThat(trainings().file(stage.as("ann"), id))
                .isEqualTo(fileRefused(ExternalTrainingRefusal.UNKNOWN_TRAINING));
        assertThat(list("bob")).hasSize(1);
        assertThat(bytes(trainings().file(stage.as("bob"), id))).isNotEmpty();
        assertThat(trainings().delete(stage.as("bob"), id)).isTrue();
    }

    @Test
    void nothing_follows_from_it() {
        stage.settings(settings -> settings.gamification(true));
        stage.messageBetween(0, 1_000, "points");
        List<String> before = stage.tiles("bob");
        for (int i = 0; i < 3; i++) {
            kept(add("bob", training("Java"), file("a.pdf", Samples.pdf())));
        }
        stage.later(Duration.ofDays(1));
        assertThat(stage.tiles("bob")).isEqualTo(before);
        assertThat(stage.lcart().completions().history(stage.as("bob"), ALL).items())
                .isEmpty();
        assertThat(stage.lcart().trainings().list(stage.as("bob"), ALL).items()).isEmpty();
        assertThat(stage.lcart()
                        .progressReports()
                        .transcript(stage.as("bob"), new AccountId(stage.key("bob")))
                        .orElseThrow()
                        .rows())
                .isEmpty();
        assertThat(stage.dashboard("bob").pointsMessages()).isEmpty();
    }

    @Test
    void the_tile_follows_external_training_only_where_the_site_says_so() {
        assertThat(stage.tiles("bob")).doesNotContain(TileId.BADGES_AND_PROFILE.value());
        tile(settings -> settings.profile(new ProfileSettings(true, 100, 50, 5)));
        assertThat(stage.tiles("bob")).contains(TileId.BADGES_AND_PROFILE.value());
        tile(settings -> settings.externalTraining(false));
        assertThat(stage.tiles("bob")).doesNotContain(TileId.BADGES_AND_PROFILE.value());
    }

    private void tile(UnaryOperator<SettingsBuilder> change) {
        stage.settings(change);
        stage.later(Duration.ofMinutes(1));
    }

    private void aTeam() {
        stage.group("team", false, null, false);
        stage.administers("ann", "team");
        stage.joins("bob", "team");
        stage.later(Duration.ofHours(1));
    }

    private ExternalTrainings trainings() {
        return stage.lcart().externalTrainings();
    }

    private static DeclareTraining training(String title) {
        return new DeclareTraining(
                title,
                ExternalTrainingType.CERTIFICATION,
                "Akademie",
                LocalDate.of(2026, 2, 28),
                new BigDecimal("7.50"),
                new BigDecimal("2"),
                LocalDate.of(2028, 2, 28),
                Visibility.PRIVATE);
    }

    private static UploadedFile file(String name, byte[] content) {
        return new UploadedFile(name, new ByteArrayInputStream(content));
    }

    private static FileChange to(String name, byte[] content) {
        return new FileChange.To(file(name, content));
    }

    private ExternalTrainingOutcome add(String person, DeclareTraining training, @Nullable UploadedFile file) {
        return trainings().add(stage.as(person), training, file, null);
    }

    private ExternalTrainingOutcome change(
            String person, ExternalTrainingId id, long version, DeclareTraining training, FileChange file) {
        return trainings().change(stage.as(person), id, version, training, file);
    }

    private static ExternalTrainingId kept(ExternalTrainingOutcome outcome) {
        assertThat(outcome).isInstanceOf(ExternalTrainingOutcome.Kept.class);
        return ((ExternalTrainingOutcome.Kept) outcome).id();
    }

    private static ExternalTrainingOutcome refused(ExternalTrainingRefusal reason) {
        return new ExternalTrainingOutcome.Refused(reason);
    }

    private static FileOutcome fileRefused(ExternalTrainingRefusal reason) {
        return new FileOutcome.Refused(reason);
    }

    private List<ExternalTrainingEntry> list(String person) {
        return trainings().list(stage.as(person), ALL).items();
    }

    private @Nullable List<ExternalTrainingEntry> of(String viewer, String person) {
        return trainings()
                .of(stage.as(viewer), new AccountId(stage.key(person)))
                .orElse(null);
    }

    private static byte[] bytes(FileOutcome outcome) throws IOException {
        assertThat(outcome).isInstanceOf(FileOutcome.Opened.class);
        try (InputStream content = ((FileOutcome.Opened) outcome).content()) {
            return content.readAllBytes();
        }
    }

    /** Sweeps all, as other sites' uploads may wait in the same database. */
    private int sweep() {
        int before = stage.files.number();
        int swept = trainings().sweep();
        assertThat(stage.files.number()).isLessThanOrEqualTo(before);
        return swept;
    }

    private int sweepLater() {
        stage.later(Duration.ofHours(1));
        return sweep();
    }
}
