package io.lcart.spi.privacy;

/**
 * Declares that a column of a storage may hold data about a person (reliability.md J1). Immutable.
 *
 * @param table the table or collection
 * @param column the column or field
 * @param kind what it holds
 */
public record PersonalColumn(String table, String column, PersonalDataKind kind) {}
