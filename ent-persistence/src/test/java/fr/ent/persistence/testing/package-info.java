/**
 * The rig of every test that needs a base or our shared samples. It is a test-jar: ent-ejb and ent-ear tests use it too.
 * Start at {@link fr.ent.persistence.testing.OnBothBases}.
 */
package fr.ent.persistence.testing;
