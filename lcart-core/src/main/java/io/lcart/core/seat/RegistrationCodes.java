package io.lcart.core.seat;

import io.lcart.core.code.CodeKeys;
import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.spi.identity.Identities;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the tile Registration Codes: an owner sees the lines of seats and gives the seats away, and anybody uses a code
 * (domain.md §4). A viewer reaches the lines that are in their own hands now, and no others. Thread-safe.
 *
 * <p>Every command is carried out wholly or not at all, and refused with a reason and the next step where it cannot be. A command with a key
 * of the caller's may be repeated: the repeat has the result of the first one and no further effect, and the same key with other content is
 * refused as {@link SeatRefusal#KEY_REUSED}. Without a key every call is a command of its own.
 *
 * <p>Every method throws {@link io.lcart.core.people.ViewerRefusedException} if the viewer's account does not exist or may not use the site,
 * {@link io.lcart.spi.InvalidInputException} with all violations if a command is not valid, and {@link io.lcart.spi.UnavailableException} if
 * the storage did not answer; after that a command with a key may be asked again.
 */
public final class RegistrationCodes {

    private final Desk desk;
    private final Lines lines;
    private final Assigning assigning;
    private final Inviting inviting;
    private final Resending resending;
    private final Claiming claiming;
    private final SeatAdministration administration;
    private final SeatImports imports;

    /**
     * The codes of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where seats are kept
     * @param clock the source of the present instant, asked once per call
     * @param policy how seats are handed out
     * @param keys the secrets behind codes, or {@code null} where none are issued or used
     * @param identities makes accounts for addresses nobody has, or {@code null}
     * @param validator checks the constraints of commands
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     */
    public RegistrationCodes(
            Gate gate,
            Storage storage,
            InstantSource clock,
            SeatPolicy policy,
            @Nullable CodeKeys keys,
            @Nullable Identities identities,
            Validator validator,
            BiFunction<Session, Instant, Settings> settingsAt) {
        this.desk = new Desk(gate, storage, clock, policy, keys, new Constraints(validator), settingsAt);
        this.lines = new Lines(desk);
        Directory directory = new Directory(storage, identities);
        this.assigning = new Assigning(desk, directory);
        this.imports = new SeatImports(desk, directory, policy.listLimits());
        this.inviting = new Inviting(desk, new SecureRandom());
        this.resending = new Resending(desk, inviting);
        this.claiming = new Claiming(desk);
        this.administration = new SeatAdministration(desk);
    }

    /**
     * The viewer's lines, the latest first; those whose order does not grant access at present are among them.
     *
     * @param viewer whose
     * @param page which page
     * @return the page
     */
    public Page<SeatLine> lines(Viewer viewer, PageRequest page) {
        return desk.gate().read(viewer, "seat.lines", () -> lines.lines(viewer, page));
    }

    /**
     * One of the viewer's lines.
     *
     * @param viewer whose
     * @param line the line
     * @return the line, or nothing if there is none or it is not the viewer's
     */
    public Optional<SeatLine> line(Viewer viewer, SeatPoolId line) {
        return desk.gate().read(viewer, "seat.line", () -> lines.line(viewer, line));
    }

    /**
     * The seats of one of the viewer's lines, by their numbers; those taken back are among them.
     *
     * @param viewer whose
     * @param line the line
     * @param page which page
     * @return the page, or nothing if there is no such line or it is not the viewer's
     */
    public Optional<Page<SeatEntry>> seats(Viewer viewer, SeatPoolId line, PageRequest page) {
        return desk.gate().read(viewer, "seat.seats", () -> lines.seats(viewer, line, page));
    }

    /**
     * Gives a seat to a person by their address; the host's directory makes an account where nobody has it.
     *
     * @param viewer who gives it
     * @param command the line and the person
     * @return what became of it
     * @throws IllegalStateException if nobody has the address and the site has no directory
     */
    public AssignOutcome assign(Viewer viewer, AssignTo command) {
        return desk.gate().act(viewer, "seat.assign", () -> assigning.assign(viewer, command));
    }

    /**
     * Invites an address to a seat by mail.
     *
     * @param viewer who invites
     * @param command the line and the address
     * @return what became of it
     * @throws IllegalStateException if the site has no code keys
     */
    public InviteOutcome invite(Viewer viewer, InviteTo command) {
        return desk.gate().act(viewer, "seat.invite", () -> inviting.invite(viewer, command));
    }

    /**
     * Issues codes to be handed over in any way.
     *
     * @param viewer who hands them over
     * @param command the line and the number
     * @return what became of it
     * @throws IllegalStateException if the site has no code keys
     */
    public IssueOutcome issue(Viewer viewer, IssueCodes command) {
        return desk.gate().act(viewer, "seat.issue", () -> inviting.issue(viewer, command));
    }

    /**
     * Sends an invitation once more. The code it had is replaced by the one in the new mail.
     *
     * @param viewer the owner of the line
     * @param invitation the invitation
     * @param key names this command, so that it may be repeated, or {@code null}
     * @return what became of it
     * @throws IllegalStateException if the site has no code keys
     */
    public InvitationOutcome remind(Viewer viewer, InvitationId invitation, @Nullable String key) {
        return desk.gate().act(viewer, "seat.remind", () -> resending.remind(viewer, invitation, key));
    }

    /**
     * Takes an invitation back that nobody has accepted: its seat is available again, its code is dead (domain.md §15-Q9).
     *
     * @param viewer the owner of the line
     * @param invitation the invitation
     * @param key names this command, so that it may be repeated, or {@code null}
     * @return what became of it
     */
    public InvitationOutcome revoke(Viewer viewer, InvitationId invitation, @Nullable String key) {
        return desk.gate().act(viewer, "seat.revoke", () -> resending.revoke(viewer, invitation, key));
    }

    /**
     * What a code would do for the viewer. Changes nothing but the number of codes they have tried.
     *
     * @param viewer who has the code
     * @param code the code as it was typed, in any case, with or without hyphens and blanks
     * @return what it would do
     * @throws IllegalStateException if the site has no code keys
     */
    public CodeOutcome check(Viewer viewer, String code) {
        return desk.gate().act(viewer, "seat.check", () -> claiming.check(viewer, code));
    }

    /**
     * Uses a code: the seat, its access, the owner's inheritable groups and the manager link are the viewer's from now on, all or nothing.
     *
     * @param viewer who uses it
     * @param code the code as it was typed, in any case, with or without hyphens and blanks
     * @param key names this command, so that it may be repeated, or {@code null}
     * @return what became of it
     * @throws IllegalStateException if the site has no code keys
     */
    public ClaimOutcome claim(Viewer viewer, String code, @Nullable String key) {
        return desk.gate().act(viewer, "seat.claim", () -> claiming.claim(viewer, code, key));
    }

    /**
     * Seats for whole lists of people.
     *
     * @return the service
     */
    public SeatImports imports() {
        return imports;
    }

    /**
     * What the host's administrators do with seats.
     *
     * @return the service
     */
    public SeatAdministration administration() {
        return administration;
    }
}
