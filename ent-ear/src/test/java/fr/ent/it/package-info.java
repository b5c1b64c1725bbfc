/**
 * The whole application, as delivered, in a real WildFly: one deployment for all classes, run by failsafe on Derby and
 * again on PostgreSQL.
 *
 * <p>{@code XxxServiceIT}, in the package of its component ({@code fr.ent.it.schooling.attendance}), runs in the server:
 * {@code @ExtendWith(ArquillianExtension.class)}, services by {@code @Inject}, {@link fr.ent.it.As} to act as an
 * account, {@link fr.ent.it.Work} to make rows. {@code XxxPageIT} extends {@link fr.ent.it.browser.PageTest} and runs
 * beside it, in a real browser. All share one base: each class invents its own school by {@link fr.ent.it.Fresh}.
 */
package fr.ent.it;
