package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.verb;

import io.lcart.spi.file.FileKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.external.ExternalTraining;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.ExternalTrainingStore;
import io.lcart.spi.recognition.external.PutResult;
import io.lcart.spi.recognition.external.Quota;
import io.lcart.spi.recognition.external.Upload;
import io.lcart.spi.recognition.external.UploadStore;
import io.lcart.spi.recognition.profile.Profile;
import io.lcart.spi.recognition.profile.ProfileStore;
import io.lcart.spi.tck.Wrapped.Hand;
import io.lcart.spi.tck.Wrapped.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages breaks one verb of profiles, external training or uploads, and the named check says so. */
class BrokenProfilesTest extends KitNotices {

    private static final Quota ENDLESS = new Quota(Integer.MAX_VALUE, Long.MAX_VALUE);

    static Stream<Arguments> faults() {
        return Stream.of(
                verb(
                        "PROFILE-01",
                        "gives everybody a profile",
                        profiles(
                                "find",
                                v -> v.proceed() instanceof Optional<?> o && o.isEmpty()
                                        ? Optional.of(Profile.unsettled((AccountId) v.args()[0], Samples.NOON))
                                        : v.proceed())),
                verb("PROFILE-02", "changes any version", profiles("put", BrokenProfilesTest::anyVersion)),
                verb(
                        "PROFILE-03",
                        "keeps a link that is taken away",
                        profiles("share", v -> v.args()[1] == null ? null : v.proceed())),
                verb(
                        "PROFILE-04",
                        "follows any link",
                        profiles("byToken", v -> v.session().profiles().find(new AccountId("ann")))),
                verb("PROFILE-05", "lets a change make a link", profiles("put", v -> {
                    Profile p = (Profile) v.args()[0];
                    Object done = v.proceed();
                    if (p.link() != null) {
                        v.session().profiles().share(p.account(), p.link(), p.changedAt());
                    }
                    return done;
                })),
                verb("PROFILE-06", "counts a link as a change", profiles("share", v -> {
                    v.proceed();
                    AccountId account = (AccountId) v.args()[0];
                    Profile now = v.session().profiles().find(account).orElseThrow();
                    return v.session().profiles().put(version(now)) ? null : null;
                })),
                verb(
                        "PROFILE-07",
                        "lets every first change take effect",
                        profiles("put", BrokenProfilesTest::anyVersion)),
                verb("EXTERNAL-01", "lists the first one last", trainings("of", BrokenProfilesTest::reversed)),
                verb(
                        "EXTERNAL-02",
                        "ignores a taken id",
                        trainings(
                                "insert",
                                v -> v.session()
                                                .externalTrainings()
                                                .find(training(v).id())
                                                .isPresent()
                                        ? PutResult.DONE
                                        : v.proceed())),
                verb("EXTERNAL-03", "ignores the quota", trainings("insert", BrokenProfilesTest::endless)),
                verb("EXTERNAL-04", "takes files that are not there", trainings("insert", v -> {
                    Upload upload =
                            new Upload(training(v).file().key(), training(v).owner(), 1, Samples.NOON);
                    v.session().uploads().forget(upload.key());
                    v.session().uploads().reserve(upload, ENDLESS);
                    return v.proceed();
                })),
                verb("EXTERNAL-05", "ignores that others were first", trainings("replace", v -> PutResult.DONE)),
                verb("EXTERNAL-06", "deletes what is another's", trainings("delete", v -> {
                    ExternalTrainingId id = (ExternalTrainingId) v.args()[1];
                    return v.session()
                            .externalTrainings()
                            .find(id)
                            .flatMap(found -> v.session().externalTrainings().delete(found.owner(), id));
                })),
                verb("EXTERNAL-07", "forgets the file", trainings("delete", v -> {
                    Object deleted = v.proceed();
                    v.session().uploads().forget(new FileKey("file"));
                    return deleted;
                })),
                verb(
                        "EXTERNAL-08",
                        "ignores where to begin",
                        trainings(
                                "of",
                                v -> v.session().externalTrainings().of((AccountId) v.args()[0], null, (Integer)
                                        v.args()[2]))),
                verb("EXTERNAL-09", "says that everything was noted", trainings("scanned", v -> {
                    v.proceed();
                    return true;
                })),
                verb("EXTERNAL-10", "ignores how much there is", uploads("reserve", BrokenProfilesTest::endless)),
                verb("EXTERNAL-11", "keeps the old file for ever", trainings("replace", v -> {
                    Object done = v.proceed();
                    v.session().uploads().forget(new FileKey("a"));
                    return done;
                })),
                verb(
                        "EXTERNAL-12",
                        "looks a moment too late",
                        uploads(
                                "takeDue",
                                v -> v.session()
                                        .uploads()
                                        .takeDue(((Instant) v.args()[0]).minus(Duration.ofNanos(1000)), (Integer)
                                                v.args()[1]))),
                verb("EXTERNAL-13", "ignores the quota", trainings("insert", BrokenProfilesTest::endless)),
                verb("EXTERNAL-14", "ignores how much there is", uploads("reserve", BrokenProfilesTest::endless)),
                verb("EXTERNAL-15", "takes nothing away", uploads("takeDue", v -> {
                    List<Upload> due = new ArrayList<>();
                    for (Object each : (List<?>) v.proceed()) {
                        Upload upload = (Upload) each;
                        due.add(upload);
                        v.session().uploads().forget(upload.key());
                        v.session().uploads().reserve(upload, ENDLESS);
                    }
                    return due;
                })));
    }

    private static Hand profiles(String name, Hand hand) {
        return v -> v.is(ProfileStore.class, name) ? hand.call(v) : v.proceed();
    }

    private static Hand trainings(String name, Hand hand) {
        return v -> v.is(ExternalTrainingStore.class, name) ? hand.call(v) : v.proceed();
    }

    private static Hand uploads(String name, Hand hand) {
        return v -> v.is(UploadStore.class, name) ? hand.call(v) : v.proceed();
    }

    private static ExternalTraining training(Verb verb) {
        return (ExternalTraining) verb.args()[0];
    }

    private static Object anyVersion(Verb verb) {
        Profile profile = (Profile) verb.args()[0];
        long before = verb.session()
                .profiles()
                .find(profile.account())
                .map(Profile::version)
                .orElse(0L);
        return verb.proceedWith(
                new Profile(profile.account(), profile.headline(), true, true, null, before + 1, profile.changedAt()));
    }

    private static Profile version(Profile profile) {
        return new Profile(
                profile.account(), profile.headline(), true, true, null, profile.version() + 1, profile.changedAt());
    }

    private static Object endless(Verb verb) {
        return verb.args()[0] instanceof ExternalTraining training
                ? verb.session().externalTrainings().insert(training, ENDLESS)
                : verb.session().uploads().reserve((Upload) verb.args()[0], ENDLESS);
    }

    private static Object reversed(Verb verb) {
        List<Object> list = new ArrayList<>((List<?>) verb.proceed());
        Collections.reverse(list);
        return list;
    }
}
