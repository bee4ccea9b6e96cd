package io.lcart.samples.portal.web.report;

import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.profile.TrainingRow;
import java.util.List;

/**
 * The page with one person's transcript, as far as the reader may see it. Immutable.
 *
 * @param layout what stands around it
 * @param name whose
 * @param email their address
 * @param rows the offerings
 * @param elsewhere training the person declares to have taken elsewhere, where the reader may report on the whole person
 * @param zone the zone of the dates
 */
public record TranscriptView(
        Layout layout,
        String name,
        String email,
        List<ReportView.Row> rows,
        List<TrainingRow> elsewhere,
        String zone) {}
