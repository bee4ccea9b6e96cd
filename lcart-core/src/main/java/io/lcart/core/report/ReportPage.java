package io.lcart.core.report;

import io.lcart.core.paging.Page;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportTotals;

/**
 * One page of a report, and what all its rows add up to. Immutable.
 *
 * @param rows the page
 * @param totals the totals of all pages, from the same scope
 */
public record ReportPage(Page<ReportRow> rows, ReportTotals totals) {}
