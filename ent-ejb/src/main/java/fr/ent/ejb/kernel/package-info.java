/** What every service shares: who asks, which role, the refusals, the audit, the clock. Knows no component. */
package fr.ent.ejb.kernel;
