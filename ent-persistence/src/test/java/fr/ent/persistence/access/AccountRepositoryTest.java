package fr.ent.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.persistence.RollbackException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class AccountRepositoryTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Parameter
    Database base;

    AccountRepository accounts;
    Person anne;

    @BeforeEach
    void somebody() {
        accounts = base.make(AccountRepository.class);
        anne = base.inTransaction(() -> keep(new Person(new PersonName("Dupont", null, "Anne"))));
    }

    @Test
    void a_person_is_what_she_is_today_in_each_school() {
        base.inTransaction(() -> {
            var first = keep(new School("0990001N", "Collège A", "99"));
            var second = keep(new School("0990002P", "Collège B", "99"));
            accounts.add(new Membership(anne, first, "TEACHER", Validity.from(TODAY)));
            accounts.add(new Membership(anne, second, "PRINCIPAL", Validity.between(TODAY.minusDays(9), TODAY)));
            accounts.add(
                    new Membership(anne, second, "OFFICE", Validity.between(TODAY.minusDays(9), TODAY.minusDays(1))));
            accounts.add(new Membership(anne, null, "RECTORATE", Validity.from(TODAY.plusDays(1))));
        });
        assertThat(base.inTransaction(() -> accounts.roles(anne.id(), TODAY)))
                .extracting(RoleInSchool::uai, RoleInSchool::role)
                .containsExactly(tuple("0990001N", "TEACHER"), tuple("0990002P", "PRINCIPAL"));
        assertThat(base.inTransaction(() -> accounts.roles(anne.id(), TODAY.plusDays(1))))
                .extracting(RoleInSchool::role)
                .contains("RECTORATE", "TEACHER")
                .doesNotContain("PRINCIPAL");
    }

    @Test
    void the_same_identifier_in_one_academie_names_one_person_only() {
        base.inTransaction(() -> accounts.add(new ExternalId(ExternalId.SIECLE_GUARDIAN, "99", "0042", anne)));
        base.inTransaction(() -> accounts.add(new ExternalId(ExternalId.SIECLE_GUARDIAN, "98", "0042", anne)));
        base.inTransaction(() -> accounts.add(new ExternalId(ExternalId.SIECLE_GUARDIAN, "99", "42", anne)));
        assertThatThrownBy(() -> base.inTransaction(
                        () -> accounts.add(new ExternalId(ExternalId.SIECLE_GUARDIAN, "99", "0042", anne))))
                .isInstanceOf(RollbackException.class);
    }

    private <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }
}
