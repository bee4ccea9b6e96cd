package io.lcart.core.intake;

import java.util.HashMap;
import java.util.Map;

/** Which handler carries out which kind of command. Immutable and thread-safe. */
final class Handlers {

    private final Map<Class<?>, Handler<?>> handlers = new HashMap<>();

    Handlers() {
        add(PutPerson.class, new PersonHandler());
        add(PutGroup.class, new GroupHandler());
        add(PutMembership.class, TieHandler.memberships());
        add(PutGroupAdmin.class, TieHandler.admins());
        add(PutCourse.class, new CourseHandler());
        add(PutOffering.class, new OfferingHandler());
        add(PutInstructor.class, new InstructorHandler());
        add(PutOrder.class, new OrderHandler());
        add(ChangeOrderStatus.class, new OrderStatusHandler());
        add(GrantSeats.class, new SeatGrantHandler());
        add(PutRefund.class, new RefundHandler());
        add(AssignSeat.class, new SeatAssignmentHandler());
        add(InviteToSeat.class, new InvitationHandler());
        add(PutProgress.class, new ProgressHandler());
        add(PutBadge.class, new BadgeHandler());
        add(PutAward.class, new AwardHandler());
        add(RecordActivity.class, new ActivityHandler());
        add(WithdrawActivity.class, new WithdrawalHandler());
        add(AcceptTerms.class, new TermsHandler());
    }

    private <C extends IntakeCommand> void add(Class<C> kind, Handler<C> handler) {
        handlers.put(kind, handler);
    }

    // why unchecked: a class is put in together with the handler of that very class, and chunks hold commands of one
    // class
    @SuppressWarnings("unchecked")
    Handler<IntakeCommand> of(IntakeCommand command) {
        Handler<?> handler = handlers.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException("no handler for " + command.getClass());
        }
        return (Handler<IntakeCommand>) handler;
    }
}
