/** Who may do what: the matrix of reliability.md P12, view-as (T30) and what the audit trail says of refusals (D8), on every storage. */
package io.lcart.authorisation;
