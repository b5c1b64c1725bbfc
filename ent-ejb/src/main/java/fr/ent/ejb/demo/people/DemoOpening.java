package fr.ent.ejb.demo.people;

import fr.ent.ejb.access.MemberService;
import fr.ent.ejb.access.NamedRole;
import fr.ent.ejb.access.NewMember;
import fr.ent.ejb.access.NewSchool;
import fr.ent.ejb.access.SchoolOpeningService;
import fr.ent.ejb.demo.school.DemoWorld;
import fr.ent.ejb.demo.school.Lines;
import fr.ent.ejb.demo.school.SchoolPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Opens the schools of the demo and names those of their people whom no file brings, by the ordinary services. */
@ApplicationScoped
public class DemoOpening {

    /** The first account of every deployment. */
    public static final String OPENER = "ouverture";

    private static final String HOLIDAY_ZONE = "A";
    private static final String TIME_ZONE = "Europe/Paris";
    private static final List<String> SECOND_ADMIN = List.of("MACQUERON", "Gérald", "gerald.macqueron");
    private static final List<String> FIRST_ADMIN = List.of("PRADEILLES", "Yasmina", "yasmina.pradeilles");

    @Inject
    Acting acting;

    @Inject
    SchoolOpeningService schools;

    @Inject
    MemberService members;

    /** The numbers of the schools that are open. */
    public List<String> open() {
        return acting.as(OPENER, null, () -> schools.all().stream()
                .map(school -> school.uai())
                .toList());
    }

    /** Opens the school unless it is open. */
    public void open(SchoolPlan plan, boolean first) {
        if (!open().contains(plan.uai())) {
            var admin = first ? FIRST_ADMIN : SECOND_ADMIN;
            var wanted = new NewSchool(
                    plan.uai(), plan.name(), SchoolPlan.ACADEMY, HOLIDAY_ZONE, TIME_ZONE, admin.get(0), admin.get(1));
            acting.as(OPENER, null, () -> schools.open(wanted));
        }
    }

    /** The account that administers the school. */
    public static String admin(boolean first) {
        return (first ? FIRST_ADMIN : SECOND_ADMIN).get(2);
    }

    /** Names, in the first school, those whom STS does not know: AED, nurse, office… */
    public void name(DemoWorld world) {
        var uai = world.main().plan().uai();
        Lines.of("members.csv").stream().map(line -> line.split(";")).forEach(field -> {
            var account = DemoAccount.valueOf(field[0]);
            if (acting.roles(account.login()).isEmpty()) {
                run(uai, () -> members.add(new NewMember(field[1], field[2], NamedRole.of(account.role()))));
            }
        });
    }

    private void run(String uai, Runnable work) {
        acting.as(admin(true), uai, () -> {
            work.run();
            return null;
        });
    }
}
