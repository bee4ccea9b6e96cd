package io.lcart.spi.tck;

import java.util.List;
import java.util.stream.Stream;

/** Everything a {@link io.lcart.spi.storage.Storage} must do. The adapters that ship are held to nothing else. Thread-safe. */
public final class StorageContract {

    private StorageContract() {}

    /**
     * All checks, grouped by slice.
     *
     * @return the checks; each id once
     */
    public static Stream<ContractCheck> checks() {
        Checks checks = new Checks();
        TransactionChecks.addTo(checks);
        ForeignChecks.addTo(checks);
        PeopleChecks.addTo(checks);
        GroupChecks.addTo(checks);
        GroupNameChecks.addTo(checks);
        CatalogChecks.addTo(checks);
        OrderChecks.addTo(checks);
        TrainingChecks.addTo(checks);
        AccessChecks.addTo(checks);
        LearnerChecks.addTo(checks);
        CertificateChecks.addTo(checks);
        BadgeChecks.addTo(checks);
        AwardChecks.addTo(checks);
        StatusPlaceChecks.addTo(checks);
        PointsChecks.addTo(checks);
        ProfileChecks.addTo(checks);
        ExternalTrainingChecks.addTo(checks);
        UploadChecks.addTo(checks);
        StandingChecks.addTo(checks);
        JournalChecks.addTo(checks);
        OutboxChecks.addTo(checks);
        AttemptChecks.addTo(checks);
        OnceChecks.addTo(checks);
        SeatChecks.addTo(checks);
        SeatClaimChecks.addTo(checks);
        SeatRaceChecks.addTo(checks);
        PoolChecks.addTo(checks);
        WithdrawalChecks.addTo(checks);
        RefundChecks.addTo(checks);
        RefundRaceChecks.addTo(checks);
        SeatLookChecks.addTo(checks);
        InvitationChecks.addTo(checks);
        InvitationRaceChecks.addTo(checks);
        CodeChecks.addTo(checks);
        FactRecordChecks.addTo(checks);
        FactOrderChecks.addTo(checks);
        FactTrainingChecks.addTo(checks);
        FactSeatChecks.addTo(checks);
        FactSeatHistoryChecks.addTo(checks);
        FactReachChecks.addTo(checks);
        ReportScopeChecks.addTo(checks);
        ReportRowChecks.addTo(checks);
        SavedReportChecks.addTo(checks);
        ExportChecks.addTo(checks);
        RoundTripChecks.addTo(checks);
        ClassroomChecks.addTo(checks);
        CompletionChecks.addTo(checks);
        TimeChecks.addTo(checks);
        SeatTimeChecks.addTo(checks);
        KeyChecks.addTo(checks);
        TextChecks.addTo(checks);
        BulkChecks.addTo(checks);
        BulkRecordChecks.addTo(checks);
        BulkSeatChecks.addTo(checks);
        return checks.all().stream();
    }

    /**
     * Runs all checks and goes on after failures.
     *
     * @param subject the storage under test
     * @return one result for each check, in order
     */
    public static List<CheckResult> report(StorageUnderTest subject) {
        return checks().map(check -> CheckResult.of(check, subject)).toList();
    }
}
