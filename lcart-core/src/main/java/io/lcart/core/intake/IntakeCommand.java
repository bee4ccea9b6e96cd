package io.lcart.core.intake;

/**
 * Something the host tells lcart: what is, or what happened. Commands are keyed by the host's own keys and may be repeated for ever. Optional
 * instants stand for the operation's own instant.
 */
public sealed interface IntakeCommand
        permits PutPerson,
                PutGroup,
                PutMembership,
                PutGroupAdmin,
                PutCourse,
                PutOffering,
                PutInstructor,
                PutOrder,
                ChangeOrderStatus,
                GrantSeats,
                PutRefund,
                AssignSeat,
                InviteToSeat,
                PutProgress,
                PutBadge,
                PutAward,
                RecordActivity,
                WithdrawActivity,
                AcceptTerms {}
