package io.lcart.core.classroom;

import io.lcart.core.completion.CompletionEffects;
import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What stands behind the tile Instructor View (domain.md §11): an instructor sees the classes that are assigned to them now and the people
 * on their rosters, records completions, launches the session and writes to the roster. A viewer enters no other class, and a class that does
 * not exist answers as one that is not theirs; a right that was taken away is gone with the next call (reliability.md F1). Thread-safe.
 *
 * <p>Every command is carried out wholly or not at all, and refused with a reason and the next step where it cannot be. A command with a key
 * of the caller's may be repeated: the repeat has the result of the first one and no further effect, and the same key with other content is
 * refused as {@link ClassRefusal#KEY_REUSED}. Without a key every call is a command of its own.
 *
 * <p>Every method throws {@link io.lcart.core.people.ViewerRefusedException} if the viewer's account does not exist or may not use the site,
 * {@link io.lcart.spi.InvalidInputException} with all violations if a command is not valid, and {@link io.lcart.spi.UnavailableException} if
 * the storage did not answer; after that a command with a key may be asked again.
 */
public final class Classes {

    private final Room room;
    private final Rosters rosters;
    private final Recording recording;
    private final Marking marking;
    private final Mailing mailing;

    /**
     * The classes of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where they are kept
     * @param clock the source of the present instant, asked once per call
     * @param policy how the site runs its classes
     * @param effects what follows from completions
     * @param validator checks the constraints of commands
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     */
    public Classes(
            Gate gate,
            Storage storage,
            InstantSource clock,
            ClassPolicy policy,
            CompletionEffects effects,
            Validator validator,
            BiFunction<Session, Instant, Settings> settingsAt) {
        this.room = new Room(gate, storage, clock, policy, new Constraints(validator), settingsAt);
        this.rosters = new Rosters(room);
        this.recording = new Recording(room, effects);
        this.marking = new Marking(room, effects);
        this.mailing = new Mailing(room);
    }

    /**
     * The viewer's classes: those that start latest first, those without a date last.
     *
     * @param viewer whose
     * @param page which page
     * @return the page; empty for people who are no instructors
     */
    public Page<ClassSummary> classes(Viewer viewer, PageRequest page) {
        return room.gate().read(viewer, "class.list", () -> rosters.classes(viewer, page));
    }

    /**
     * One of the viewer's classes.
     *
     * @param viewer whose
     * @param offering the class
     * @return the class, or nothing if there is none or it is not the viewer's
     */
    public Optional<ClassInfo> info(Viewer viewer, OfferingId offering) {
        return room.gate().read(viewer, "class.info", () -> rosters.info(viewer, offering));
    }

    /**
     * The roster of one of the viewer's classes: who has access, however they came by it.
     *
     * @param viewer whose class
     * @param offering the class
     * @param page which page
     * @return the page, or nothing if there is no such class or it is not the viewer's
     */
    public Optional<RosterPage> roster(Viewer viewer, OfferingId offering, PageRequest page) {
        return room.gate().read(viewer, "class.roster", () -> rosters.roster(viewer, offering, page));
    }

    /**
     * One person on the roster of one of the viewer's classes.
     *
     * @param viewer whose class
     * @param offering the class
     * @param person the person
     * @return the entry, or nothing if there is no such class, it is not the viewer's, or the person is not on its roster
     */
    public Optional<RosterEntry> entry(Viewer viewer, OfferingId offering, AccountId person) {
        return room.gate().read(viewer, "class.entry", () -> rosters.entry(viewer, offering, person));
    }

    /**
     * Records or corrects a completion, or waives it.
     *
     * @param viewer who records it
     * @param command what
     * @return what became of it
     */
    public RecordOutcome record(Viewer viewer, RecordCompletion command) {
        return room.gate().act(viewer, "class.record", () -> recording.record(viewer, command));
    }

    /**
     * Withdraws a completion with all that followed from it.
     *
     * @param viewer who withdraws it
     * @param command which
     * @return what became of it
     */
    public RecordOutcome withdraw(Viewer viewer, WithdrawCompletion command) {
        return room.gate().act(viewer, "class.withdraw", () -> recording.withdraw(viewer, command));
    }

    /**
     * Whom {@link #markAll} would mark; nothing is changed.
     *
     * @param viewer who asks
     * @param command the class, and when it was completed
     * @return the plan, or why there is none
     */
    public MarkAllOutcome previewMarkAll(Viewer viewer, MarkAll command) {
        return room.gate().read(viewer, "class.preview-mark-all", () -> marking.preview(viewer, command));
    }

    /**
     * Marks everybody as completed for whom nothing was ever recorded in the class.
     *
     * @param viewer who marks them
     * @param command the class, and when it was completed
     * @return what became of it
     */
    public MarkAllOutcome markAll(Viewer viewer, MarkAll command) {
        return room.gate().act(viewer, "class.mark-all", () -> marking.apply(viewer, command));
    }

    /**
     * Writes to everybody on the roster, to each apart.
     *
     * @param viewer who writes
     * @param command the class and the message
     * @return what became of it
     */
    public MailOutcome mail(Viewer viewer, MailRoster command) {
        return room.gate().act(viewer, "class.mail", () -> mailing.mail(viewer, command));
    }

    /**
     * Where the virtual session of a class takes place, within its time window.
     *
     * @param viewer who launches it
     * @param offering the class
     * @return its address, or why not and when it opens
     */
    public LaunchOutcome launch(Viewer viewer, OfferingId offering) {
        return room.gate().act(viewer, "class.launch", () -> rosters.launch(viewer, offering));
    }
}
