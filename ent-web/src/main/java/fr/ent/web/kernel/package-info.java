/**
 * What every page and endpoint shares.
 *
 * <p>For a page: compose a template (family, staff, public, print), write forms with {@code ent:form}, fields with
 * {@code ent:field}, throw nothing and catch nothing (the exception handler answers). For JSON: extend
 * {@link fr.ent.web.kernel.JsonEndpoint}. A new entry of the staff menu is one line of
 * {@link fr.ent.web.kernel.StaffMenu}.
 *
 * <p>Filters, in the order of web.xml: {@link fr.ent.web.kernel.SecurityHeaders}, {@link fr.ent.web.kernel.PageBuffer}
 * (also: what fails outside Faces), {@link fr.ent.web.kernel.SessionGuard}, {@link fr.ent.web.kernel.PostGuard},
 * {@link fr.ent.web.kernel.SchoolPathFilter}.
 */
package fr.ent.web.kernel;
