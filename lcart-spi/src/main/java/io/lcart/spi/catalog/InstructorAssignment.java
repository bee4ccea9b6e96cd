package io.lcart.spi.catalog;

import io.lcart.spi.people.AccountId;

/**
 * An instructor and an offering they are assigned to; when it held is a list of intervals beside it. Immutable.
 *
 * @param account the instructor
 * @param offering the class or course
 */
public record InstructorAssignment(AccountId account, OfferingId offering) {}
