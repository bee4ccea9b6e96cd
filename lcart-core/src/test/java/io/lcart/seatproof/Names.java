package io.lcart.seatproof;

import io.lcart.core.code.RegistrationCode;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatPoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the library calls the things that the proof has names for. Not thread-safe. */
final class Names {

    private final List<AccountId> people;
    private final Map<String, SeatPoolId> lines = new LinkedHashMap<>();
    private final Map<String, InvitationId> invitations = new LinkedHashMap<>();
    private final Map<String, List<RegistrationCode>> codes = new HashMap<>();
    private final Map<String, String> nameOfPool = new HashMap<>();
    private final Map<InvitationId, String> nameOfInvitation = new HashMap<>();

    Names(List<AccountId> people) {
        this.people = List.copyOf(people);
    }

    List<AccountId> people() {
        return people;
    }

    void line(String name, SeatPoolId id) {
        lines.put(name, id);
        nameOfPool.put(id.value(), name);
    }

    SeatPoolId line(String name) {
        return lines.getOrDefault(name, new SeatPoolId("none"));
    }

    List<SeatPoolId> lines() {
        return List.copyOf(lines.values());
    }

    String of(SeatPoolId id) {
        return ofPool(id.value());
    }

    String ofPool(String id) {
        return nameOfPool.getOrDefault(id, "unknown " + id);
    }

    /** Gives an invitation a name, unless it has one. */
    String invitation(String name, InvitationId id) {
        String known = nameOfInvitation.putIfAbsent(id, name);
        if (known == null) {
            invitations.put(name, id);
        }
        return of(id);
    }

    InvitationId invitation(String name) {
        return invitations.get(name);
    }

    List<InvitationId> invitations() {
        return List.copyOf(invitations.values());
    }

    String of(InvitationId id) {
        return nameOfInvitation.getOrDefault(id, "unknown " + id);
    }

    void code(String invitation, RegistrationCode code) {
        codes.computeIfAbsent(invitation, any -> new ArrayList<>()).add(code);
    }

    /** A code of an invitation, or {@code null} if there is none of that number. */
    RegistrationCode code(String invitation, int number) {
        List<RegistrationCode> known = codes.getOrDefault(invitation, List.of());
        return number < known.size() ? known.get(number) : null;
    }

    /** All codes, by the name of their invitation and their number. */
    Map<String, RegistrationCode> codes() {
        Map<String, RegistrationCode> all = new HashMap<>();
        codes.forEach((invitation, known) -> {
            for (int i = 0; i < known.size(); i++) {
                all.put(invitation + "#" + i, known.get(i));
            }
        });
        return all;
    }
}
