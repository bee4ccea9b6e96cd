package io.lcart.seatproof;

import io.lcart.acceptance.Adapter;
import io.lcart.spi.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sequence of acts, done to the model and to the library; after every one both are looked at. */
final class Sequence {

    /** How many acts were done and judged, over all sequences. */
    static final AtomicLong ACTS = new AtomicLong();

    /** In the end every invitation is over, so that none is left behind on a storage that others use. */
    private static final List<Act> END = List.of(new Act.Wait(Duration.ofDays(400)), new Act.EndExpired());

    private Sequence() {}

    /**
     * What is wrong, or an empty text.
     *
     * @param acts the acts
     * @param site where they are done
     * @param everything whether all dashboards and histories are read after each act, or only after the last
     */
    static String difference(List<Act> acts, Adapter.Site site, boolean everything) {
        return difference(acts, site.storage(), site, everything);
    }

    /** The same where the library uses a storage that may be broken. */
    static String difference(List<Act> acts, Storage used, Adapter.Site site, boolean everything) {
        Model model = new Model();
        List<Act> all = new ArrayList<>(acts);
        all.addAll(END);
        try (Subject subject = new Subject(used, site.storage(), site.prefix())) {
            for (int i = 0; i < all.size(); i++) {
                Act act = all.get(i);
                Answer told = subject.perform(act);
                Answer expected = model.perform(act, told);
                List<String> wrong = new ArrayList<>();
                if (!told.equals(expected)) {
                    wrong.add("expected " + expected + " but was told " + told);
                }
                boolean thorough = everything || i == all.size() - 1;
                compare(Facts.of(model, thorough), model, subject.look(thorough), wrong);
                ACTS.incrementAndGet();
                if (!wrong.isEmpty()) {
                    return "act " + i + ", " + act + ":\n  " + String.join("\n  ", wrong);
                }
            }
            return "";
        } catch (RuntimeException | AssertionError thrown) {
            return thrown
                    + Stream.of(thrown.getStackTrace())
                            .limit(12)
                            .map(frame -> "\n    at " + frame)
                            .collect(Collectors.joining());
        }
    }

    private static void compare(Map<String, String> expected, Model model, Subject.Seen seen, List<String> wrong) {
        wrong.addAll(seen.broken());
        Stream.concat(expected.keySet().stream(), seen.facts().keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(expected.get(name), seen.facts().get(name)))
                .limit(8)
                .forEach(name -> wrong.add(name + "\n    should be " + expected.get(name) + "\n    but is    "
                        + seen.facts().get(name)));
        List<String> mails = model.mails.stream().sorted().toList();
        List<String> mailed = seen.mails().stream().sorted().toList();
        if (!mails.equals(mailed)) {
            wrong.add("expected mails " + mails + " but there are " + mailed);
        }
        if (!model.audit.equals(seen.audit())) {
            wrong.add("expected audit " + model.audit + " but there is " + seen.audit());
        }
    }
}
