package fr.ent.ejb.demo.school;

import java.util.List;

/** Services given at one time to these divisions, so many hours a week; half an hour is one lesson every second week. */
record Block(List<DemoDivision> divisions, List<DemoService> services, double hours) {

    int wholeLessons() {
        return (int) hours;
    }

    boolean fortnightly() {
        return hours > wholeLessons();
    }

    Block coTaughtWith(DemoTeacher second) {
        var service = services.get(0);
        var both = List.of(service.teachers().get(0), second);
        var shared = new DemoService(service.structure(), service.subject(), both, both, List.of());
        return new Block(divisions, List.of(shared), hours);
    }
}
