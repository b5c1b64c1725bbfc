/** A real browser in front of the deployed application: {@link fr.ent.it.browser.PageTest} is where to begin. */
package fr.ent.it.browser;
