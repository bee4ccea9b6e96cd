/** Two processes on one database: what one node takes away is not shown by any other node afterwards (reliability.md F1, T04, P16). */
package io.lcart.staleness;
