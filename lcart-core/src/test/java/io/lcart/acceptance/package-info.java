/** What the library is for, said through its façade and tried on every storage (domain.md §16). */
package io.lcart.acceptance;
