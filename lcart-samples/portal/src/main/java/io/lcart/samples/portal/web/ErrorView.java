package io.lcart.samples.portal.web;

/**
 * An error page. Immutable.
 *
 * @param layout what stands around it
 * @param status the status code
 * @param title what it is
 * @param detail what happened and what to do
 */
public record ErrorView(Layout layout, int status, String title, String detail) {}
