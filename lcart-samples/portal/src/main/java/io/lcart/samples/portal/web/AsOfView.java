package io.lcart.samples.portal.web;

/**
 * The field that asks for another instant. Immutable.
 *
 * @param action where the form goes
 * @param field the field's value
 * @param chosen whether an instant was asked for
 * @param words the instant in words
 */
public record AsOfView(String action, String field, boolean chosen, String words) {}
