package io.lcart.spi.people;

/**
 * A person, a group and the relation between them; when it held is a list of intervals beside it. Immutable.
 *
 * @param account the person
 * @param group the group
 * @param relation member or admin
 */
public record GroupTie(AccountId account, GroupId group, GroupRelation relation) {}
