package fr.ent.it.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Readiness;
import fr.ent.ejb.kernel.Role;
import fr.ent.it.As;
import fr.ent.it.Fresh;
import fr.ent.it.Work;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class HouseServiceIT {

    @Inject
    Work work;

    @Inject
    Caller caller;

    @Inject
    Readiness readiness;

    @Test
    void the_base_answers_and_files_can_be_stored() {
        assertThat(readiness.baseAnswers()).isTrue();
        assertThat(readiness.filesAreWritable()).isTrue();
    }

    @Test
    void what_is_committed_is_found_again_and_relations_are_lazy() {
        var uai = Fresh.uai();
        work.inTransaction(em -> {
            var school = new School(uai, "Collège Éléonore", "99");
            em.persist(school);
            em.persist(new SchoolYear(school, 2026));
            return null;
        });
        var lazy = work.inTransaction(em -> {
            var year = em.createQuery("select y from SchoolYear y where y.school.uai = :uai", SchoolYear.class)
                    .setParameter("uai", uai)
                    .getSingleResult();
            return !em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(year, "school");
        });
        assertThat(lazy).isTrue();
    }

    @Test
    void a_rule_of_the_base_undoes_the_whole_work() {
        var uai = Fresh.uai();
        assertThatThrownBy(() -> work.inTransaction(em -> {
                    em.persist(new School(uai, "Un", "99"));
                    em.persist(new School(uai, "Deux", "99"));
                    em.flush();
                    return null;
                }))
                .isInstanceOf(EJBException.class);
        long left =
                work.inTransaction(em -> em.createQuery("select count(s) from School s where s.uai = :uai", Long.class)
                        .setParameter("uai", uai)
                        .getSingleResult());
        assertThat(left).isZero();
    }

    @Test
    void somebody_acts_as_an_account_and_nobody_is_left_behind() throws Exception {
        var login = As.withRoles("une.personne", null, Set.of(Role.TEACHER), () -> caller.login());
        assertThat(login).isEqualTo("une.personne");
        assertThat(caller.login()).isEqualTo("anonymous");
    }
}
