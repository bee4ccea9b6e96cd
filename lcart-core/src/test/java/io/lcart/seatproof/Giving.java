package io.lcart.seatproof;

import io.lcart.core.seat.SeatRefusal;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.SeatState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How seats are given away in the model (domain.md §4, "Details page"). */
final class Giving {

    private final Model model;
    private final Importing importing;

    Giving(Model model) {
        this.model = model;
        this.importing = new Importing(model);
    }

    Importing imports() {
        return importing;
    }

    Answer assign(Act.Assign act, Answer seen) {
        String body = act.line() + " " + act.to();
        return model.once(act.by(), "assign", act.key(), body, seen, () -> {
            ModelLine line = model.own(act.by(), act.line());
            if (line == null) {
                return Answer.refused(SeatRefusal.UNKNOWN_LINE);
            }
            String person = Model.name(act.to());
            boolean self = person.equals(line.owner);
            Set<SeatRefusal> reasons = model.against(line);
            reasons.addAll(model.needless(line, person));
            if (model.people.getOrDefault(person, AccountStatus.ACTIVE) != AccountStatus.ACTIVE) {
                reasons.add(SeatRefusal.PERSON_BARRED);
            }
            if (line.free(model.now) == 0) {
                reasons.add(SeatRefusal.NO_SEAT_AVAILABLE);
            }
            if (!self && !model.mayMail(line, 1)) {
                reasons.add(SeatRefusal.TOO_MANY_MAILS);
            }
            if (!reasons.isEmpty()) {
                return Model.refused(reasons, seen);
            }
            ModelSeat seat = line.take(1, seen.seats(), model.now).get(0);
            model.give(line, seat, model.person(act.to()));
            if (!self) {
                model.mail(line, "seat.assigned", model.addresses.get(person));
            }
            model.warnIfLow(line);
            model.audit(act.by(), "seat.assign");
            return Answer.done("assigned", seat.number, person);
        });
    }

    Answer invite(Act.Invite act, Answer seen) {
        String body = act.line() + " " + act.to();
        return model.once(act.by(), "invite", act.key(), body, seen, () -> {
            ModelLine line = model.own(act.by(), act.line());
            if (line == null) {
                return Answer.refused(SeatRefusal.UNKNOWN_LINE);
            }
            String person = Model.name(act.to());
            Set<SeatRefusal> reasons = model.against(line);
            reasons.addAll(model.needless(line, person));
            List<ModelInvitation> before = line.invitations.stream()
                    .filter(known -> known.end == null && person.equals(Model.name(known.to)))
                    .toList();
            if (before.stream().anyMatch(known -> known.isOpen(model.now))) {
                reasons.add(SeatRefusal.ALREADY_INVITED);
            }
            if (line.free(model.now) == 0) {
                reasons.add(SeatRefusal.NO_SEAT_AVAILABLE);
            }
            if (!model.mayMail(line, 1)) {
                reasons.add(SeatRefusal.TOO_MANY_MAILS);
            }
            if (!reasons.isEmpty()) {
                return Model.refused(reasons, seen);
            }
            before.forEach(known -> line.release(known, InvitationEnd.EXPIRED, model.now));
            ModelSeat seat = line.take(1, seen.seats(), model.now).get(0);
            open(act.name(), line, seat, act.by(), act.to());
            model.mail(line, "seat.invited", act.to());
            model.warnIfLow(line);
            model.audit(act.by(), "seat.invite");
            return Answer.done("invited", seat.number, act.name());
        });
    }

    Answer issue(Act.Issue act, Answer seen) {
        String body = act.line() + " " + act.count();
        return model.once(act.by(), "issue", act.key(), body, seen, () -> {
            ModelLine line = model.own(act.by(), act.line());
            if (line == null) {
                return Answer.refused(SeatRefusal.UNKNOWN_LINE);
            }
            Set<SeatRefusal> reasons = model.against(line);
            if (line.free(model.now) < act.count()) {
                reasons.add(SeatRefusal.NO_SEAT_AVAILABLE);
            }
            if (!reasons.isEmpty()) {
                return Model.refused(reasons, seen);
            }
            List<ModelSeat> seats = line.take(act.count(), seen.seats(), model.now);
            List<String> names = new ArrayList<>();
            for (ModelSeat seat : seats) {
                names.add(act.name() + "." + names.size());
                open(names.get(names.size() - 1), line, seat, act.by(), "");
            }
            model.warnIfLow(line);
            model.audit(act.by(), "seat.issue");
            return new Answer("issued", seats.stream().map(seat -> seat.number).toList(), names);
        });
    }

    private void open(String name, ModelLine line, ModelSeat seat, String by, String to) {
        ModelInvitation invitation = new ModelInvitation(name, line, seat, by, to, model.now);
        seat.become(SeatState.INVITED, model.now);
        seat.invitation = invitation;
        line.invitations.add(invitation);
        model.invitations.put(name, invitation);
    }
}
